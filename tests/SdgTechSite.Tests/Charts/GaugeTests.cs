using SdgTechSite.Charts;
using SdgTechSite.Model;
using Xunit;

namespace SdgTechSite.Tests.Charts;

/// <summary>The way to the target.</summary>
public sealed class GaugeTests
{
    [Theory]
    [InlineData(86.9, 91.6, 100)]
    [InlineData(40, 37, 25)]
    [InlineData(10, 30, 12)]
    [InlineData(20, 10, 20)]
    [InlineData(-3, -1, 4)]
    public void Three_marks_lie_on_one_line_with_labels_apart(double from, double latest, double target)
    {
        var svg = Drawn.Of(GaugeRenderer.Render(Gauge(from, latest, target))).Single();
        Drawn.IsSound(svg);
        Drawn.IsLegible(svg);
        Assert.Equal(["2023: now", "2015: then", "Target: <so much> by 2030"], svg.QuerySelectorAll("text").Select(t => t.TextContent));
        Assert.InRange(Drawn.Number(svg.QuerySelector("circle")!, "cx"), 0, 360);
    }

    [Fact]
    public void Where_nothing_moved_and_nothing_is_to_move_there_is_no_gauge() => Assert.Empty(GaugeRenderer.Render(Gauge(5, 5, 5)).Value);

    private static ProgressGauge Gauge(double from, double latest, double target) =>
        new(Drawn.Words, new GaugeMark(from, "2015: then"), new GaugeMark(latest, "2023: now"), new GaugeMark(target, "Target: <so much> by 2030"));
}
