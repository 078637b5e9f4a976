using SdgTechSite.Model;
using SdgTechSite.Output;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Output;

/// <summary>Which files a link may lead to is told from the texts of links alone: it may be said too often, but never too seldom.</summary>
public sealed class LinkTextsTests
{
    [Theory]
    [InlineData("../search/en/t0.js", "search/en/t0.js", true)]
    [InlineData("../search/en.js", "search/en/t0.js", false)]
    [InlineData("#t0.js", "search/en/t0.js", false)]
    [InlineData("../data/a%20b.csv#row", "data/a b.csv", true)]
    [InlineData("..%2Fdata%2Fa.csv", "data/a.csv", true)]
    [InlineData("../data/7-1-1.csv", "data/7-1-1.csv", true)]
    [InlineData("../data/7-1-1.csv", "data/7-1-1.json", false)]
    [InlineData("../data/7-1-1.csv", "en/indicators/7-1-1.html", true)]
    public void A_link_to_a_file_that_is_gone_is_never_overlooked(string link, string gone, bool expected)
    {
        var texts = new LinkTexts();
        var page = texts.On(new Route("en/indicators/7-1-1.html"));
        Assert.Equal(link, page.At(page.NumberOf(link)));
        Assert.Equal(expected, texts.MayLeadTo([new Route(gone)]));
        Assert.False(texts.MayLeadTo([]));
    }

    [Fact]
    public void A_download_that_goes_breaks_the_link_of_a_page_that_was_not_made_anew()
    {
        using var site = SiteCopy.Of("small").With("content/assets/map.txt", "Here and there.");
        var about = File.ReadAllText(Path.Combine(site.Folder, "content/pages/about/en.md"));
        site.With("content/pages/about/en.md", about + "\nThe [map](../../assets/map.txt).\n").BuildCleanly();
        var warm = site.Without("content/assets/map.txt").Build();
        Assert.Contains(warm.Diagnostics, d => d.Rule == Rules.BrokenOutputLink || d.Rule == Rules.BrokenLink);
        Assert.Equal(site.BuildElsewhere().Result.Diagnostics.Select(SiteCopy.Show), warm.Diagnostics.Select(SiteCopy.Show));
    }
}
