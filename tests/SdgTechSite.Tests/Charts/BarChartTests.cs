using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using SdgTechSite.Charts;
using SdgTechSite.Model;
using Xunit;

namespace SdgTechSite.Tests.Charts;

/// <summary>Bars in order, with their figures.</summary>
public sealed partial class BarChartTests
{
    [Fact]
    public void Bars_are_as_long_as_their_figures_and_labels_keep_off_each_other()
    {
        var bars = new[] { 80.0, 40, 20 }.Select((v, i) => Bar($"United Kingdom of Great Britain and Northern Ireland {i}", Drawn.Point(v), leftOut: i == 2 ? "… 5 more …" : null));
        foreach (var svg in Drawn.Of(BarChartRenderer.Render(new BarChart(Drawn.Words, [.. bars]))))
        {
            Drawn.IsSound(svg);
            Drawn.IsLegible(svg);
            var lengths = svg.QuerySelectorAll(".bar").Select(Length).ToList();
            Assert.Equal(2, lengths[0] / lengths[1], 1);
            Assert.Equal(2, lengths[1] / lengths[2], 1);
            Assert.Equal("… 5 more …", svg.QuerySelector(".bar-left-out")!.TextContent);
        }
    }

    [Fact]
    public void Figures_below_zero_go_the_other_way_and_zero_has_no_length()
    {
        var svg = Drawn.Of(BarChartRenderer.Render(new BarChart(Drawn.Words, [Bar("A", Drawn.Point(2)), Bar("B", Drawn.Point(0)), Bar("C", Drawn.Point(-2))])))[0];
        var lengths = svg.QuerySelectorAll(".bar").Select(Length).ToList();
        Assert.Equal(lengths[0], lengths[2], 1);
        Assert.Equal(0, lengths[1]);
        Drawn.IsLegible(svg);
    }

    [Fact]
    public void Estimates_bounds_breaks_and_the_subject_can_be_told_apart()
    {
        var svg = Drawn.Of(BarChartRenderer.Render(new BarChart(Drawn.Words, [Bar("A", Drawn.Point(5, 'E')), Bar("B", Drawn.Point(4, bound: Bound.Above)), Bar("C", Drawn.Point(3, 'B')), Bar("World", Drawn.Point(2), subject: true)])))[0];
        Assert.Single(svg.QuerySelectorAll(".bar-estimate[stroke-dasharray]"));
        Assert.Contains("l7 7l-7 7", svg.QuerySelectorAll(".bar")[1].GetAttribute("d"), StringComparison.Ordinal);
        Assert.Single(svg.QuerySelectorAll(".bar-break"));
        Assert.Single(svg.QuerySelectorAll(".bar-subject"));
    }

    [Fact]
    public void A_missing_figure_has_no_bar_and_names_are_escaped()
    {
        var svg = Drawn.Of(BarChartRenderer.Render(new BarChart(Drawn.Words, [Bar("<i>A</i>", Drawn.Point(5)), Bar("B", Drawn.Point(double.NaN))])))[0];
        Assert.Single(svg.QuerySelectorAll(".bar"));
        Assert.Equal("<i>A</i>", svg.QuerySelector(".bar-label")!.TextContent);
        Assert.Empty(BarChartRenderer.Render(new BarChart(Drawn.Words, [])).Value);
    }

    private static ChartBar Bar(string name, ChartPoint point, bool subject = false, string? leftOut = null) => new(Drawn.En(name), point, point.Text, subject, leftOut);

    private static double Length(IElement bar)
    {
        var match = Ends().Match(bar.GetAttribute("d")!);
        return Math.Abs(double.Parse(match.Groups["to"].ValueSpan, CultureInfo.InvariantCulture) - double.Parse(match.Groups["from"].ValueSpan, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"^M(?<from>[\d.]+) [\d.]+H(?<to>[\d.]+)", RegexOptions.None, 1000)]
    private static partial Regex Ends();
}
