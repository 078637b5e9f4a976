using System.Diagnostics;
using SdgTechSite.Build;
using SdgTechSite.Model;
using SdgTechSite.Output;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Output;

/// <summary>The next site grows in the one before: what is in there never gets into a site, and what is the same is left alone.</summary>
public sealed class SiteBeforeTests
{
    private const string Figures = "content/indicators/9-8-1/data.csv";

    private static bool IsTold => OperatingSystem.IsLinux();

    private static string Before(SiteCopy site) => Path.Combine(site.Folder, ".site-output.before");

    /// <summary>A site that was built, with one figure after the other, until there is a site before.</summary>
    private static SiteCopy Built()
    {
        var site = SiteCopy.Of("small");
        site.KeepsBefore = true;
        site.BuildCleanly().Change(Figures, "001,2014,45", "001,2014,46").BuildCleanly();
        return site;
    }

    private static void AssertIsAsFresh(SiteCopy site)
    {
        Assert.Empty(site.Build().Diagnostics);
        Assert.Equal(site.BuildElsewhere().Tree, site.Tree());
    }

    [Fact]
    public void A_small_site_leaves_nothing_beside_it_but_the_cache()
    {
        using var site = SiteCopy.Of("small").BuildCleanly().Change(Figures, "001,2014,45", "001,2014,46").BuildCleanly();
        Assert.Equal([".site-output.cache", "content", "site-output"], Directory.EnumerateFileSystemEntries(site.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(112_000, 15, true)]
    [InlineData(112_000, 11_200, true)]
    [InlineData(112_000, 11_201, false)]
    [InlineData(4_999, 1, false)]
    public void A_site_is_kept_where_it_is_large_and_hardly_any_file_changed(int files, int changed, bool isKept) => Assert.Equal(isKept, SiteBefore.IsWorthKeeping(files, changed));

    [Fact]
    public void Edits_one_after_the_other_give_the_site_that_a_fresh_build_gives()
    {
        using var site = Built();
        Assert.Equal(IsTold, Directory.Exists(Before(site)));
        foreach (var (old, now) in new[] { ("001,2014,46", "001,2014,47"), ("001,2014,47", "001,2014,46.5"), ("001,2014,46.5", "001,2014,45") })
        {
            site.Change(Figures, old, now);
            AssertIsAsFresh(site);
            Assert.False(Directory.Exists(Path.Combine(site.Folder, ".site-output.new")));
        }
    }

    [Fact]
    public void A_build_after_that_has_nothing_to_do()
    {
        using var site = Built();
        site.Change(Figures, "001,2014,46", "001,2014,47").BuildCleanly();
        Assert.DoesNotContain(site.Build().Summary.Stages, s => s.Stage is "read" or "pages" or "publish");
    }

    [Fact]
    public void A_file_that_stays_the_same_is_not_touched()
    {
        using var site = Built();
        var page = Path.Combine(site.Output, "en", "goals.html");
        var before = FileStamp.Seen(page);
        site.Change(Figures, "001,2014,46", "001,2014,47").BuildCleanly();
        Assert.Equal(before, FileStamp.Seen(page));
    }

    [Fact]
    public void Pages_and_folders_that_went_are_gone()
    {
        using var site = Built();
        site.With("content/assets/maps/one.txt", "a map").BuildCleanly();
        site.Change(Figures, "001,2014,46", "001,2014,47").BuildCleanly();
        site.Without("content/assets").Without("content/pages/about").Change("content/site.yaml", ", about,", ",").Change("content/indicators/9-8-1/en.md", " and [about](../../pages/about/en.md)", string.Empty);
        AssertIsAsFresh(site);
        Assert.False(Directory.Exists(Path.Combine(site.Output, "assets", "maps")));
    }

    [Fact]
    public void A_folder_may_become_a_file_and_a_file_a_folder()
    {
        using var site = Built();
        site.With("content/assets/one/a.txt", "below").With("content/assets/two", "a file").Build();
        site.Change(Figures, "001,2014,46", "001,2014,47").Build();
        site.Without("content/assets/one").Without("content/assets/two").With("content/assets/one", "a file").With("content/assets/two/a.txt", "below").Build();
        AssertIsAsFresh(site.Change(Figures, "001,2014,47", "001,2014,46"));
    }

    [Fact]
    public void What_others_put_into_it_never_gets_into_a_site()
    {
        using var site = Built();
        if (!IsTold) return;
        var secret = Path.Combine(site.Folder, "secret.txt");
        File.WriteAllText(secret, "not for readers");
        File.WriteAllText(Path.Combine(Before(site), "thesis.txt"), "years of work");
        File.Delete(Path.Combine(Before(site), "en", "goals.html"));
        File.Copy(secret, Path.Combine(Before(site), "en", "goals.html"));
        File.Delete(Path.Combine(Before(site), "zh", "index.html"));
        Directory.CreateDirectory(Path.Combine(Before(site), "zh", "index.html", "below"));
        File.Delete(Path.Combine(Before(site), "manifest.json"));
        AssertIsAsFresh(site.Change(Figures, "001,2014,46", "001,2014,47"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_link_in_it_or_in_its_place_is_not_followed(bool inItsPlace)
    {
        using var site = Built();
        if (!IsTold) return;
        var elsewhere = Path.Combine(site.Folder, "elsewhere");
        Directory.CreateDirectory(Path.Combine(elsewhere, "en"));
        File.WriteAllText(Path.Combine(elsewhere, "en", "index.html"), "years of work");
        if (inItsPlace) Directory.Delete(Before(site), recursive: true);
        else Directory.Delete(Path.Combine(Before(site), "en"), recursive: true);
        Directory.CreateSymbolicLink(inItsPlace ? Before(site) : Path.Combine(Before(site), "en"), inItsPlace ? elsewhere : Path.Combine(elsewhere, "en"));
        Assert.Empty(site.Change(Figures, "001,2014,46", "001,2014,47").Build().Diagnostics);
        Assert.Equal("years of work", File.ReadAllText(Path.Combine(elsewhere, "en", "index.html")));
        Assert.Null(new FileInfo(Path.Combine(site.Output, "en")).LinkTarget);
        Directory.Delete(elsewhere, recursive: true);
        AssertIsAsFresh(site);
    }

    [Fact]
    public void A_clean_build_takes_it_away()
    {
        using var site = Built();
        site.KeepsBefore = false;
        Assert.Empty(site.Build(overrides: BuildOverrides.None with { Clean = true }).Diagnostics);
        Assert.False(Directory.Exists(Before(site)));
    }

    [Fact]
    public void A_build_with_mistakes_leaves_it_to_the_next_one()
    {
        using var site = Built();
        site.Change(Figures, "001,2014,46", "001,2014,many");
        Assert.True(site.Build().Errors > 0);
        Assert.Equal(IsTold, Directory.Exists(Before(site)));
        AssertIsAsFresh(site.Change(Figures, "001,2014,many", "001,2014,47"));
    }

    [Fact]
    public void What_is_not_the_programs_is_not_left_there()
    {
        using var site = Built();
        site.With("site-output/.git/HEAD", "ref: refs/heads/main\n");
        Assert.Empty(site.Change(Figures, "001,2014,46", "001,2014,47").Build().Diagnostics);
        Assert.False(Directory.Exists(Before(site)));
        Assert.Equal("ref: refs/heads/main\n", site.Read(".git/HEAD"));
    }

    [Theory]
    [InlineData("chmod 700 .site-output.before/en")]
    [InlineData("chmod 500 .site-output.before/en")]
    [InlineData("chmod 500 .site-output.before")]
    [InlineData("chmod 000 .site-output.before/en")]
    [InlineData("chmod 000 .site-output.before")]
    public void Folders_have_the_permissions_of_new_ones_whatever_those_of_the_site_before_have(string meddle)
    {
        if (OperatingSystem.IsWindows()) return;
        using var site = Built();
        var rights = File.GetUnixFileMode(Path.Combine(site.Output, "en"));
        if (IsTold) Shell(site, meddle);
        AssertIsAsFresh(site.Change(Figures, "001,2014,46", "001,2014,47"));
        Assert.Equal(rights, File.GetUnixFileMode(Path.Combine(site.Output, "en")));
        Assert.False(Directory.Exists(Path.Combine(site.Folder, ".site-output.new")));
    }

    [Fact]
    public void Permissions_of_a_folder_that_were_changed_are_those_of_new_ones_after_each_build()
    {
        if (OperatingSystem.IsWindows()) return;
        using var site = Built();
        var rights = File.GetUnixFileMode(Path.Combine(site.Output, "en"));
        Shell(site, "chmod 700 site-output/en");
        foreach (var (old, now) in new[] { ("001,2014,46", "001,2014,47"), ("001,2014,47", "001,2014,46.5"), ("001,2014,46.5", "001,2014,45") })
        {
            site.Change(Figures, old, now).BuildCleanly();
            Assert.Equal(rights, File.GetUnixFileMode(Path.Combine(site.Output, "en")));
        }
    }

    [Theory]
    [InlineData("rm -rf .site-output.before; touch .site-output.before")]
    [InlineData("rm -rf .site-output.before; ln -s nowhere .site-output.before")]
    [InlineData("rm -rf .site-output.before; mkfifo .site-output.before")]
    [InlineData("touch \".site-output.before/$(printf 'bad\\377.txt')\"")]
    [InlineData("mkdir \".site-output.before/$(printf 'bad\\377')\"")]
    [InlineData("mkfifo .site-output.before/en/pipe")]
    public void What_a_site_cannot_grow_in_is_trouble_for_nobody(string meddle)
    {
        if (!IsTold) return;
        using var site = Built();
        try
        {
            Shell(site, meddle);
            AssertIsAsFresh(site.Change(Figures, "001,2014,46", "001,2014,47"));
            Assert.False(Directory.Exists(Path.Combine(site.Folder, ".site-output.new")));
            AssertIsAsFresh(site.Change(Figures, "001,2014,47", "001,2014,46"));
            Assert.DoesNotContain(site.Build().Summary.Stages, s => s.Stage is "read" or "pages" or "publish");
        }
        finally
        {
            // .NET has no name for some of it.
            Shell(site, "rm -rf .site-output.before");
        }
    }

    private static void Shell(SiteCopy site, string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = site.Folder })!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }
}
