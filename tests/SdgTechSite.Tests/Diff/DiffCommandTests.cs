using System.Diagnostics;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Diff;

/// <summary><c>sdgtech diff</c> as a shell sees it: what its words stand for, and exit codes.</summary>
public sealed class DiffCommandTests
{
    private const string Data = "content/indicators/9-8-1/data.csv";

    [Fact]
    public void Without_words_it_compares_the_last_commit_with_the_working_tree()
    {
        using var site = SiteCopy.Of("small").Committed();
        Assert.Contains("No differences.", Run(site.Folder, "diff", "--exit-code").Output, StringComparison.Ordinal);
        site.Change(Data, "001,2011,34.25,,,,", "001,2011,34.5,,,,");
        var run = Run(Path.Combine(site.Folder, "content", "pages"), "diff");
        Assert.Equal(0, run.Code);
        Assert.Contains("34.25% → 34.5%  +0.7%", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("Before  HEAD (", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, Run(site.Folder, "diff", "--exit-code").Code);
    }

    [Fact]
    public void A_revision_may_be_of_a_site_below_the_root_and_with_names_that_git_would_quote()
    {
        using var site = SiteCopy.Of("small");
        var below = Path.Combine(site.Folder, "sites", "数据 \"one\"");
        Directory.CreateDirectory(Path.GetDirectoryName(below)!);
        Directory.Move(Path.Combine(site.Folder, "content"), Path.Combine(site.Folder, "moved"));
        Directory.CreateDirectory(below);
        Directory.Move(Path.Combine(site.Folder, "moved"), Path.Combine(below, "content"));
        site.With("sites/数据 \"one\"/content/assets/图 '1'.txt", "one").Committed().With("sites/数据 \"one\"/content/assets/图 '1'.txt", "two").Commit();
        Assert.Contains("assets/图 '1'.txt: bytes", Run(below, "diff", "HEAD~1", "HEAD").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diff", "no-such-revision")]
    [InlineData("diff", "--", "--output=x")]
    [InlineData("diff", "HEAD..HEAD")]
    [InlineData("diff", "content/pages")]
    [InlineData("diff", "HEAD", "HEAD", "--record")]
    [InlineData("diff", "--record", "--date", "yesterday")]
    [InlineData("diff", "--format", "xml")]
    [InlineData("diff", "a", "b", "c")]
    public void Wrong_usage_ends_with_2_and_says_why(params string[] arguments)
    {
        using var site = SiteCopy.Of("small").Committed();
        var run = Run(site.Folder, arguments);
        Assert.Equal(2, run.Code);
        Assert.NotEmpty(run.Errors);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Outside_a_repository_and_without_git_it_ends_with_3()
    {
        using var site = SiteCopy.Of("small");
        Assert.Equal(3, Run(site.Folder, "diff").Code);
        var missing = RunWith("/nowhere", site.Folder, "diff");
        Assert.Equal(3, missing.Code);
        Assert.Equal("sdgtech: git could not be started. Install it, or compare two folders.", missing.Errors.Trim());
    }

    [Fact]
    public void Content_that_cannot_be_read_at_all_ends_with_1_and_its_findings()
    {
        using var site = SiteCopy.Of("small").Committed().With("content/site.yaml", "title: [");
        var run = Run(site.Folder, "diff");
        Assert.Equal(1, run.Code);
        Assert.Contains("content/site.yaml:", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_is_written_and_a_record_kept()
    {
        using var site = SiteCopy.Of("small").Committed().Change(Data, "001,2011,34.25,,,,", "001,2011,34.5,,,,");
        var run = Run(site.Folder, "diff", "--html", "diff.html", "--record", "--reason", "corrected", "--format", "json");
        Assert.Equal(0, run.Code);
        Assert.StartsWith("{", run.Output, StringComparison.Ordinal);
        Assert.Equal("Recorded 1 change in changes.csv.", run.Errors.Trim());
        Assert.StartsWith("<!doctype html>", Text(site, "diff.html"), StringComparison.Ordinal);
        Assert.EndsWith("2026-11-24,9.8.1,online,001,2011,,34.25,34.5,changed,corrected\n", Text(site, "content/changes.csv"), StringComparison.Ordinal);
        Assert.Equal(0, Run(site.Folder, "check").Code);
    }

    [Fact]
    public void A_reason_given_late_goes_to_the_lines_that_are_not_committed()
    {
        const string Committed = "date,indicator,series,area,year,members,old,new,kind,reason\n2026-10-01,9.8.1,online,001,2011,,34.0,34.25,changed,\n";
        using var site = SiteCopy.Of("small").With("content/changes.csv", Committed).Committed().Change(Data, "001,2011,34.25,,,,", "001,2011,34.5,,,,");
        Assert.Equal("Recorded 1 change in changes.csv.", Run(site.Folder, "diff", "--record").Errors.Trim());
        Assert.Contains("1 line of changes.csv, added since A, gives no reason.", Run(site.Folder, "diff", "--record").Errors, StringComparison.Ordinal);
        Assert.Equal("Gave the reason to 1 line of changes.csv that had none.", Run(site.Folder, "diff", "--record", "--reason", "revised").Errors.Trim());
        var recorded = Committed + "2026-11-24,9.8.1,online,001,2011,,34.25,34.5,changed,revised\n";
        Assert.Equal(recorded, Text(site, "content/changes.csv"));
        Assert.Equal("Nothing to record: changes.csv is up to date.", Run(site.Folder, "diff", "--record", "--reason", "again").Errors.Trim());
        Assert.Equal(recorded, Text(site, "content/changes.csv"));
    }

    [Fact]
    public void Lines_that_may_be_committed_get_no_reason_and_the_program_says_how_to_give_one()
    {
        using var site = SiteCopy.Of("small").Committed().Change(Data, "001,2011,34.25,,,,", "001,2011,34.5,,,,");
        Run(site.Folder, "diff", "--record");
        var recorded = Text(site.Commit(), "content/changes.csv");
        var run = Run(site.Folder, "diff", "HEAD~1", "--record", "--reason", "revised");
        Assert.Contains("gives no reason. They may be committed", run.Errors, StringComparison.Ordinal);
        Assert.Equal(recorded, Text(site, "content/changes.csv"));
    }

    private static string Text(SiteCopy site, string path) => File.ReadAllText(Path.Combine(site.Folder, path));

    private static (int Code, string Output, string Errors) Run(string folder, params string[] arguments) => RunWith(null, folder, arguments);

    /// <summary>Runs the program, with another <c>PATH</c> where one is given.</summary>
    private static (int Code, string Output, string Errors) RunWith(string? path, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "sdgtech.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (path is not null) start.Environment["PATH"] = path;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
