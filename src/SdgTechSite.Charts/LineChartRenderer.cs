using System.Globalization;
using SdgTechSite.Charts.Line;
using SdgTechSite.Model;

namespace SdgTechSite.Charts;

/// <summary>
/// Draws a line chart as inline SVG, by classes alone: no style, no script. Time runs left to right in every language: years are numbers, and
/// numbers are read left to right in Arabic as well; the drawing says so itself, so that anchors stay where they are under <c>dir=rtl</c>.
/// </summary>
public static class LineChartRenderer
{
    /// <summary>A series of up to so many observations shows each of them as a dot.</summary>
    private const int FewPoints = 12;

    /// <summary>The chart, once for a desk and once for a phone, or nothing when there is no point to draw.</summary>
    public static Html Render(LineChart chart)
    {
        if (!chart.Series.Any(s => s.Points.Any(p => !double.IsNaN(p.Value)))) return Html.Empty;
        return new Html(Draw(chart, ChartFrame.Wide).Value + Draw(chart, ChartFrame.Narrow).Value);
    }

    private static Html Draw(LineChart chart, ChartFrame size)
    {
        var rough = new LineScale(size, chart);
        var frame = size.WithTicks(rough.Values().Select(v => chart.FormatTick(v, rough.Decimals)));
        var scale = new LineScale(frame, chart);
        var svg = new Svg();
        var id = $"{chart.Id}-{frame.Name}";
        svg.Raw(string.Create(CultureInfo.InvariantCulture, $"<svg class=\"chart chart-{frame.Name}\" viewBox=\"0 0 {frame.Width} {frame.Height}\" direction=\"ltr\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" fill=\"none\" stroke=\"none\" font-size=\"{ChartFrame.FontSize}\">"));
        svg.Raw($"<title id=\"{id}-t\">").Escaped(chart.Title).Raw($"</title><desc id=\"{id}-d\">").Escaped(chart.Description).Raw("</desc>");
        DrawAxes(svg, chart, scale, frame);
        DrawTarget(svg, chart, scale, frame);
        foreach (var series in chart.Series.OrderBy(s => s.Subject)) DrawSeries(svg, series, scale);
        foreach (var label in LineLabels.Place(chart, scale, frame)) DrawLabel(svg, label, chart, scale, frame);
        return svg.Raw("</svg>").ToHtml();
    }

    private static void DrawAxes(Svg svg, LineChart chart, LineScale scale, ChartFrame frame)
    {
        foreach (var value in scale.Values())
        {
            var y = scale.Y(value);
            svg.Line(Math.Abs(value) < scale.Step * 1e-9 ? "chart-axis" : "chart-grid", frame.PlotLeft, y, frame.PlotRight, y);
            svg.Text("chart-tick", frame.PlotLeft - 8, y + 4, "end", chart.FormatTick(value, scale.Decimals));
        }

        foreach (var year in scale.Years())
        {
            svg.Line("chart-axis", scale.X(year), frame.PlotBottom, scale.X(year), frame.PlotBottom + 5);
            svg.Text("chart-tick", scale.X(year), frame.PlotBottom + 19, "middle", year.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void DrawTarget(Svg svg, LineChart chart, LineScale scale, ChartFrame frame)
    {
        if (scale.Target is not { } target) return;
        var y = scale.Y(target.Value);
        svg.Raw("<path class=\"chart-target\" stroke-dasharray=\"5 4\" d=\"M").Number(frame.PlotLeft).Raw(" ").Number(y).Raw("H").Number(frame.PlotRight).Raw("\"/>");
        svg.Text("chart-tick chart-target-label", frame.PlotLeft + 4, y - 5, "start", target.Label, chart.Direction);
    }

    private static void DrawSeries(Svg svg, ChartSeries series, LineScale scale)
    {
        var kind = series.Subject ? "chart-subject" : "chart-context";
        var (solid, estimated, dots) = (new Svg(), new Svg(), new Svg());
        foreach (var run in LinePath.Runs(series.Points))
        {
            for (var i = 1; i < run.Length; i++)
            {
                var goesOn = i > 1 && IsEstimate(run[i]) == IsEstimate(run[i - 1]);
                Segment(IsEstimate(run[i]) ? estimated : solid, goesOn ? null : run[i - 1], run[i], scale);
            }

            foreach (var point in run)
            {
                var isEnd = run.Length == 1 || point.Year == scale.LastDataYear || point.Status == 'B' || point.Bound != Bound.None;
                if (isEnd || series.Points.Length <= FewPoints) Dot(dots, point, scale);
            }
        }

        Path(svg, $"chart-line {kind}", string.Empty, solid);
        Path(svg, $"chart-line chart-estimate {kind}", " stroke-dasharray=\"2 3\"", estimated);
        svg.Raw($"<g class=\"chart-points {kind}\">{dots.ToHtml()}</g>");
    }

    private static void Path(Svg svg, string cssClass, string dashes, Svg segments)
    {
        var d = segments.ToHtml().Value;
        if (d.Length > 0) svg.Raw($"<path class=\"{cssClass}\" stroke=\"currentColor\"{dashes} d=\"{d}\"/>");
    }

    private static bool IsEstimate(ChartPoint point) => point.Status is 'E' or 'F';

    /// <summary>One piece of a line, from one year to the next; a piece that goes on where the last one ended names its end only.</summary>
    private static void Segment(Svg path, ChartPoint? from, ChartPoint to, LineScale scale)
    {
        if (from is { } start) path.Raw("M").Number(scale.X(start.Year)).Raw(" ").Number(scale.Y(start.Value));
        path.Raw("L").Number(scale.X(to.Year)).Raw(" ").Number(scale.Y(to.Value));
    }

    /// <summary>Measured figures are full dots, estimates hollow ones, bounds triangles that point the way the figure may lie; a break has a tick.</summary>
    private static void Dot(Svg svg, ChartPoint point, LineScale scale)
    {
        var (x, y) = (scale.X(point.Year), scale.Y(point.Value));
        if (point.Bound != Bound.None)
        {
            var up = point.Bound == Bound.Above ? -1 : 1;
            svg.Raw("<path class=\"chart-bound\" d=\"M").Number(x - 5).Raw(" ").Number(y).Raw("H").Number(x + 5).Raw("L").Number(x).Raw(" ").Number(y + (up * 8)).Raw("Z\"/>");
            return;
        }

        if (point.Status == 'B') svg.Line("chart-break", x - 4, y - 8, x - 4, y + 8);
        var hollow = IsEstimate(point) ? " class=\"chart-hollow\"" : string.Empty;
        svg.Raw($"<circle{hollow} cx=\"").Number(x).Raw("\" cy=\"").Number(y).Raw("\" r=\"3\"/>");
    }

    private static void DrawLabel(Svg svg, LineLabel label, LineChart chart, LineScale scale, ChartFrame frame)
    {
        var last = label.Series.Points.Last(p => !double.IsNaN(p.Value));
        var x = frame.PlotRight + 10;
        var middle = label.Top + (label.Height / 2);
        if (Math.Abs(middle - label.Wanted) > 3 || scale.X(last.Year) < frame.PlotRight - 6)
            svg.Line("chart-leader", scale.X(last.Year) + 4, label.Wanted, x - 2, middle);
        var kind = label.Series.Subject ? "chart-label chart-subject" : "chart-label chart-context";
        var language = label.Series.Label.Language == chart.Language ? string.Empty : $" lang=\"{label.Series.Label.Language}\"";
        svg.Raw($"<text class=\"{kind}\"{language}>");
        for (var i = 0; i < label.Lines.Length; i++)
        {
            svg.Raw("<tspan x=\"").Number(x).Raw("\" y=\"").Number(label.Top + (i * ChartFrame.LineHeight) + 11).Raw("\">").Words(label.Lines[i], chart.Direction).Raw("</tspan>");
        }

        svg.Raw("</text>");
    }
}
