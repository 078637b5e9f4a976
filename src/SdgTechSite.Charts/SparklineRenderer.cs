using System.Collections.Immutable;
using SdgTechSite.Charts.Line;
using SdgTechSite.Model;

namespace SdgTechSite.Charts;

/// <summary>A line the size of a word, without axes, beside a figure that says the same in words; hidden from screen readers for that reason.</summary>
public static class SparklineRenderer
{
    private const double Width = 120;
    private const double Height = 32;
    private const double Edge = 3;

    /// <summary>The drawing, or nothing when there are fewer than two points; <paramref name="others"/> are thin lines behind it, on the same scale.</summary>
    public static Html Render(ImmutableArray<ChartPoint> points, ImmutableArray<ImmutableArray<ChartPoint>> others)
    {
        var present = points.Count(p => !double.IsNaN(p.Value));
        if (present < 2) return Html.Empty;
        var scale = new Scale(points, others);
        var last = points.Last(p => !double.IsNaN(p.Value));
        var svg = new Svg().Raw($"<svg class=\"chart-sparkline\" viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\" direction=\"ltr\" aria-hidden=\"true\" fill=\"none\" stroke=\"currentColor\">");
        foreach (var other in others) Draw(svg, other, scale, " class=\"chart-other\"");
        Draw(svg, points, scale, string.Empty);
        return svg.Raw("<circle cx=\"").Number(scale.X(last)).Raw("\" cy=\"").Number(scale.Y(last)).Raw("\" r=\"2.5\"/></svg>").ToHtml();
    }

    private static void Draw(Svg svg, ImmutableArray<ChartPoint> points, Scale scale, string cssClass)
    {
        foreach (var run in LinePath.Runs(points))
        {
            svg.Raw("<path").Raw(cssClass).Raw(" d=\"");
            for (var i = 0; i < run.Length; i++) svg.Raw(i == 0 ? "M" : "L").Number(scale.X(run[i])).Raw(" ").Number(scale.Y(run[i]));
            svg.Raw("\"/>");
        }
    }

    /// <summary>Where a point lies, when all of them are to fit.</summary>
    private sealed class Scale
    {
        private readonly double _low = double.MaxValue;
        private readonly double _high = double.MinValue;
        private readonly int _first = int.MaxValue;
        private readonly int _last = int.MinValue;

        public Scale(ImmutableArray<ChartPoint> points, ImmutableArray<ImmutableArray<ChartPoint>> others)
        {
            foreach (var line in others.Add(points))
            {
                foreach (ref readonly var point in line.AsSpan())
                {
                    if (double.IsNaN(point.Value)) continue;
                    (_low, _high) = (Math.Min(_low, point.Value), Math.Max(_high, point.Value));
                    (_first, _last) = (Math.Min(_first, point.Year), Math.Max(_last, point.Year));
                }
            }
        }

        public double X(in ChartPoint point) => Edge + ((point.Year - _first) / (double)(_last - _first) * (Width - (2 * Edge)));

        public double Y(in ChartPoint point) => _high == _low ? Height / 2 : Height - Edge - ((point.Value - _low) / (_high - _low) * (Height - (2 * Edge)));
    }
}
