using SdgTechSite.Diff;
using SdgTechSite.Model;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Diff;

/// <summary>Which figures a diff lists, and which not.</summary>
public sealed class FigureDiffTests
{
    private const string Data = "content/indicators/9-8-1/data.csv";
    private const string Yaml = "content/indicators/9-8-1/indicator.yaml";

    [Fact]
    public void Two_trees_that_are_the_same_have_no_difference()
    {
        var diff = Compared.Small(_ => { });
        Assert.True(diff.IsEmpty);
        Assert.Contains("No differences.", TextReport.Write(diff, 100, 40), StringComparison.Ordinal);
    }

    [Fact]
    public void Values_that_came_went_and_changed_are_listed_with_their_relative_change()
    {
        var diff = Compared.Small(s => s
            .Change(Data, "404,2010,7.2,,,,", "404,2010,7.02,,,,")
            .Change(Data, "001,2011,34.25,,,,", "001,2011,68.5,,,,")
            .Change(Data, "404,2014,18.5,male", "404,2013,18.5,male")
            .Change(Data, "001,2012,,,M,,", "001,2012,38,,,,"));
        Assert.Equal(
            [
                "9.8.1 online 001 2011: 34.25 -> 68.5",
                "9.8.1 online 404 2010: 7.2 -> 7.02",
                "9.8.1 online 404 sex=male 2014: 18.5 -> ",
                "9.8.1 online 001 2012:  -> 38",
                "9.8.1 online 404 sex=male 2013:  -> 18.5",
            ],
            Compared.Lines(diff));
        Assert.Equal(100, diff.Figures.First().PerCent);
    }

    [Fact]
    public void A_value_that_became_missing_is_removed()
    {
        var figure = Assert.Single(Compared.Small(s => s.Change(Data, "001,2011,34.25,,,,", "001,2011,,,M,,")).Figures);
        Assert.Equal((FigureKind.Removed, 'M'), (figure.Kind, figure.New!.Value.Status));
    }

    [Theory]
    [InlineData("001,2013,41.5,,E,,", "001,2013,41.5,,P,,", "status E → P")]
    [InlineData("150,2014,75,,,>,", "150,2014,75,,,,", "bound > → –")]
    [InlineData("001,2014,45,,,,", "001,2014,45,,,,counted twice", "note – → “counted twice”")]
    [InlineData("001,2012,,,M,,", "", "status M")]
    public void Status_bound_and_note_are_changes_too(string old, string now, string said)
    {
        var diff = Compared.Small(s => s.Change(Data, old, now));
        Assert.Equal(FigureKind.Marked, Assert.Single(diff.Figures).Kind);
        Assert.Contains(said, TextReport.Write(diff, 120, null), StringComparison.Ordinal);
        Assert.Contains("1 with other marks", TextReport.Write(diff, 120, null), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_that_read_the_same_and_rows_in_another_order_are_no_change() =>
        Assert.True(Compared.Small(s => s
            .Change(Data, "001,2010,30,,,,\n001,2011,34.25,,,,", "001,2011,3.4250e1,,A,,\n001,2010,30.0,,,,")
            .Change(Data, "404,2010,7.2,,,,", "404,2010,+07.20,,,,")).IsEmpty);

    [Fact]
    public void Figures_that_moved_from_csv_to_yaml_are_the_same_figures()
    {
        var diff = Compared.Small(s => s
            .Change(Data, "250,2010,77.28,,,,\n250,2014,83.75,,B,,\n", string.Empty)
            .Change(Yaml, "chart:\n", "observations:\n  - area: \"250\"\n    values:\n      2010: 77.28\n      2014: { value: 83.75, status: B }\nchart:\n"));
        Assert.True(diff.IsEmpty);
    }

    [Fact]
    public void A_series_with_another_id_and_the_same_figures_is_renamed()
    {
        var diff = Compared.Small(s => s
            .Change(Yaml, "- id: online\n", "- id: connected\n").Change(Yaml, "series: online", "series: connected")
            .Change(Data, "001,2011,34.25,,,,", "001,2011,35,,,,"));
        Assert.Equal(["9.8.1 connected 001 2011: 34.25 -> 35"], Compared.Lines(diff));
        Assert.Equal(new RenamedSeries("online", "connected"), Assert.Single(diff.Indicators[0].Renamed));
        Assert.Contains("series online is now connected", TextReport.Write(diff, 100, null), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_not_said_to_be_gone()
    {
        var unreadable = Compared.Small(s => s.Change(Data, "001,2011,34.25,,,,", "001,2011,abc,,,,").Change(Data, "001,2014,45,,,,", "001,2014,46,,,,"));
        Assert.Equal(["9.8.1 online 001 2014: 45 -> 46"], Compared.Lines(unreadable));
        Assert.True(unreadable.Indicators[0].Doubtful);
        Assert.Equal(1, unreadable.After.Errors);
        Assert.Contains("1 error", TextReport.Write(unreadable, 100, 40), StringComparison.Ordinal);

        var gone = Compared.Small(s => s.With(Yaml, "code: [\n"));
        Assert.Empty(gone.Figures);
        Assert.Equal(["9.8.1"], gone.Unreadable);
        Assert.Contains("Not compared, because one of the two cannot be read: 9.8.1.", TextReport.Write(gone, 100, 40), StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_that_an_error_elsewhere_hides_are_marked_as_doubtful()
    {
        var diff = Compared.Small(s => s.Change("content/vocabulary/dimensions.yaml", "{ id: male,", "{ id: Male,").Change("content/report/report.yaml", "title: { en: A report", "titel: { en: A report"));
        Assert.All(diff.Indicators, i => Assert.True(i.Doubtful));
        Assert.DoesNotContain(diff.Metadata, f => f.New is null);
        Assert.Empty(diff.Translations);
        Assert.Contains("may only seem added or removed", TextReport.Write(diff, 100, 40), StringComparison.Ordinal);
    }

    [Fact]
    public void An_indicator_that_is_new_or_gone_is_told_with_its_figures()
    {
        var diff = Compared.Small(s => s.Without("content/indicators/9-8-1"));
        var indicator = Assert.Single(diff.Indicators, i => i.Code == "9.8.1");
        Assert.Equal((Presence.Removed, 11), (indicator.Presence, indicator.Count(FigureKind.Removed)));
    }
}
