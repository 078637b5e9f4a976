using SdgTechSite.Charts.Line;
using SdgTechSite.Model;

namespace SdgTechSite.Charts;

/// <summary>Draws horizontal bars with their figures as text: labels beside them on a desk, above them on a phone.</summary>
public static class BarChartRenderer
{
    private const double Thickness = 14;

    /// <summary>The chart, once for a desk and once for a phone, or nothing when there is no bar.</summary>
    public static Html Render(BarChart chart)
    {
        var bars = chart with { Bars = [.. chart.Bars.Where(b => !double.IsNaN(b.Point.Value))] };
        if (bars.Bars.IsEmpty) return Html.Empty;
        return new Html(Draw(bars, new Frame("wide", 720, 236)).Value + Draw(bars, new Frame("narrow", 360, 0)).Value);
    }

    private static Html Draw(BarChart chart, Frame frame)
    {
        var (bars, y) = (new Svg(), 4.0);
        var range = (Low: Math.Min(0, chart.Bars.Min(b => b.Point.Value)), High: Math.Max(0, chart.Bars.Max(b => b.Point.Value)));
        var right = frame.Width - chart.Bars.Max(b => ChartFrame.TextWidth(b.Text)) - 14;
        var scale = new Scale(range.Low, range.High > range.Low ? range.High : range.Low + 1, frame.LabelWidth + 6, right);
        foreach (var bar in chart.Bars) y = DrawBar(bars, bar, scale, frame, y, chart.Words);
        var svg = new Svg().Open(chart.Words, $"chart chart-{frame.Name}", frame.Name, frame.Width, y + 2);
        svg.Raw(bars.ToHtml().Value);
        svg.Line("chart-axis", scale.X(0), 2, scale.X(0), y);
        return svg.Raw("</svg>").ToHtml();
    }

    private static double DrawBar(Svg svg, ChartBar bar, Scale scale, Frame frame, double y, ChartWords words)
    {
        var (kind, beside) = (bar.Subject ? "chart-label chart-subject" : "bar-label", frame.LabelWidth > 0);
        if (bar.LeftOut is { } leftOut)
        {
            svg.Text("bar-left-out", scale.X(0) + 8, y + 13, "start", leftOut, words.Direction);
            y += 24;
        }

        var lines = LineLabels.Wrap(bar.Label.Text, beside ? frame.LabelWidth - 8 : frame.Width - 20);
        var height = lines.Length * ChartFrame.LineHeight;
        if (beside) svg.Lines(kind, frame.LabelWidth - 4, y + 12, "end", lines, bar.Label.Language, words);
        else svg.Lines(kind, scale.X(0) + 6, y + 12, "start", lines, bar.Label.Language, words);
        var top = beside ? y + ((height - Thickness) / 2) + 1 : y + height + 1;
        DrawFigure(svg, bar, scale, top, words);
        return beside ? y + height + 7 : top + Thickness + 9;
    }

    /// <summary>The bar itself: filled when measured, hollow and dashed when estimated, with a point where the figure is a bound, a stroke at a break.</summary>
    private static void DrawFigure(Svg svg, ChartBar bar, Scale scale, double top, ChartWords words)
    {
        var (from, to, point) = (scale.X(Math.Min(0, bar.Point.Value)), scale.X(Math.Max(0, bar.Point.Value)), bar.Point);
        var kind = bar.Subject ? "bar bar-subject" : "bar";
        var estimate = point.Status is 'E' or 'F';
        if (estimate) kind += " bar-estimate";
        svg.Raw($"<path class=\"{kind}\"").Raw(estimate ? " stroke-dasharray=\"3 2\"" : string.Empty).Raw(" d=\"M").Number(from).Raw(" ").Number(top).Raw("H").Number(to);
        if (point.Bound == Bound.Above) svg.Raw("l7 ").Number(Thickness / 2).Raw("l-7 ").Number(Thickness / 2);
        else svg.Raw("v").Number(Thickness);
        svg.Raw("H").Number(from).Raw("z\"/>");
        if (point.Status == 'B') svg.Line("bar-break", to - 4, top - 3, to - 4, top + Thickness + 3);
        svg.Text(bar.Subject ? "bar-value chart-label chart-subject" : "bar-value", to + (point.Bound == Bound.Above ? 13 : 6), top + 12, "start", bar.Text, words.Direction);
    }

    private sealed record Frame(string Name, double Width, double LabelWidth);

    private sealed record Scale(double Low, double High, double Left, double Right)
    {
        public double X(double value) => Left + ((value - Low) / (High - Low) * (Right - Left));
    }
}
