using SdgTechSite.Build;
using SdgTechSite.Model;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Sites;

/// <summary>A build may do without parts that cost much; nothing then leads to them.</summary>
public sealed class LeftOutTests
{
    [Fact]
    public void A_site_without_search_and_workbooks_is_whole_and_leads_to_neither()
    {
        using var site = SiteCopy.Of("small").BuildCleanly(BuildOverrides.None with { Without = [SitePart.Search, SitePart.Xlsx] });
        Assert.False(Directory.Exists(Path.Combine(site.Output, "search")));
        Assert.DoesNotContain(site.Tree().Split('\n'), f => f.Contains(".xlsx ", StringComparison.Ordinal));
        var page = site.Read("en/indicators/9-8-1.html");
        Assert.DoesNotContain("search-box", page, StringComparison.Ordinal);
        Assert.DoesNotContain(".xlsx", page + site.Read("en/data.html") + site.Read("catalog.jsonld"), StringComparison.Ordinal);
        Assert.Contains("9-8-1.csv", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_cannot_be_left_out_is_wrong_usage()
    {
        using var site = SiteCopy.Of("small");
        var run = Sdgtech.Run(site.Folder, "build", "--without", "search,pages");
        Assert.Equal(2, run.Code);
        Assert.Contains("'pages'", run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }
}
