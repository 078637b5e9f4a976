using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SdgTechSite.Charts;
using SdgTechSite.Model;
using Xunit;

namespace SdgTechSite.Tests.Charts;

/// <summary>What a reader sees of a line chart, read off the drawing for a desk.</summary>
public sealed class LineChartTests
{
    [Fact]
    public void A_year_without_a_figure_is_a_gap()
    {
        Assert.Equal(2, Moves(Draw([Line("A", (2000, 1), (2001, 2), (2003, 3), (2004, 4))])));
        Assert.Equal(1, Moves(Draw([Line("A", (2000, 1), (2001, 2), (2002, 3), (2003, 4))])));
    }

    [Fact]
    public void Rounds_of_a_survey_are_joined_at_their_usual_distance()
    {
        Assert.Equal(1, Moves(Draw([Line("A", (2000, 1), (2005, 2), (2010, 3))])));
        Assert.Equal(1, Moves(Draw([Line("A", (2000, 1), (2005, 2), (2010, 3), (2020, 4))])));
        Assert.Equal(4, Draw([Line("A", (2000, 1), (2005, 2), (2010, 3), (2020, 4))]).QuerySelectorAll("circle").Length);
    }

    [Fact]
    public void Estimates_breaks_and_bounds_can_be_told_from_measurements()
    {
        var points = ImmutableArray.Create(
            new ChartPoint(2000, 1, 'A', Bound.None, "1"),
            new ChartPoint(2001, 2, 'E', Bound.None, "2"),
            new ChartPoint(2002, 3, 'B', Bound.None, "3"),
            new ChartPoint(2003, 4, 'A', Bound.Above, "4"));
        var chart = Draw([new ChartSeries(new Phrase("A", "en"), points, Subject: true)]);
        Assert.Single(chart.QuerySelectorAll(".chart-hollow"));
        Assert.Single(chart.QuerySelectorAll(".chart-estimate"));
        Assert.Single(chart.QuerySelectorAll(".chart-break"));
        Assert.Single(chart.QuerySelectorAll(".chart-bound"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(8)]
    public void Labels_stay_in_the_drawing_and_off_each_other(int count)
    {
        var lines = Enumerable.Range(0, count).Select(i => Line($"A country with a fairly long name {i}", (2000, 50), (2010, 50 + (i * 0.1)))).ToImmutableArray();
        var tops = Draw(lines).QuerySelectorAll(".chart-label").Select(l => l.QuerySelectorAll("tspan").Select(t => double.Parse(t.GetAttribute("y")!, CultureInfo.InvariantCulture)).ToList()).OrderBy(y => y[0]).ToList();
        Assert.Equal(count, tops.Count);
        Assert.All(tops, y => Assert.InRange(y[0], 10, 380));
        Assert.All(tops, y => Assert.InRange(y[^1], 10, 380));
        for (var i = 1; i < tops.Count; i++) Assert.True(tops[i][0] - tops[i - 1][^1] >= 14, $"{tops[i - 1][^1]} and {tops[i][0]}");
    }

    [Fact]
    public void A_long_unit_breaks_into_lines_on_a_phone()
    {
        var line = new ChartSeries(new Phrase("World", "en"), [new ChartPoint(2000, 328, 'A', Bound.None, "328"), new ChartPoint(2001, 321, 'A', Bound.None, "321 per 100,000 live births")], Subject: true);
        var narrow = new HtmlParser().ParseDocument(LineChartRenderer.Render(Chart([line], null)).Value).QuerySelector("svg.chart-narrow")!;
        Assert.Equal(["World", "321 per 100,000", "live births"], narrow.QuerySelectorAll(".chart-label tspan").Select(t => t.TextContent));
    }

    [Fact]
    public void Large_numbers_on_the_axis_are_not_cut_off()
    {
        var chart = Draw([Line("A", (2000, 0), (2001, 1_500_000))]);
        var widest = chart.QuerySelectorAll(".chart-tick[text-anchor=end]").Min(t => double.Parse(t.GetAttribute("x")!, CultureInfo.InvariantCulture) - (t.TextContent.Length * 7));
        Assert.True(widest >= 0, widest.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_target_is_drawn_with_its_year_on_the_axis()
    {
        var chart = Draw([Line("A", (2000, 40), (2020, 80))], new ChartTarget(100, 2030, "Target: 100% by 2030"));
        Assert.Single(chart.QuerySelectorAll("path.chart-target"));
        Assert.Contains("2030", chart.QuerySelectorAll(".chart-tick").Select(t => t.TextContent));
        Assert.Contains("Target: 100% by 2030", chart.QuerySelectorAll("text").Select(t => t.TextContent));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 5)]
    [InlineData(-3, 4)]
    [InlineData(1e12, 3e12)]
    [InlineData(1e-6, 4e-6)]
    [InlineData(-9, -7)]
    [InlineData(0.3, 0.30000000000000004)]
    [InlineData(-100.00000000000001, -100)]
    [InlineData(1e30, 1.0000000000000002e30)]
    public void Any_numbers_give_a_drawing_with_plain_coordinates(double first, double last)
    {
        var html = LineChartRenderer.Render(Chart([Line("A", (2000, first), (2001, last))], null)).Value;
        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[MLH ""]-?\d+(\.\d+)?[eE]", html);
    }

    [Fact]
    public void Without_a_figure_there_is_no_drawing()
    {
        Assert.Empty(LineChartRenderer.Render(Chart([Line("A", (2000, double.NaN))], null)).Value);
    }

    [Fact]
    public void Words_are_escaped_and_marked_with_their_language()
    {
        var chart = Draw([new ChartSeries(new Phrase("<World> & all", "fr"), Line("x", (2000, 1), (2001, 2)).Points, Subject: true)]);
        var label = chart.QuerySelector(".chart-label")!;
        Assert.Equal("fr", label.GetAttribute("lang"));
        Assert.StartsWith("<World> & all", label.TextContent, StringComparison.Ordinal);
        Assert.Equal("ltr", chart.GetAttribute("direction"));
    }

    private static int Moves(IElement chart) => chart.QuerySelectorAll("path.chart-line").Sum(p => p.GetAttribute("d")!.Count(c => c == 'M'));

    private static ChartSeries Line(string label, params (int Year, double Value)[] points) =>
        new(new Phrase(label, "en"), [.. points.Select(p => new ChartPoint(p.Year, p.Value, 'A', Bound.None, p.Value.ToString(CultureInfo.InvariantCulture)))], Subject: false);

    private static LineChart Chart(ImmutableArray<ChartSeries> series, ChartTarget? target) =>
        new("c", "Title", "Description", "ltr", "en", series, target, null, null, (value, decimals) => value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    private static IElement Draw(ImmutableArray<ChartSeries> series, ChartTarget? target = null) =>
        new HtmlParser().ParseDocument(LineChartRenderer.Render(Chart(series, target)).Value).QuerySelector("svg.chart-wide")!;
}
