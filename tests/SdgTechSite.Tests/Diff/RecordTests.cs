using SdgTechSite.Build;
using SdgTechSite.Model;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Diff;

/// <summary><c>--record</c>: the history of the figures, kept by the program.</summary>
public sealed class RecordTests
{
    private const string Data = "content/indicators/9-8-1/data.csv";
    private const string Yaml = "content/indicators/9-8-1/indicator.yaml";
    private const string Header = "date,indicator,series,area,year,members,old,new,kind,reason\n";

    [Fact]
    public void Changes_are_written_once_and_the_check_passes()
    {
        using var before = SiteCopy.Of("small");
        using var site = SiteCopy.Of("small")
            .Change(Data, "001,2011,34.25,,,,", "001,2011,34.5,,,,")
            .Change(Data, "404,2014,18.5,male,,,\"Rounded by the office, \"\"as is\"\"\"\n", string.Empty)
            .Change(Data, "150,2014,75,,,>,", "150,2014,75,,,>,\n150,2015,0.0001,,,,");
        Assert.Equal((3, null), Record(site, before.Folder, "=HYPERLINK(\"x\"), corrected"));
        var expected = Header
            + "2026-11-24,9.8.1,online,001,2011,,34.25,34.5,changed,\"'=HYPERLINK(\"\"x\"\"), corrected\"\n"
            + "2026-11-24,9.8.1,online,404,2014,sex=male,18.5,,removed,\"'=HYPERLINK(\"\"x\"\"), corrected\"\n"
            + "2026-11-24,9.8.1,online,150,2015,,,0.0001,added,\"'=HYPERLINK(\"\"x\"\"), corrected\"\n";
        Assert.Equal(expected, Changes(site));
        Assert.Equal((0, null), Record(site, before.Folder, "again"));
        Assert.Equal(expected, Changes(site));
        Assert.DoesNotContain(site.Check().Diagnostics, d => d.Severity == Severity.Error);
    }

    [Fact]
    public void A_line_starts_where_the_record_ended_whatever_is_compared()
    {
        using var before = SiteCopy.Of("small");
        using var site = SiteCopy.Of("small")
            .With("content/changes.csv", "date,indicator,series,area,year,old,new,kind\r\n2026-10-01,9.8.1,online,001,2011,34.25,34.4,changed")
            .Change(Data, "001,2011,34.25,,,,", "001,2011,34.5,,,,");
        Assert.Equal((1, null), Record(site, before.Folder, null));
        Assert.Equal("date,indicator,series,area,year,old,new,kind\r\n2026-10-01,9.8.1,online,001,2011,34.25,34.4,changed\r\n2026-11-24,9.8.1,online,001,2011,34.4,34.5,changed\r\n", Changes(site));
    }

    [Fact]
    public void A_figure_that_changes_twice_on_a_day_has_one_line_and_one_that_went_back_has_none()
    {
        using var before = SiteCopy.Of("small");
        using var site = SiteCopy.Of("small").Change(Data, "001,2011,34.25,,,,", "001,2011,34.5,,,,");
        Record(site, before.Folder, "first");
        site.Change(Data, "001,2011,34.5,,,,", "001,2011,35,,,,");
        Assert.Equal((1, null), Record(site, before.Folder, null));
        Assert.Equal(Header + "2026-11-24,9.8.1,online,001,2011,,34.25,35,changed,first\n", Changes(site));
        site.Change(Data, "001,2011,35,,,,", "001,2011,34.25,,,,");
        Assert.Equal((1, null), Record(site, before.Folder, null));
        Assert.Equal(Header, Changes(site));
        Assert.DoesNotContain(site.Check().Diagnostics, d => d.Severity == Severity.Error);
    }

    [Fact]
    public void What_the_record_says_of_a_renamed_series_goes_on_under_its_new_name()
    {
        using var before = SiteCopy.Of("small");
        using var site = SiteCopy.Of("small")
            .With("content/changes.csv", Header + "2026-10-01,9.8.1,online,001,2011,,34,34.25,changed,\n")
            .Change(Yaml, "- id: online\n", "- id: connected\n").Change(Yaml, "series: online", "series: connected");
        Assert.Equal((2, null), Record(site, before.Folder, "renamed"));
        Assert.EndsWith("2026-11-24,9.8.1,online,001,2011,,34.25,,removed,renamed\n2026-11-24,9.8.1,connected,001,2011,,,34.25,added,renamed\n", Changes(site), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_recorded_where_it_would_not_be_true()
    {
        using var before = SiteCopy.Of("small");
        using var broken = SiteCopy.Of("small").Change(Data, "001,2011,34.25,,,,", "001,2011,abc,,,,").Change(Data, "001,2014,45,,,,", "001,2014,46,,,,");
        Assert.Contains("while the content has errors", Record(broken, before.Folder, null).Problem, StringComparison.Ordinal);
        using var site = SiteCopy.Of("small").Change(Data, "001,2011,34.25,,,,", "001,2011,34.5,,,,");
        Assert.Contains("lies after the day of the content", DiffRunner.Record(Compared.Run(site.Folder, before.Folder, null), new DateOnly(2030, 1, 1), null).Problem, StringComparison.Ordinal);
        Assert.Contains("cannot be read without errors", Record(site, broken.Folder, null).Problem, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(site.Folder, "content", "changes.csv")));
    }

    private static (int Lines, string? Problem) Record(SiteCopy site, string before, string? reason)
    {
        var result = DiffRunner.Record(Compared.Run(site.Folder, before, null), null, reason);
        return (result.Lines, result.Problem);
    }

    private static string Changes(SiteCopy site) => File.ReadAllText(Path.Combine(site.Folder, "content", "changes.csv"));
}
