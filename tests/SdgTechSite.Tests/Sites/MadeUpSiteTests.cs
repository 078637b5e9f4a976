using SdgTechSite.Benchmarks.Trees;
using SdgTechSite.Build;
using SdgTechSite.Model;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Sites;

/// <summary>The sites that benchmarks are run on hold to the contract as any other, so that what is measured is a site and not an error.</summary>
public sealed class MadeUpSiteTests
{
    [Fact]
    public void A_made_up_site_builds_without_a_finding_and_shows_all_its_figures()
    {
        using var site = SiteCopy.OfNothing();
        new OurTree(new TreeSize(40, 3, 20, ["en", "zh"], 7)).Write(site.Folder);
        site.BuildCleanly();
        Assert.Equal(40, Directory.GetFiles(Path.Combine(site.Output, "zh", "indicators"), "*-*-*.html").Length);
        // A header, and twenty years of six members of the world and of two countries.
        Assert.Equal(1 + (20 * 8), site.Read("data/1-1-1.csv").TrimEnd().Split('\n').Length);
    }

    [Fact]
    public void A_list_too_long_for_a_page_goes_on_on_the_next_and_other_pages_say_where_the_rest_is()
    {
        using var site = SiteCopy.OfNothing();
        new OurTree(new TreeSize(510, 1, 4, ["en"], 7)).Write(site.Folder);
        site.BuildCleanly(BuildOverrides.None with { Without = [SitePart.Search, SitePart.Xlsx] });
        var first = site.Read("en/indicators/index.html");
        var second = site.Read("en/indicators/index-2.html");
        Assert.Equal((500, 10), (Count(first, "entry-title"), Count(second, "entry-title")));
        Assert.Contains("href=\"index-2.html\"", first, StringComparison.Ordinal);
        var data = site.Read("en/data.html");
        Assert.Contains("10 more are in the list of indicators", data, StringComparison.Ordinal);
        Assert.Contains("href=\"indicators/index.html\"", data, StringComparison.Ordinal);
        Assert.DoesNotContain("more are in the list", site.Read("en/goals/1.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_that_list_every_indicator_stop_where_nobody_reads_on()
    {
        using var site = SiteCopy.OfNothing();
        new OurTree(new TreeSize(2_010, 1, 2, ["en"], 7)).Write(site.Folder);
        site.BuildCleanly(BuildOverrides.None with { Without = [SitePart.Search, SitePart.Xlsx] });
        Assert.Equal(2_000, site.Read("en/compare.html").Split("data-series=").Length - 1);
        Assert.Equal(2_000, site.Read("en/scatter.html").Split("data-series=").Length - 1);
        foreach (var page in new[] { "compare", "scatter", "progress" }) Assert.Contains("10 more are in the list of indicators", site.Read($"en/{page}.html"), StringComparison.Ordinal);
    }

    private static int Count(string page, string what) => page.Split($"class=\"{what}\"").Length - 1;

    [Fact]
    public void One_seed_makes_one_site()
    {
        string Tree(ulong seed)
        {
            using var site = SiteCopy.OfNothing();
            new OurTree(new TreeSize(20, 1, 5, ["en"], seed)).Write(site.Folder);
            return SiteCopy.TreeOf(site.Folder);
        }

        Assert.Equal(Tree(1), Tree(1));
        Assert.NotEqual(Tree(1), Tree(2));
    }
}
