using System.Diagnostics;
using SdgTechSite.Build;
using SdgTechSite.Output;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Output;

/// <summary>What others do to the disk before and while a build runs. The old site is whole in the end, and what is not the program's is still there.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class SafetyTests
{
    private const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    [Fact]
    public void Names_with_a_dot_are_carried_over_with_empty_folders_links_and_permissions()
    {
        using var site = SiteCopy.Of("small").BuildCleanly().With("site-output/.git/HEAD", "ref: refs/heads/main").With("site-output/.htaccess", "Options -Indexes");
        Directory.CreateDirectory(Path.Combine(site.Output, ".git", "refs", "tags"));
        site.Link("site-output/.well-known", "/nowhere");
        File.SetUnixFileMode(Path.Combine(site.Output, ".htaccess"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.CreateDirectory(Path.Combine(site.Output, ".kept"));
        File.SetUnixFileMode(Path.Combine(site.Output, ".kept"), ReadOnly);
        File.SetUnixFileMode(site.Output, ReadOnly | UnixFileMode.UserWrite | UnixFileMode.GroupWrite);
        Edit(site).BuildCleanly();
        Assert.Contains("46.0%", site.Read("en/indicators/9-8-1.html"), StringComparison.Ordinal);
        Assert.Equal("ref: refs/heads/main", site.Read(".git/HEAD"));
        Assert.True(Directory.Exists(Path.Combine(site.Output, ".git", "refs", "tags")));
        Assert.Equal("/nowhere", new FileInfo(Path.Combine(site.Output, ".well-known")).LinkTarget);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(site.Output, ".htaccess")));
        Assert.Equal(ReadOnly, File.GetUnixFileMode(Path.Combine(site.Output, ".kept")));
        Assert.Equal(ReadOnly | UnixFileMode.UserWrite | UnixFileMode.GroupWrite, File.GetUnixFileMode(site.Output));
        Assert.Equal(["content", "site-output"], Beside(site));
    }

    [Fact]
    public void A_folder_whose_name_is_no_text_stops_neither_a_build_nor_a_verification()
    {
        using var site = SiteCopy.Of("small").BuildCleanly().With("site-output/.git/HEAD", "ref: refs/heads/main");
        Shell(site, "mkdir \"site-output/.git/$(printf 'd\\377')\"");
        try
        {
            Assert.Equal(2, Directory.GetFileSystemEntries(Path.Combine(site.Output, ".git")).Length);
            Assert.Empty(SiteVerifier.Folder(site.Output, "site-output").Findings);
            Assert.Equal(0, site.BuildCleanly().Build().Summary.Changed);

            // One that has a new site to put in place cannot take it over, and says so.
            Assert.Contains("A name that is not UTF-8", Edit(site).Build().Failure, StringComparison.Ordinal);
            Assert.Equal("ref: refs/heads/main", site.Read(".git/HEAD"));
        }
        finally
        {
            // .NET has no name for it.
            Shell(site, "rm -rf site-output .site-output.new");
        }
    }

    [Theory]
    [InlineData("mkdir")]
    [InlineData("touch")]
    public void A_name_that_is_no_text_is_not_taken_for_another_that_reads_like_it(string make)
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        Shell(site, $"mkdir site-output/.x && {make} \"site-output/.x/$(printf 'a\\377')\" \"site-output/.x/$(printf 'a\\357\\277\\275')\"");
        try
        {
            Assert.Contains("A name that is not UTF-8", Edit(site).Build().Failure, StringComparison.Ordinal);
            Assert.Equal(2, Directory.GetFileSystemEntries(Path.Combine(site.Output, ".x")).Length);
        }
        finally
        {
            Shell(site, "rm -rf site-output .site-output.new");
        }
    }

    private static void Shell(SiteCopy site, string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = site.Folder })!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }

    [Fact]
    public void A_folder_of_others_behind_a_link_is_neither_read_nor_emptied()
    {
        using var site = SiteCopy.Of("small").BuildCleanly().With("elsewhere/thesis.txt", "years of work");
        site.Link("site-output/shared", Path.Combine(site.Folder, "elsewhere"));
        Assert.EndsWith("site-output/shared", Assert.Single(Edit(site).Build().Diagnostics).Span.Path, StringComparison.Ordinal);
        Assert.Empty(site.Build(overrides: BuildOverrides.None with { AllowForeignFiles = true }).Diagnostics);
        Assert.Equal(Path.Combine(site.Folder, "elsewhere"), new FileInfo(Path.Combine(site.Output, "shared")).LinkTarget);
        Assert.Equal("years of work", File.ReadAllText(Path.Combine(site.Folder, "elsewhere", "thesis.txt")));
    }

    [Fact]
    public void A_file_of_others_with_the_name_of_a_new_page_is_not_written_over()
    {
        using var site = SiteCopy.Of("small").BuildCleanly().With("site-output/en/more.html", "years of work");
        site.With("content/pages/more/en.md", "---\ntitle: More\nsummary: More of it\n---\nWords.\n").With("content/pages/more/zh.md", "---\ntitle: 更多\nsummary: 更多\n---\n字。\n")
            .Change("content/site.yaml", ", about,", ", about, more,");
        var result = site.Build(overrides: BuildOverrides.None with { AllowForeignFiles = true });
        Assert.Equal("SDG1706", Assert.Single(result.Diagnostics).Rule.Code);
        Assert.Equal("years of work", site.Read("en/more.html"));
        // The very bytes that the site is about to write are nobody's loss.
        using var elsewhere = SiteCopy.Of("small");
        new SiteBuilder(TimeProvider.System).Run(new BuildRequest(SiteFolders.Find(site.Folder, null, null, elsewhere.Output), BuildMode.Publish, BuildOverrides.None, 2), null);
        site.With("site-output/en/more.html", elsewhere.Read("en/more.html"));
        Assert.Empty(site.Build(overrides: BuildOverrides.None with { AllowForeignFiles = true }).Diagnostics);
        Assert.Equal(elsewhere.Tree(), site.Tree());
    }

    [Fact]
    public void A_file_that_somebody_puts_there_while_the_build_runs_stops_it()
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        var result = Edit(site).BuildWhile("publish", () => site.With("site-output/thesis.txt", "years of work"));
        Assert.Equal("SDG1706", Assert.Single(result.Diagnostics).Rule.Code);
        Assert.Equal("years of work", site.Read("thesis.txt"));
        Assert.DoesNotContain("46.0%", site.Read("en/indicators/9-8-1.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pages")]
    [InlineData("publish")]
    public void An_old_site_that_is_removed_while_the_build_runs_is_replaced_whole(string stage)
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        var before = site.Tree();
        Assert.Null(site.BuildWhile(stage, () => Directory.Delete(site.Output, recursive: true)).Failure);
        Assert.Equal(before, site.Tree());
    }

    [Fact]
    public void A_new_site_that_somebody_removes_while_it_grows_is_never_put_in_place_in_part()
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        var before = site.Tree();
        var result = Edit(site).BuildWhile("publish", () => Directory.Delete(Path.Combine(site.Folder, ".site-output.new", "zh"), recursive: true));
        Assert.Matches("^A file of the new site was removed .* The old site, if there is one, stands as it was.$", result.Failure);
        Assert.Equal(before, site.Tree());
        Assert.Equal(["content", "site-output"], Beside(site));
    }

    /// <summary>Files that did not change are shared by the old site and the new one.</summary>
    [Fact]
    public void A_file_that_somebody_cuts_short_in_the_old_site_is_not_put_in_place_with_the_new_one()
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        var result = Edit(site).BuildWhile("publish", () => File.WriteAllText(Path.Combine(site.Output, "data", "9-8-2.csv"), string.Empty));
        Assert.Matches("^A file of the new site was removed or altered while the build ran: .*9-8-2.csv", result.Failure);
    }

    [Theory]
    [InlineData("read", "content/indicators/9-8-1/data.csv")]
    [InlineData("publish", "content/indicators/9-8-1/zh.md")]
    public void Content_that_vanishes_while_the_build_runs_is_named_and_nothing_is_published(string stage, string path)
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        var before = site.Tree();
        var result = Edit(site).BuildWhile(stage, () => site.Without(path));
        Assert.Contains(result.Diagnostics, d => d.Rule.Code == "SDG1012" && d.Span.Path.EndsWith(path, StringComparison.Ordinal));
        Assert.Equal(before, site.Tree());
    }

    [Fact]
    public void A_mount_point_and_a_place_that_only_looks_as_if_outside_the_content_are_refused()
    {
        using var site = SiteCopy.Of("small");
        Assert.Contains("is a mount point", Sdgtech.Run(site.Folder, "build", "--output", "/proc").Errors, StringComparison.Ordinal);
        site.Link("shortcut", Path.Combine(site.Folder, "content"));
        var run = Sdgtech.Run(site.Folder, "build", "--output", "shortcut/pages/site");
        Assert.Equal(1, run.Code);
        Assert.Contains("lies inside or around", run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(site.Folder, "content", "pages", "site")));
    }

    [Fact]
    public void A_read_only_output_folder_stays_as_it_is()
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        File.SetUnixFileMode(site.Output, ReadOnly);
        AssertFails(Sdgtech.Run(Edit(site).Folder, "build"), site, "The output folder is read-only");
        File.SetUnixFileMode(site.Output, ReadOnly | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Where_nothing_may_be_written_the_old_site_stays()
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        File.SetUnixFileMode(Edit(site).Folder, ReadOnly);
        // Permissions do not stop the superuser, who therefore becomes somebody else for this.
        string[] build = ["dotnet", Path.Combine(AppContext.BaseDirectory, "sdgtech.dll"), "build"];
        AssertFails(Run(site.Folder, Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", .. build] : build), site, "This account may not read or write there");
        File.SetUnixFileMode(site.Folder, ReadOnly | UnixFileMode.UserWrite);
    }

    [Fact]
    public void When_the_disk_takes_no_more_the_old_site_stays()
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        // A limit on the size of files stands for a full disk: it needs no rights, and comes at the same file each time.
        var limited = $"trap '' XFSZ; ulimit -f 12; export DOTNET_EnableWriteXorExecute=0 DOTNET_EnableDiagnostics=0; exec dotnet '{Path.Combine(AppContext.BaseDirectory, "sdgtech.dll")}' build --clean";
        AssertFails(Run(Edit(site).Folder, ["bash", "-c", limited]), site, "A file is larger than this account or disk allows");
    }

    private static SiteCopy Edit(SiteCopy site) => site.Change("content/indicators/9-8-1/data.csv", "001,2014,45", "001,2014,46");

    private static IEnumerable<string?> Beside(SiteCopy site) => Directory.EnumerateFileSystemEntries(site.Folder).Select(Path.GetFileName).Where(n => !n!.StartsWith(".site-output.cache", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>Exit code 3, one line in words, and the site of before the edit.</summary>
    private static void AssertFails((int Code, string Output, string Errors) run, SiteCopy site, string words)
    {
        Assert.Equal((3, 1), (run.Code, run.Errors.TrimEnd().Split('\n').Length));
        Assert.StartsWith($"sdgtech: {words}", run.Errors, StringComparison.Ordinal);
        using var before = SiteCopy.Of("small").BuildCleanly();
        Assert.Equal(before.Tree(), site.Tree());
    }

    private static (int Code, string Output, string Errors) Run(string folder, string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
