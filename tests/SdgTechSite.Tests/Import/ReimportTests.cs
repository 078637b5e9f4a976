using SdgTechSite.Import;
using Xunit;

namespace SdgTechSite.Tests.Import;

/// <summary>What a second import does, and what none may do.</summary>
public sealed class ReimportTests
{
    [Fact]
    public void The_same_again_gives_the_same_bytes_and_no_changes_on_any_day()
    {
        using var folder = new ImportFolder();
        QuirkyRepository.Write(folder, 3);
        folder.Repository();
        var before = folder.Tree();
        var again = folder.Repository(change: r => r with { Today = new DateOnly(2027, 3, 1) });
        Assert.Empty(again.Changes);
        Assert.EndsWith("Nothing changed: every file of the site stays as it is\n", TextReport.Write(again), StringComparison.Ordinal);
        Assert.Equal(before, folder.Tree());
    }

    [Fact]
    public void New_figures_show_as_added_changed_and_removed()
    {
        using var folder = new ImportFolder();
        folder.With("data/indicator_1-1-1.csv", "Year,Value\n2018,1\n2019,2\n").With("data/indicator_1-2-1.csv", "Year,Value\n2018,1\n");
        folder.Repository();
        File.Delete(Path.Combine(folder.Source, "data", "indicator_1-2-1.csv"));
        folder.With("data/indicator_1-1-1.csv", "Year,Value\n2019,3\n2020,4\n2021,5\n");
        var changes = folder.Repository().Changes;
        Assert.Equal(new("indicators/1-1-1/data.csv", "changed", 2, 1, 1), Assert.Single(changes, c => c.Path == "indicators/1-1-1/data.csv"));
        Assert.Equal(new("indicators/1-2-1/data.csv", "removed", 0, 0, 1), Assert.Single(changes, c => c.Path == "indicators/1-2-1/data.csv"));
        Assert.False(File.Exists(Path.Combine(folder.Content, "indicators/1-2-1/data.csv")));
        folder.Build();
    }

    [Fact]
    public void A_dry_run_compares_and_writes_nothing()
    {
        using var folder = new ImportFolder();
        QuirkyRepository.Write(folder, 3);
        var result = folder.Repository(change: r => r with { DryRun = true });
        Assert.NotEmpty(result.Changes);
        Assert.Empty(folder.Tree());
    }

    [Fact]
    public void What_people_edited_stays_and_the_report_says_so()
    {
        using var folder = new ImportFolder();
        folder.With("data/indicator_1-1-1.csv", "Year,Value\n2018,1\n");
        folder.Repository();
        File.AppendAllText(Path.Combine(folder.Content, "indicators/1-1-1/en.md"), "\nOur own words.\n");
        folder.With("data/indicator_1-1-1.csv", "Year,Value\n2018,2\n");
        var result = folder.Repository();
        Assert.Equal(1, result.Report.Count(ImportKinds.EditedFile));
        Assert.Equal("1", folder.Figures("1-1-1")[0]["value"]);
        folder.Repository(change: r => r with { Overwrite = true });
        Assert.Equal("2", folder.Figures("1-1-1")[0]["value"]);
    }

    [Fact]
    public void A_site_of_its_own_keeps_its_lines_and_gets_what_it_lacks()
    {
        using var folder = new ImportFolder().InSmallSite();
        var own = folder.Tree();
        folder.With("data/indicator_1-1-1.csv", "Year,Kind,Units,GeoCode,Value\n2018,New,Percent,KEN,120\n2018,Old,Persons,XX1,1\n");
        folder.Repository(area: null);
        folder.Build();
        Assert.Equal(own["indicators/9-8-1/data.csv"], folder.Tree()["indicators/9-8-1/data.csv"]);
        Assert.Empty(folder.Repository(area: null).Changes);
    }

    [Fact]
    public void Hostile_input_ends_in_a_report_and_nothing_is_written_elsewhere()
    {
        using var folder = new ImportFolder();
        var outside = Path.Combine(folder.Source, "..", "outside.csv");
        folder.With("data/indicator_1-1-1.csv", "Year,Value\n2018,1\n");
        File.WriteAllText(outside, "Year,Value\n2018,1\n");
        File.CreateSymbolicLink(Path.Combine(folder.Source, "data", "indicator_1-9-1.csv"), outside);
        folder.With("data/indicator_1-2-1.csv", "Year,Note,Value\n2018," + new string('x', 6_000_000) + ",1\n2019,ok,2\n");
        folder.With("data/indicator_1-3-1.csv", "Year,Value\n2018,\"never closed\n2019,1\n");
        folder.With("data/..-..-1-4-1.csv", "Year,Kind,Value\n2018,../../../etc/passwd,1\n2018,CON,2\n2018,\"a\nb\u0000c\",3\n");
        folder.With("data/indicator_1-5-1.csv", string.Join(',', Enumerable.Repeat("Year", 9000)) + "\n" + string.Join(',', Enumerable.Repeat("1", 9000)));
        folder.With("meta/1-1-1.yml", "a:\n" + string.Concat(Enumerable.Range(1, 3000).Select(i => new string(' ', i) + "- b:\n")));
        folder.With("meta/1-2-1.yml", "a: \"\\");
        folder.With("translations/en/data.yml", "x: &a [*a, *a]\n");
        var report = folder.Repository().Report;
        Assert.Equal(1, report.Count(ImportKinds.LinkFile));
        Assert.Equal(2, report.Count(ImportKinds.BrokenRow));
        Assert.Single(folder.Figures("1-2-1"));
        Assert.Equal(["site", "source", "outside.csv"], Directory.EnumerateFileSystemEntries(Path.Combine(folder.Source, "..")).Select(Path.GetFileName).OrderByDescending(n => n == "site").ThenByDescending(n => n == "source"));
        folder.Build();
    }
}
