using System.Collections.Immutable;
using SdgTechSite.Charts;
using SdgTechSite.Model;
using Xunit;

namespace SdgTechSite.Tests.Charts;

/// <summary>Countries as dots, by region.</summary>
public sealed class DotStripTests
{
    [Theory]
    [InlineData(0, 100)]
    [InlineData(99, 100)]
    [InlineData(-5, 3)]
    [InlineData(1e9, 3e9)]
    [InlineData(7, 7)]
    public void Labels_keep_off_each_other_and_every_country_has_its_dot(double low, double high)
    {
        var values = Enumerable.Range(0, 9).Select(i => low + ((high - low) * i / 8)).ToList();
        foreach (var svg in Drawn.Of(DotStripRenderer.Render(Chart(values, low))))
        {
            Drawn.IsSound(svg);
            Drawn.IsLegible(svg);
            Assert.Equal(18, svg.QuerySelectorAll(".strip-dots circle").Length);
            Assert.Equal(2, svg.QuerySelectorAll(".strip-median").Length);
            Assert.Single(svg.QuerySelectorAll(".strip-world"));
        }
    }

    [Fact]
    public void Estimates_bounds_and_breaks_look_different_and_say_what_they_are()
    {
        var dots = ImmutableArray.Create(Dot("A", Drawn.Point(1, 'E')), Dot("B", Drawn.Point(2, bound: Bound.Below)), Dot("C", Drawn.Point(3, 'B')));
        var svg = Drawn.Of(DotStripRenderer.Render(new DotStrips(Drawn.Words, Drawn.Axis, [new DotStrip(Drawn.En("Region"), dots, new StripMark(2, "Median 2"))], null)))[0];
        Assert.Equal("A in full", svg.QuerySelector(".chart-hollow title")!.TextContent);
        Assert.Equal("B in full", svg.QuerySelector(".strip-bound title")!.TextContent);
        Assert.Single(svg.QuerySelectorAll(".chart-break"));
    }

    [Fact]
    public void Where_all_are_alike_none_is_named_as_lowest_or_highest()
    {
        var svg = Drawn.Of(DotStripRenderer.Render(Chart([100, 100, 100], 100)))[0];
        Assert.Empty(svg.QuerySelectorAll(".strip-extreme"));
    }

    private static StripDot Dot(string name, ChartPoint point) => new(Drawn.En(name), point, name + " in full");

    private static DotStrips Chart(IEnumerable<double> values, double world)
    {
        var dots = values.Select((v, i) => Dot($"A country with a <long> name {i}", Drawn.Point(v))).ToImmutableArray();
        var strip = new DotStrip(Drawn.En("Region"), dots, new StripMark(dots[dots.Length / 2].Point.Value, "Median 5"));
        return new DotStrips(Drawn.Words, Drawn.Axis, [strip, strip with { Label = Drawn.En("Other") }], new StripMark(world, "World: 5"));
    }
}
