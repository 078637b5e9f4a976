using SdgTechSite.Benchmarks.Trees;
using SdgTechSite.Build;
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
