using System.Collections.Immutable;
using System.Globalization;
using SdgTechSite.Model;

namespace SdgTechSite.Charts.Line;

/// <summary>The parts of a line chart, each drawn by itself, so that large and small charts share them.</summary>
internal static class LineDrawing
{
    /// <summary>A series of up to so many observations shows each of them as a dot.</summary>
    private const int FewPoints = 12;

    public static void Axes(Svg svg, LineChart chart, LineScale scale, ChartFrame frame)
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

    public static void Target(Svg svg, LineChart chart, LineScale scale, ChartFrame frame)
    {
        if (scale.Target is not { } target) return;
        var y = scale.Y(target.Value);
        svg.Raw("<path class=\"chart-target\" stroke-dasharray=\"5 4\" d=\"M").Number(frame.PlotLeft).Raw(" ").Number(y).Raw("H").Number(frame.PlotRight).Raw("\"/>");
        svg.Text("chart-tick chart-target-label", frame.PlotLeft + 4, y - 5, "start", target.Label, chart.Direction);
    }

    /// <summary>The lines, the subject in front of all others, and their labels.</summary>
    public static void Lines(Svg svg, LineChart chart, ImmutableArray<DrawnSeries> lines, LineScale scale, ChartFrame frame)
    {
        foreach (var line in lines.OrderBy(l => l.Series.Subject)) Series(svg, line, scale);
        foreach (var label in LineLabels.Place(lines, scale, frame)) Label(svg, label, chart, scale, frame);
    }

    private static void Series(Svg svg, DrawnSeries line, LineScale scale)
    {
        var series = line.Series;
        var kind = series.Subject ? "chart-subject" : "chart-context";
        var (solid, estimated, dots) = (new Svg(512), new Svg(16), new Svg(64));
        foreach (var run in line.Runs)
        {
            for (var i = 1; i < run.Length; i++)
            {
                var goesOn = i > 1 && IsEstimate(run[i]) == IsEstimate(run[i - 1]);
                Segment(IsEstimate(run[i]) ? estimated : solid, goesOn ? null : run[i - 1], run[i], scale);
            }

            foreach (var point in run)
            {
                var isEnd = run.Length == 1 || point.Year == scale.LastDataYear || point.Status == 'B' || point.Bound != Bound.None;
                if (isEnd || series.Points.Length <= FewPoints) Dot(dots, point, scale.X(point.Year), scale.Y(point.Value));
            }
        }

        Path(svg, $"chart-line {kind}", string.Empty, solid);
        Path(svg, $"chart-line chart-estimate {kind}", " stroke-dasharray=\"2 3\"", estimated);
        svg.Raw("<g class=\"chart-points ").Raw(kind).Raw("\">").Add(dots).Raw("</g>");
    }

    private static void Path(Svg svg, string cssClass, string dashes, Svg segments)
    {
        if (!segments.IsEmpty) svg.Raw("<path class=\"").Raw(cssClass).Raw("\" stroke=\"currentColor\"").Raw(dashes).Raw(" d=\"").Add(segments).Raw("\"/>");
    }

    private static bool IsEstimate(ChartPoint point) => point.Status is 'E' or 'F';

    /// <summary>One piece of a line, from one year to the next; a piece that goes on where the last one ended names its end only.</summary>
    private static void Segment(Svg path, ChartPoint? from, ChartPoint to, LineScale scale)
    {
        if (from is { } start) path.Raw("M").Number(scale.X(start.Year)).Raw(" ").Number(scale.Y(start.Value));
        path.Raw("L").Number(scale.X(to.Year)).Raw(" ").Number(scale.Y(to.Value));
    }

    /// <summary>Measured figures are full dots, estimates hollow ones, bounds triangles that point the way the figure may lie; a break has a tick.</summary>
    public static void Dot(Svg svg, ChartPoint point, double x, double y)
    {
        if (point.Bound != Bound.None)
        {
            var up = point.Bound == Bound.Above ? -1 : 1;
            svg.Raw("<path class=\"chart-bound\" d=\"M").Number(x - 5).Raw(" ").Number(y).Raw("H").Number(x + 5).Raw("L").Number(x).Raw(" ").Number(y + (up * 8)).Raw("Z\"/>");
            return;
        }

        if (point.Status == 'B') svg.Line("chart-break", x - 4, y - 8, x - 4, y + 8);
        var hollow = IsEstimate(point) ? " class=\"chart-hollow\"" : string.Empty;
        svg.Raw("<circle").Raw(hollow).Raw(" cx=\"").Number(x).Raw("\" cy=\"").Number(y).Raw("\" r=\"3\"/>");
    }

    private static void Label(Svg svg, LineLabel label, LineChart chart, LineScale scale, ChartFrame frame)
    {
        var last = label.Line.Last;
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
