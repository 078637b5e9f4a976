using System.Diagnostics;
using System.Text.Json;
using SdgTechSite.Build;
using SdgTechSite.Model;
using SdgTechSite.Output;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Output;

/// <summary>How a site takes the old one's place, and what never happens to it.</summary>
public sealed class PublishingTests
{
    [Fact]
    public void The_manifest_lists_every_other_file_with_its_size_and_hash()
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        using var manifest = JsonDocument.Parse(site.Read("manifest.json"));
        var listed = manifest.RootElement.GetProperty("files").EnumerateArray()
            .Select(f => $"{f.GetProperty("path").GetString()} {f.GetProperty("sha256").GetString()!.ToUpperInvariant()}");
        var there = site.Tree().Split('\n').Where(l => !l.StartsWith("manifest.json", StringComparison.Ordinal));
        Assert.Equal(there, listed);
        var sum = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(site.Output, "manifest.json"))));
        Assert.Equal($"{sum}  manifest.json\n", site.Read("manifest.json.sha256"));
    }

    [Fact]
    public void A_build_without_changes_leaves_every_file_alone()
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        var page = Path.Combine(site.Output, "en", "index.html");
        File.SetLastWriteTimeUtc(page, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(0, site.Build().Summary.Changed);
        Assert.Equal(2001, File.GetLastWriteTimeUtc(page).Year);
        Assert.Equal(site.Build().Summary.Files, site.Build(overrides: BuildOverrides.None with { Clean = true }).Summary.Changed);
        Assert.NotEqual(2001, File.GetLastWriteTimeUtc(page).Year);
    }

    [Fact]
    public void A_file_that_another_program_alters_while_the_next_is_made_from_it_is_made_anew()
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        var route = new Route("data/all.zip");
        using var writer = SiteWriter.Open(site.Output, [], allowForeign: false, clean: false, compress: false, new DiagnosticBag(), new DiagnosticBag(), SiteBefore.IsWorthKeeping)!;
        Assert.Equal(3, writer.Update(route, Altered, static to => to.Write("new"u8)));
        Assert.Equal("new"u8.ToArray(), writer.Read(route));

        bool Altered(Stream old, Stream to)
        {
            Overwrite(Path.Combine(site.Output, "data", "all.zip"));
            old.CopyTo(to);
            return true;
        }
    }

    [Fact]
    public void A_file_that_nobody_alters_is_made_from_the_old_one()
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        var before = File.ReadAllBytes(Path.Combine(site.Output, "data", "all.zip"));
        using var writer = SiteWriter.Open(site.Output, [], allowForeign: false, clean: false, compress: false, new DiagnosticBag(), new DiagnosticBag(), SiteBefore.IsWorthKeeping)!;
        Assert.Equal(before.Length, writer.Update(new Route("data/all.zip"), Copied, static to => to.Write("new"u8)));
        Assert.Equal(before, writer.Read(new Route("data/all.zip")));

        static bool Copied(Stream old, Stream to)
        {
            old.CopyTo(to);
            return true;
        }
    }

    private static void Overwrite(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        stream.Position = 100;
        stream.Write(new byte[20]);
    }

    [Fact]
    public void A_change_writes_what_it_touches_and_removes_what_is_gone()
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        File.SetLastWriteTimeUtc(Path.Combine(site.Output, "en", "goals", "8.html"), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        site.Without("content/pages/about").Change("content/site.yaml", ", about,", ",")
            .Change("content/indicators/9-8-1/en.md", " and [about](../../pages/about/en.md)", string.Empty)
            .Change("content/indicators/9-8-1/data.csv", "001,2014,45", "001,2014,46");
        Assert.Equal(0, site.Build().Errors);
        Assert.False(File.Exists(Path.Combine(site.Output, "en", "about.html")));
        Assert.Contains("46.0%", site.Read("en/indicators/9-8-1.html"), StringComparison.Ordinal);
        using var fresh = SiteCopy.Of("small").Without("content/pages/about").Change("content/site.yaml", ", about,", ",")
            .Change("content/indicators/9-8-1/en.md", " and [about](../../pages/about/en.md)", string.Empty)
            .Change("content/indicators/9-8-1/data.csv", "001,2014,45", "001,2014,46").BuildCleanly();
        Assert.Equal(fresh.Tree(), site.Tree());
    }

    [Fact]
    public void A_file_of_somebody_else_stops_the_build_unless_it_may_stay()
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        File.WriteAllText(Path.Combine(site.Output, "thesis.txt"), "years of work");
        File.WriteAllText(Path.Combine(site.Output, ".gitkeep"), string.Empty);
        site.Change("content/indicators/9-8-1/data.csv", "001,2014,45", "001,2014,46");
        Assert.Equal("SDG1706", Assert.Single(site.Build().Diagnostics).Rule.Code);
        Assert.DoesNotContain("46.0%", site.Read("en/indicators/9-8-1.html"), StringComparison.Ordinal);
        Assert.Empty(site.Build(overrides: BuildOverrides.None with { AllowForeignFiles = true }).Diagnostics);
        Assert.Equal("years of work", site.Read("thesis.txt"));
        Assert.True(File.Exists(Path.Combine(site.Output, ".gitkeep")));
        Assert.Contains("46.0%", site.Read("en/indicators/9-8-1.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_folder_that_is_a_link_or_lies_in_the_content_is_refused()
    {
        using var site = SiteCopy.Of("small");
        var elsewhere = Directory.CreateTempSubdirectory("sdgtech-elsewhere-").FullName;
        Directory.CreateSymbolicLink(site.Output, elsewhere);
        Assert.Equal("SDG1707", Assert.Single(site.Build().Diagnostics).Rule.Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere));
        Directory.Delete(elsewhere);
    }

    [Fact]
    public void What_a_killed_build_left_behind_is_cleared_away()
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        var beside = Path.GetDirectoryName(site.Output)!;
        Directory.CreateDirectory(Path.Combine(beside, ".site-output.new", "en"));
        File.WriteAllText(Path.Combine(beside, ".site-output.new", "en", "half.html"), "half");
        site.Change("content/indicators/9-8-1/data.csv", "001,2014,45", "001,2014,46").BuildCleanly();
        Assert.False(File.Exists(Path.Combine(site.Output, "en", "half.html")));
        Assert.Equal([".site-output.cache", "content", "site-output"], Directory.EnumerateFileSystemEntries(beside).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_builds_at_once_both_leave_a_whole_site()
    {
        using var site = SiteCopy.Of("small");
        var results = new BuildResult[2];
        Parallel.For(0, 2, i => results[i] = site.Build());
        Assert.All(results, r => Assert.True(r.Failure is null && r.Errors == 0, r.Failure));
        using var fresh = SiteCopy.Of("small").BuildCleanly();
        Assert.Equal(fresh.Tree(), site.Tree());
    }

    [Fact]
    public void The_program_waits_while_another_one_holds_the_output()
    {
        using var site = SiteCopy.Of("small");
        using var build = new Process { StartInfo = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "sdgtech.dll"), "build", "--quiet"]) { WorkingDirectory = site.Folder } };
        using (new FileStream(Path.Combine(site.Folder, ".site-output.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose))
        {
            build.Start();
            var ended = build.WaitForExit(TimeSpan.FromSeconds(4));
            if (ended || Directory.Exists(site.Output)) build.Kill();
            Assert.False(ended);
            Assert.False(Directory.Exists(site.Output));
        }

        build.WaitForExit();
        Assert.Equal(0, build.ExitCode);
        Assert.True(File.Exists(Path.Combine(site.Output, "index.html")));
    }

    [Fact]
    public void Trouble_with_the_disk_is_told_in_words_and_leaves_the_old_site()
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        var before = site.Tree();
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(site.Output)!, ".site-output.new"), "a file where a folder must be");
        site.Change("content/indicators/9-8-1/data.csv", "001,2014,45", "001,2014,46");
        Assert.Contains("stands as it was", site.Build().Failure, StringComparison.Ordinal);
        Assert.Equal(before, site.Tree());
    }
}
