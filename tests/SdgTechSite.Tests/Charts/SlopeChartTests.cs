using SdgTechSite.Charts;
using SdgTechSite.Model;
using Xunit;

namespace SdgTechSite.Tests.Charts;

/// <summary>Two years and what lies between them.</summary>
public sealed class SlopeChartTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(9)]
    public void Labels_at_both_ends_keep_off_each_other(int count)
    {
        var lines = Enumerable.Range(0, count).Select(i => Line($"A region with a long <name> {i}", 50 + (i * 0.1), 60 + (i * 0.1)));
        foreach (var svg in Drawn.Of(SlopeChartRenderer.Render(new SlopeChart(Drawn.Words, Drawn.Axis, [.. lines]))))
        {
            Drawn.IsSound(svg);
            Drawn.IsLegible(svg);
            Assert.Equal(count, svg.QuerySelectorAll(".chart-line").Length);
            Assert.Equal(count * 2, svg.QuerySelectorAll(".chart-label").Length);
            Assert.Equal(["2015", "2023"], svg.QuerySelectorAll(".chart-tick").Select(t => t.TextContent));
        }
    }

    [Fact]
    public void An_estimate_at_either_end_makes_a_broken_line_and_a_hollow_dot()
    {
        var line = Line("A", 1, 2) with { Last = Drawn.Point(2, 'E', year: 2023) };
        var svg = Drawn.Of(SlopeChartRenderer.Render(new SlopeChart(Drawn.Words, Drawn.Axis, [line, Line("B", 1, 3)])))[0];
        Assert.Single(svg.QuerySelectorAll(".chart-line[stroke-dasharray]"));
        Assert.Single(svg.QuerySelectorAll(".chart-hollow"));
    }

    [Fact]
    public void Without_a_line_there_is_no_drawing() => Assert.Empty(SlopeChartRenderer.Render(new SlopeChart(Drawn.Words, Drawn.Axis, [])).Value);

    private static SlopeLine Line(string name, double first, double last) => new(Drawn.En(name), Drawn.Point(first, year: 2015), Drawn.Point(last, year: 2023), Subject: false);
}
