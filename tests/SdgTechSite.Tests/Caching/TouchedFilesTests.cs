using SdgTechSite.Build;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Caching;

/// <summary>Files of the site and of the content that somebody else wrote to are found, whatever the last build knew of them.</summary>
public sealed class TouchedFilesTests
{
    [Fact]
    public void A_file_that_somebody_writes_to_while_the_site_is_built_is_made_again_by_the_next_build()
    {
        using var site = WideSite.Create().BuildCleanly();
        var file = Path.Combine(site.Output, "en/goals/index.html");
        site.With("content/indicators/9-8-3/en.md", "---\nsummary: How many masts stand.\n---\n## What it shows\n\nOther words.\n");
        // The page was taken over by then, and both sites have the same file.
        site.BuildWhile("links", () =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Write);
            stream.Position = 200;
            stream.Write("XXXX"u8);
        });
        Assert.Contains("XXXX", File.ReadAllText(file), StringComparison.Ordinal);
        site.BuildCleanly();
        Assert.Equal(site.BuildElsewhere().Tree, site.Tree());
    }

    [Theory]
    [InlineData("en/indicators/9-8-3.html")]
    [InlineData("data/9-8-3.xlsx")]
    [InlineData("data/all.zip")]
    [InlineData("search/en.js")]
    public void A_file_of_the_site_that_was_changed_lost_or_replaced_is_made_again(string route)
    {
        using var site = WideSite.Create().BuildCleanly();
        var (tree, file) = (site.Tree(), Path.Combine(site.Output, route));
        var bytes = File.ReadAllBytes(file);
        bytes[^5] ^= 1;
        var time = File.GetLastWriteTimeUtc(file);
        foreach (var damage in new Action[] { () => File.WriteAllBytes(file, bytes), () => File.Delete(file) })
        {
            damage();
            if (File.Exists(file)) File.SetLastWriteTimeUtc(file, time);
            Assert.Empty(site.Build().Diagnostics);
            Assert.Equal(tree, site.Tree());
        }
    }

    [Fact]
    public void A_file_of_the_site_that_was_changed_is_not_taken_when_something_else_is_edited()
    {
        using var site = WideSite.Create().BuildCleanly();
        const string Edited = "content/indicators/9-8-1/data.csv";
        var (file, content) = (Path.Combine(site.Output, "en/indicators/9-8-3.html"), File.ReadAllText(Path.Combine(site.Folder, Edited)));
        var (bytes, time) = (File.ReadAllBytes(file), File.GetLastWriteTimeUtc(file));
        var tree = site.With(Edited, content + "\n").BuildCleanly().Tree();
        bytes[^5] ^= 1;
        File.WriteAllBytes(file, bytes);
        File.SetLastWriteTimeUtc(file, time);
        Assert.NotEqual(tree, site.Tree());
        site.With(Edited, content).BuildCleanly();
        Assert.Equal(tree, site.With(Edited, content + "\n").BuildCleanly().Tree());
    }

    [Fact]
    public void A_file_of_the_content_that_changed_is_read_though_its_size_and_time_are_the_old_ones()
    {
        using var site = WideSite.Create().BuildCleanly();
        var file = Path.Combine(site.Folder, "content/indicators/9-8-3/data.csv");
        var (time, text) = (File.GetLastWriteTimeUtc(file), File.ReadAllText(file));
        // Times by which files are known go on in steps.
        Thread.Sleep(100);
        Assert.Equal(0, site.Build().Summary.Changed);
        File.WriteAllText(file, text.Replace("150,2021,36", "150,2021,37", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(file, time);
        Assert.NotEqual(0, site.Build().Summary.Changed);
    }
}
