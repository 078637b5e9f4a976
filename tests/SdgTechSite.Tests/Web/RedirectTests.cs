using AngleSharp.Html.Parser;
using SdgTechSite.Build;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Web;

/// <summary>Addresses that pages had once.</summary>
public sealed class RedirectTests
{
    private const string About = "content/pages/about/en.md";

    [Fact]
    public void An_old_address_leads_on_in_each_language()
    {
        using var site = SiteCopy.Of("small").Change(About, "summary:", "aliases: [old/info.html]\nsummary:").BuildCleanly(BuildOverrides.None with { BaseUrl = "https://example.org/" });
        var page = new HtmlParser().ParseDocument(site.Read("zh/old/info.html"));
        Assert.Equal("zh", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("0; url=../about.html", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal("../about.html", page.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("https://example.org/zh/about.html", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal("本页已移至新地址", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void A_page_that_two_texts_name_as_its_old_address_is_written_once()
    {
        using var site = SiteCopy.Of("small").Change(About, "summary:", "aliases: [info]\nsummary:").Change("content/pages/about/zh.md", "summary:", "aliases: [info]\nsummary:").BuildCleanly();
        Assert.True(File.Exists(Path.Combine(site.Output, "zh", "info.html")));
    }

    [Theory]
    [InlineData("../info", "SDG1704")]
    [InlineData("/info", "SDG1704")]
    [InlineData("https://elsewhere.org/info", "SDG1704")]
    [InlineData("old//info", "SDG1704")]
    [InlineData("data", "SDG1701")]
    [InlineData("ABOUT.html", "SDG1701")]
    [InlineData("indicators/9-8-1", "SDG1701")]
    public void An_old_address_that_cannot_be_one_is_reported_where_it_stands(string alias, string code)
    {
        using var site = SiteCopy.Of("small").Change(About, "summary:", $"aliases:\n  - {alias}\nsummary:");
        var finding = Assert.Single(site.Check().Diagnostics);
        Assert.Equal((code, About, 4, 5), (finding.Rule.Code, finding.Span.Path, finding.Span.Line, finding.Span.Column));
    }

    [Fact]
    public void One_old_address_cannot_lead_to_two_pages()
    {
        using var site = SiteCopy.Of("small").Change(About, "summary:", "aliases: [info]\nsummary:")
            .With("content/pages/more/en.md", "---\ntitle: More\naliases: [info]\nsummary: More.\n---\n[About](../about/en.md)\n")
            .With("content/pages/more/zh.md", "---\ntitle: 更多\nsummary: 更多。\n---\n[关于](../about/zh.md)\n");
        Assert.Contains(site.Check().Diagnostics, d => d.Rule.Code == "SDG1701" && d.Span.Path == "content/pages/more/en.md" && d.Span.Line == 3);
    }
}
