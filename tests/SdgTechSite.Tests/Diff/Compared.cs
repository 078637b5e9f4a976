using System.Diagnostics;
using SdgTechSite.Build;
using SdgTechSite.Diff;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Diff;

/// <summary>The words of tests about differences: two copies of a site, or one in a repository.</summary>
internal static class Compared
{
    /// <summary>What differs between the small site and a copy of it that was changed.</summary>
    public static TreeDiff Small(Action<SiteCopy> change)
    {
        using var before = SiteCopy.Of("small");
        using var after = SiteCopy.Of("small");
        change(after);
        return Run(before.Folder, before.Folder, after.Folder).Diff!;
    }

    public static DiffResult Run(string start, string? before, string? after)
    {
        var result = DiffRunner.Run(new DiffRequest(start, SiteFolders.Find(start, null, null, null), before, after, 2));
        Assert.True(result.Diff is not null, result.Problem + string.Join('\n', result.Findings));
        return result;
    }

    /// <summary>Figures as one line each: <c>9.8.1 online 404 sex=male 2014: 18.5 -> 19</c>.</summary>
    public static string[] Lines(TreeDiff diff) =>
    [
        .. diff.Figures.Select(f => FormattableString.Invariant(
            $"{f.IndicatorCode} {f.Series.Id} {f.Area.Id}{(f.MemberIds.Length == 0 ? string.Empty : " " + f.MemberIds)} {f.Year}: {f.Old?.Value} -> {f.New?.Value}")),
    ];

    /// <summary>Runs git in a folder, with a name of its own and nobody's settings.</summary>
    public static void Git(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "user.name=Tester", "-c", "user.email=tester@example.org", "-c", "core.autocrlf=false", .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
    }

    /// <summary>Makes a site a repository with all of it in one commit.</summary>
    public static SiteCopy Committed(this SiteCopy site)
    {
        Git(site.Folder, "init", "--quiet");
        return site.Commit();
    }

    public static SiteCopy Commit(this SiteCopy site)
    {
        Git(site.Folder, "add", "--all");
        Git(site.Folder, "commit", "--quiet", "--message", "content");
        return site;
    }
}
