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
        ImmutableArray<DrawnPanel> panels = [.. chart.Panels.Select(p => new DrawnPanel(p, LineData.Drawn(p.Series))).Where(p => !p.Series.IsEmpty)];
        var all = Lines(chart, [.. panels.SelectMany(p => p.Panel.Series)]);
        if (LineData.Of(all, [.. panels.SelectMany(p => p.Series)]) is not { } data) return Html.Empty;
        var single = panels.All(p => p.Panel.Series.Length == 1);
        var drawing = new Drawing(chart, all, data, panels);
        return new Html(Draw(drawing, "wide", 3, new ChartFrame("wide", 240, 160, single ? 52 : 78)).Value
            + (single ? Draw(drawing, "narrow", 2, new ChartFrame("narrow", 180, 150, 46)) : Draw(drawing, "narrow", 1, new ChartFrame("narrow", 360, 170, 96))).Value);
    }

    private static Html Draw(Drawing drawing, string name, int columns, ChartFrame size)
    {
        var rough = new LineScale(size, drawing.Data);
        var frame = size.WithTicks(rough.Values().Select(v => drawing.All.FormatTick(v, rough.Decimals)));
        var scale = new LineScale(frame, drawing.Data);
        var (width, height) = (size.Width, size.Height + TitleHeight + 12);
        var rows = (drawing.Panels.Length + columns - 1) / columns;
        var svg = new Svg().Open(drawing.Chart.Words, $"chart chart-{name}", name, width * columns, height * rows);
        for (var i = 0; i < drawing.Panels.Length; i++)
        {
            svg.Raw("<g transform=\"translate(").Number(i % columns * width).Raw(" ").Number(i / columns * height).Raw(")\">");
            DrawPanel(svg, drawing, drawing.Panels[i], frame, scale);
            svg.Raw("</g>");
        }

        return svg.Raw("</svg>").ToHtml();
    }

    private static void DrawPanel(Svg svg, Drawing drawing, DrawnPanel drawn, ChartFrame frame, LineScale scale)
    {
        var title = LineLabels.Wrap(drawn.Panel.Title.Text, frame.Width - 16);
        svg.Lines("panel-title", 0, title.Length == 1 ? 30 : 15, "start", [.. title.Take(2)], drawn.Panel.Title.Language, drawing.Chart.Words);
        svg.Raw("<g transform=\"translate(0 ").Number(TitleHeight - 2).Raw(")\">");
        LineDrawing.Axes(svg, drawing.All, scale, frame);
        LineDrawing.Lines(svg, drawing.All, drawn.Series, scale, frame);
        svg.Raw("</g>");
    }

    private static LineChart Lines(PanelChart chart, ImmutableArray<ChartSeries> series) => new(
        chart.Words.Id, chart.Words.Title, chart.Words.Description, chart.Words.Direction, chart.Words.Language, series, null, chart.Axis.Floor, chart.Axis.Ceiling, chart.Axis.FormatTick);

    /// <summary>A panel and its lines.</summary>
    private sealed record DrawnPanel(ChartPanel Panel, ImmutableArray<DrawnSeries> Series);

    /// <summary>What is drawn in each size: the panels, and all of their lines on one scale.</summary>
    private sealed record Drawing(PanelChart Chart, LineChart All, LineData Data, ImmutableArray<DrawnPanel> Panels);
}
