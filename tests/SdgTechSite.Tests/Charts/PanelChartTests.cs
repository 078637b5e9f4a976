using System.Collections.Immutable;
using SdgTechSite.Charts;
using SdgTechSite.Model;
using Xunit;

namespace SdgTechSite.Tests.Charts;

/// <summary>Small charts on one scale.</summary>
public sealed class PanelChartTests
{
    [Fact]
    public void All_panels_share_one_scale_and_keep_their_gaps()
    {
        var panels = ImmutableArray.Create(Panel("One", 1, 2, double.NaN, 3, 4), Panel("Two", 10, 20, 30, 40, 50));
        foreach (var svg in Drawn.Of(PanelChartRenderer.Render(new PanelChart(Drawn.Words, Drawn.Axis, panels))))
        {
            Drawn.IsSound(svg);
            var own = svg.Children.Where(c => c.LocalName == "g").ToList();
            Assert.Equal(2, own.Count);
            Assert.Equal(Ticks(own[0]), Ticks(own[1]));
            Assert.Equal(2, own[0].QuerySelector(".chart-line")!.GetAttribute("d")!.Count(c => c == 'M'));
            Assert.Equal(1, own[1].QuerySelector(".chart-line")!.GetAttribute("d")!.Count(c => c == 'M'));
        }
    }

    [Fact]
    public void Titles_are_escaped_and_a_panel_without_figures_is_left_out()
    {
        var chart = new PanelChart(Drawn.Words, Drawn.Axis, [Panel("<b>One</b>", 1, 2), Panel("Two", double.NaN, double.NaN)]);
        var svg = Drawn.Of(PanelChartRenderer.Render(chart))[0];
        Assert.Equal("<b>One</b>", svg.QuerySelectorAll(".panel-title").Single().TextContent);
        Assert.Empty(PanelChartRenderer.Render(chart with { Panels = [Panel("Two", double.NaN)] }).Value);
    }

    [Fact]
    public void Labels_of_lines_keep_off_each_other_and_off_the_title()
    {
        var lines = Enumerable.Range(0, 4).Select(i => Series($"Member {i}", 50 + i, 50.1 + i)).ToImmutableArray();
        foreach (var svg in Drawn.Of(PanelChartRenderer.Render(new PanelChart(Drawn.Words, Drawn.Axis, [new ChartPanel(Drawn.En("A region"), lines)]))))
        {
            var baselines = svg.QuerySelectorAll(".chart-label tspan").Select(t => Drawn.Number(t, "y")).Order().ToList();
            Assert.Equal(4, baselines.Count);
            for (var i = 1; i < baselines.Count; i++) Assert.True(baselines[i] - baselines[i - 1] >= 14);
        }
    }

    private static IEnumerable<string> Ticks(AngleSharp.Dom.IElement panel) => panel.QuerySelectorAll(".chart-tick[text-anchor=end]").Select(t => t.TextContent);

    private static ChartSeries Series(string label, params double[] values) => new(Drawn.En(label), [.. values.Select((v, i) => Drawn.Point(v, year: 2000 + i))], Subject: false);

    private static ChartPanel Panel(string title, params double[] values) => new(Drawn.En(title), [Series(string.Empty, values)]);
}
