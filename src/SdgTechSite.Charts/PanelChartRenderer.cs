using System.Collections.Immutable;
using SdgTechSite.Charts.Line;
using SdgTechSite.Model;

namespace SdgTechSite.Charts;

/// <summary>Draws small line charts beside and below each other, all on one scale, by the same rules as large ones.</summary>
public static class PanelChartRenderer
{
    private const double TitleHeight = 36;

    /// <summary>The chart, once for a desk and once for a phone, or nothing when there is no line.</summary>
    public static Html Render(PanelChart chart)
    {
        var drawn = chart with { Panels = [.. chart.Panels.Where(p => p.Series.Any(s => s.Points.Any(t => !double.IsNaN(t.Value))))] };
        if (drawn.Panels.IsEmpty) return Html.Empty;
        var single = drawn.Panels.All(p => p.Series.Length == 1);
        return new Html(Draw(drawn, "wide", 3, new ChartFrame("wide", 240, 160, single ? 52 : 78)).Value
            + (single ? Draw(drawn, "narrow", 2, new ChartFrame("narrow", 180, 150, 46)) : Draw(drawn, "narrow", 1, new ChartFrame("narrow", 360, 170, 96))).Value);
    }

    private static Html Draw(PanelChart chart, string name, int columns, ChartFrame size)
    {
        var all = Lines(chart, [.. chart.Panels.SelectMany(p => p.Series)]);
        var rough = new LineScale(size, all);
        var frame = size.WithTicks(rough.Values().Select(v => all.FormatTick(v, rough.Decimals)));
        var scale = new LineScale(frame, all);
        var (width, height) = (size.Width, size.Height + TitleHeight + 12);
        var rows = (chart.Panels.Length + columns - 1) / columns;
        var svg = new Svg().Open(chart.Words, $"chart chart-{name}", name, width * columns, height * rows);
        for (var i = 0; i < chart.Panels.Length; i++)
        {
            svg.Raw("<g transform=\"translate(").Number(i % columns * width).Raw(" ").Number(i / columns * height).Raw(")\">");
            DrawPanel(svg, chart, chart.Panels[i], frame, scale);
            svg.Raw("</g>");
        }

        return svg.Raw("</svg>").ToHtml();
    }

    private static void DrawPanel(Svg svg, PanelChart chart, ChartPanel panel, ChartFrame frame, LineScale scale)
    {
        var title = LineLabels.Wrap(panel.Title.Text, frame.Width - 16);
        svg.Lines("panel-title", 0, title.Length == 1 ? 30 : 15, "start", [.. title.Take(2)], panel.Title.Language, chart.Words);
        svg.Raw("<g transform=\"translate(0 ").Number(TitleHeight - 2).Raw(")\">");
        var lines = Lines(chart, panel.Series);
        LineDrawing.Axes(svg, lines, scale, frame);
        foreach (var series in panel.Series.OrderBy(s => s.Subject)) LineDrawing.Series(svg, series, scale);
        foreach (var label in LineLabels.Place(lines, scale, frame)) LineDrawing.Label(svg, label, lines, scale, frame);
        svg.Raw("</g>");
    }

    private static LineChart Lines(PanelChart chart, ImmutableArray<ChartSeries> series) => new(
        chart.Words.Id, chart.Words.Title, chart.Words.Description, chart.Words.Direction, chart.Words.Language, series, null, chart.Axis.Floor, chart.Axis.Ceiling, chart.Axis.FormatTick);
}
