using SdgTechSite.Import;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Import;

/// <summary>An import into a site that people made: what is theirs stays, and the report does not say otherwise.</summary>
public sealed class ExistingSiteTests
{
    private const string Header = "Goal,Target,Indicator,SeriesCode,SeriesDescription,GeoAreaCode,GeoAreaName,TimePeriod,Value,Source,[Colour],[Units]\n";

    [Fact]
    public void Rows_for_a_folder_of_a_person_are_left_out_and_bring_no_words_along()
    {
        using var folder = new ImportFolder().InSmallSite();
        var own = folder.Tree();
        folder.With("unsd.csv", Header + "9,9.8,9.8.1,X,Some series,4,Afghanistan,2015,41.6,Bank,MAUVE,FATHOMS\n9,9.8,9.8.1,X,Some series,1234,Narnia,2016,41.6,Bank,MAUVE,FATHOMS\n");
        var result = folder.Table(ImportFormat.UnsdCsv, "unsd.csv");
        var file = Assert.Single(result.Report.Files);
        Assert.Equal((2, 0, 2), (file.Rows, file.RowsKept, file.RowsLeftOut));
        Assert.Equal(2, result.Report.Count(ImportKinds.EditedTarget));
        Assert.Empty(result.Changes);
        Assert.Contains("Nothing changed", TextReport.Write(result), StringComparison.Ordinal);
        Assert.Equal(own, folder.Tree().Where(f => f.Key != ".sdgtech-import"));
    }

    [Fact]
    public void Rows_of_other_indicators_of_the_table_still_come_in()
    {
        using var folder = new ImportFolder().InSmallSite();
        folder.With("unsd.csv", Header + "9,9.8,9.8.1,X,Some series,404,Kenya,2015,41.6,Bank,MAUVE,FATHOMS\n1,1.1,1.1.1,Y,Another,404,Kenya,2016,5,Bank,,FEET\n");
        var result = folder.Table(ImportFormat.UnsdCsv, "unsd.csv");
        Assert.Equal((1, 1), (result.Indicators, result.Report.Sum(f => f.RowsKept)));
        Assert.Contains("feet", folder.Text("vocabulary/units.yaml"), StringComparison.Ordinal);
        Assert.DoesNotContain("fathoms", folder.Text("vocabulary/units.yaml"), StringComparison.Ordinal);
        Assert.DoesNotContain("mauve", folder.Text("vocabulary/dimensions.yaml"), StringComparison.Ordinal);
        folder.Build();
    }

    [Fact]
    public void An_indicator_that_was_edited_since_keeps_the_words_that_it_needs()
    {
        using var folder = new ImportFolder();
        folder.With("data/indicator_1-1-1.csv", "Year,Kind,Units,Value\n2018,Old,Persons,1\n").With("data/indicator_1-2-1.csv", "Year,Value\n2018,1\n").With("meta/1-1-1.yml", "indicator_name: First\n");
        folder.Repository();
        File.AppendAllText(Path.Combine(folder.Content, "indicators/1-1-1/en.md"), "\nOur own words.\n");
        folder.With("data/indicator_1-1-1.csv", "Year,Kind,Units,Value\n2018,New,Litres,2\n");
        var report = folder.Repository().Report;
        Assert.Equal((1, 2), (report.Count(ImportKinds.EditedTarget), report.Count(ImportKinds.EditedFolder)));
        Assert.DoesNotContain("litres", folder.Text("vocabulary/units.yaml"), StringComparison.Ordinal);
        folder.Build();
        Assert.Empty(folder.Repository().Changes);
    }

    [Fact]
    public void The_areas_of_the_site_are_known_by_their_names()
    {
        using var folder = new ImportFolder().InSmallSite();
        var list = Path.Combine(folder.Content, "vocabulary", "areas.csv");
        var columns = File.ReadLines(list).First().Split(',');
        File.AppendAllText(list, string.Join(',', columns.Select(c => c == "id" ? "nord" : c == "type" ? "region" : c.StartsWith("name_", StringComparison.Ordinal) ? $"Côte du Nord {c[5..]}" : string.Empty)) + "\n");
        folder.With("data/indicator_1-1-1.csv", "Year,GeoCode,Value\n2018,cote du nord EN,120\n2018,Allemagne,7\n");
        var report = folder.Repository(area: null).Report;
        Assert.Equal(["nord", "276"], folder.Figures("1-1-1").Select(r => r["area"]));
        Assert.Equal((2, 0), (report.Count(ImportKinds.NamedArea), report.Count(ImportKinds.OwnArea)));
        folder.Build();
    }
}
