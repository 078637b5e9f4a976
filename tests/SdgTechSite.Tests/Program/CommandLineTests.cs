using System.Text.Json;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Program;

/// <summary>The program as a shell sees it: words, streams and exit codes.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public void A_build_says_what_it_did_and_ends_with_0()
    {
        using var site = SiteCopy.Of("small");
        var run = Run(site.Folder, "build");
        Assert.Equal(0, run.Code);
        Assert.Empty(run.Errors);
        var files = Directory.GetFiles(site.Output, "*", SearchOption.AllDirectories);
        Assert.StartsWith($"Built: {files.Count(f => f.EndsWith(".html", StringComparison.Ordinal))} pages, {files.Length} files, ", run.Output, StringComparison.Ordinal);
        Assert.Contains("Time: list ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_is_shown_with_its_line_a_caret_and_a_hint_and_ends_with_1()
    {
        using var site = SiteCopy.Of("small").Change("content/indicators/9-8-1/data.csv", "001,2011,34.25", "001,2011,abc");
        var run = Run(Path.Combine(site.Folder, "content"), "check");
        Assert.Equal(1, run.Code);
        Assert.Equal(
            """
            indicators/9-8-1/data.csv:3:10: error SDG1302: 'abc' is not a number.
                3 | 001,2011,abc,,,,
                  |          ^^^
                hint: Write numbers with a point and no thousands separators, such as 1234.5.
            What the rule means: sdgtech explain SDG1302
            """.ReplaceLineEndings("\n"),
            run.Errors.TrimEnd().Replace("./", string.Empty, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bild")]
    [InlineData("build", "--jbos", "2")]
    [InlineData("build", "--jobs", "none")]
    [InlineData("check", "--format", "xml")]
    [InlineData("build", "--base-url", "ftp://example.org/")]
    [InlineData("explain", "SDG0000")]
    [InlineData("import", "csv", "none.csv")]
    [InlineData("import", "open-sdg")]
    [InlineData("import", "open-sdg", "content", "--language", "xx")]
    [InlineData("import", "open-sdg", "content", "--retrieved", "24.11.2026")]
    [InlineData("serve", "--port", "65536")]
    [InlineData]
    public void Wrong_usage_ends_with_2(params string[] arguments)
    {
        using var site = SiteCopy.Of("small");
        var run = Run(site.Folder, arguments);
        Assert.Equal(2, run.Code);
        Assert.NotEmpty(run.Errors);
        Assert.False(Directory.Exists(site.Output));
    }

    [Theory]
    [InlineData("import", "unsd-csv", "x.csv", "--retrieved", "24.11.2026")]
    [InlineData("diff", "--record", "--date", "24.11.2026")]
    public void A_day_in_another_form_is_refused_with_the_form_that_is_wanted(params string[] arguments)
    {
        using var site = SiteCopy.Of("small");
        var run = Run(site.Folder, arguments);
        Assert.Equal(2, run.Code);
        Assert.Contains("YYYY-MM-DD, such as 2026-11-24, and not '24.11.2026'", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Trouble_with_the_disk_ends_with_3()
    {
        using var site = SiteCopy.Of("small");
        var run = Run(site.Folder, "build", "--output", "/proc/none/site");
        Assert.Equal(3, run.Code);
        Assert.StartsWith("sdgtech: ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_fail_a_strict_build_and_leave_no_site()
    {
        using var site = SiteCopy.Of("small").Without("content/indicators/9-8-2/zh.md");
        Assert.Equal(1, Run(site.Folder, "build", "--strict").Code);
        Assert.False(Directory.Exists(site.Output));
        Assert.Equal(0, Run(site.Folder, "build").Code);
    }

    [Fact]
    public void Machines_get_findings_as_json_or_annotations()
    {
        using var site = SiteCopy.Of("small").Change("content/indicators/9-8-1/data.csv", "001,2011,34.25", "001,2011,abc");
        using var json = JsonDocument.Parse(Run(site.Folder, "check", "--format", "json").Errors);
        var finding = Assert.Single(json.RootElement.GetProperty("diagnostics").EnumerateArray());
        Assert.Equal(("SDG1302", 3, 10), (finding.GetProperty("code").GetString(), finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()));
        Assert.StartsWith("::error file=content/indicators/9-8-1/data.csv,line=3,col=10,endColumn=13,title=SDG1302%3A A value is not a finite number::", Run(site.Folder, "check", "--format", "github").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_version_and_rules_are_told()
    {
        Assert.Contains("build", Run(Path.GetTempPath(), "--help").Output, StringComparison.Ordinal);
        Assert.Matches(@"^\d+\.\d+\.\d+", Run(Path.GetTempPath(), "--version").Output);
        Assert.StartsWith("SDG1302 (error): ", Run(Path.GetTempPath(), "explain", "sdg1302").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Outside_any_site_the_program_says_what_is_missing()
    {
        var empty = Directory.CreateTempSubdirectory("sdgtech-empty-");
        var run = Run(empty.FullName, "build");
        Assert.Equal(1, run.Code);
        Assert.Contains("There is no content folder here.", run.Errors, StringComparison.Ordinal);
        empty.Delete();
    }

    private static (int Code, string Output, string Errors) Run(string folder, params string[] arguments) => Sdgtech.Run(folder, arguments);
}
