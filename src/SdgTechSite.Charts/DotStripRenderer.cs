using System.Globalization;
using SdgTechSite.Charts.Line;
using SdgTechSite.Model;

namespace SdgTechSite.Charts;

/// <summary>Draws countries as dots on one scale, a strip for each region, with medians, extremes by name, and the world across all strips.</summary>
public static class DotStripRenderer
{
    private const double Edge = 12;
    private const double Radius = 4;
    private const double Top = 26;

    /// <summary>The chart, once for a desk and once for a phone, or nothing when there is no dot.</summary>
    public static Html Render(DotStrips chart)
    {
        if (chart.Strips.All(s => s.Dots.IsEmpty)) return Html.Empty;
        return new Html(Draw(chart, "wide", 720).Value + Draw(chart, "narrow", 360).Value);
    }

    private static Html Draw(DotStrips chart, string name, double width)
    {
        var values = chart.Strips.SelectMany(s => s.Dots).Select(d => d.Point.Value).ToList();
        if (chart.World is { } world) values.Add(world.Value);
        var scale = new Scale(ValueRange.Of(values, chart.Axis.Floor, chart.Axis.Ceiling), Edge, width - Edge);
        var (strips, y) = (new Svg(), Top);
        foreach (var strip in chart.Strips) y = DrawStrip(strips, strip, scale, y, chart.Words);
        var svg = new Svg().Open(chart.Words, $"chart chart-{name}", name, width, y + 26);
        DrawAxis(svg, chart, scale, y);
        return svg.Raw(strips.ToHtml().Value).Raw("</svg>").ToHtml();
    }

    private static void DrawAxis(Svg svg, DotStrips chart, Scale scale, double bottom)
    {
        svg.Line("chart-axis", scale.Left, bottom, scale.Right, bottom);
        var right = double.MinValue;
        foreach (var value in scale.Range.Values())
        {
            var text = chart.Axis.FormatTick(value, scale.Range.Decimals);
            var (x, half) = (scale.X(value), ChartFrame.TextWidth(text) / 2);
            svg.Line("chart-grid", x, Top, x, bottom);
            var middle = Math.Max(half, Math.Min(scale.Right + Edge - half, x));
            if (middle - half < right + 6) continue;
            svg.Text("chart-tick", middle, bottom + 18, "middle", text);
            right = middle + half;
        }

        if (chart.World is not { } world) return;
        svg.Line("strip-world", scale.X(world.Value), Top - 8, scale.X(world.Value), bottom);
        svg.Within("chart-label chart-subject", scale.X(world.Value), Top - 12, 0, scale.Right + Edge, world.Label, chart.Words.Direction);
    }

    private static double DrawStrip(Svg svg, DotStrip strip, Scale scale, double top, ChartWords words)
    {
        var (middle, right) = (top + 52, scale.Right + Edge);
        var start = words.Direction == "rtl" ? right : 0;
        svg.Lines("strip-name", start, top + 18, start == 0 ? "start" : "end", [strip.Label.Text], strip.Label.Language, words);
        svg.Line("chart-grid", scale.Left, middle, scale.Right, middle);
        svg.Raw("<g class=\"strip-dots\">");
        var lanes = new double[] { double.MinValue, double.MinValue, double.MinValue };
        foreach (var dot in strip.Dots) DrawDot(svg, dot, scale.X(dot.Point.Value), middle + (Lane(lanes, scale.X(dot.Point.Value)) * 9));
        svg.Raw("</g>");
        var x = scale.X(strip.Median.Value);
        svg.Line("strip-median", x, middle - 15, x, middle + 15);
        svg.Within("chart-tick strip-tick", x, top + 33, 0, right, strip.Median.Label, words.Direction);
        return DrawExtremes(svg, strip, scale, middle + 28, words) + 12;
    }

    /// <summary>The middle lane while it is free, then the ones above and below: -1, 0 or 1.</summary>
    private static int Lane(double[] lanes, double x)
    {
        foreach (var lane in (ReadOnlySpan<int>)[1, 0, 2])
        {
            if (x - lanes[lane] < 2 * Radius) continue;
            lanes[lane] = x;
            return lane - 1;
        }

        var oldest = lanes.Index().MinBy(l => l.Item).Index;
        lanes[oldest] = x;
        return oldest - 1;
    }

    private static void DrawDot(Svg svg, StripDot dot, double x, double y)
    {
        var point = dot.Point;
        if (point.Bound != Bound.None)
        {
            var side = point.Bound == Bound.Above ? 1 : -1;
            svg.Raw("<path class=\"strip-bound\" d=\"M").Number(x).Raw(" ").Number(y - 5).Raw("V").Number(y + 5).Raw("L").Number(x + (side * 8)).Raw(" ").Number(y).Raw("Z\"><title>").Escaped(dot.Title).Raw("</title></path>");
            return;
        }

        if (point.Status == 'B') svg.Line("chart-break", x, y - 8, x, y + 8);
        var hollow = point.Status is 'E' or 'F' ? " class=\"chart-hollow\"" : string.Empty;
        svg.Raw($"<circle{hollow} cx=\"").Number(x).Raw("\" cy=\"").Number(y).Raw($"\" r=\"{Radius.ToString(CultureInfo.InvariantCulture)}\"><title>").Escaped(dot.Title).Raw("</title></circle>");
    }

    /// <summary>Names the lowest and the highest, on two lines where one has no room for both; returns the lower edge.</summary>
    private static double DrawExtremes(Svg svg, DotStrip strip, Scale scale, double y, ChartWords words)
    {
        var (low, high, right) = (strip.Dots[0], strip.Dots[^1], scale.Right + Edge);
        // Where all figures are the same, the median says it.
        if (strip.Dots.Length > 1 && low.Point.Value.Equals(high.Point.Value)) return y - ChartFrame.LineHeight;
        svg.Within("strip-extreme", scale.X(low.Point.Value), y, 0, right, TextOf(low), words.Direction);
        if (strip.Dots.Length == 1) return y;
        var (lowWidth, highWidth) = (ChartFrame.TextWidth(TextOf(low)), ChartFrame.TextWidth(TextOf(high)));
        var lowEnd = Math.Max(lowWidth, Math.Min(right, scale.X(low.Point.Value) + (lowWidth / 2)));
        var highStart = Math.Min(right - highWidth, Math.Max(0, scale.X(high.Point.Value) - (highWidth / 2)));
        var fits = highStart - lowEnd > 10;
        svg.Within("strip-extreme", scale.X(high.Point.Value), fits ? y : y + ChartFrame.LineHeight, 0, right, TextOf(high), words.Direction);
        return fits ? y : y + ChartFrame.LineHeight;
    }

    private static string TextOf(StripDot dot) => $"{dot.Name.Text} {dot.Point.Text}";

    private sealed record Scale(ValueRange Range, double Left, double Right)
    {
        public double X(double value) => Range.At(value, Left, Right);
    }
}
