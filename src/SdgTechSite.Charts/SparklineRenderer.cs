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
        var present = points.Where(p => !double.IsNaN(p.Value)).ToList();
        if (present.Count < 2) return Html.Empty;
        var scale = new Scale([.. others.SelectMany(o => o).Where(p => !double.IsNaN(p.Value)), .. present]);
        var svg = new Svg().Raw($"<svg class=\"chart-sparkline\" viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\" direction=\"ltr\" aria-hidden=\"true\" fill=\"none\" stroke=\"currentColor\">");
        foreach (var other in others) Draw(svg, other, scale, " class=\"chart-other\"");
        Draw(svg, points, scale, string.Empty);
        return svg.Raw("<circle cx=\"").Number(scale.X(present[^1])).Raw("\" cy=\"").Number(scale.Y(present[^1])).Raw("\" r=\"2.5\"/></svg>").ToHtml();
    }

    private static void Draw(Svg svg, ImmutableArray<ChartPoint> points, Scale scale, string cssClass)
    {
        foreach (var run in LinePath.Runs(points))
        {
            svg.Raw($"<path{cssClass} d=\"");
            for (var i = 0; i < run.Length; i++) svg.Raw(i == 0 ? "M" : "L").Number(scale.X(run[i])).Raw(" ").Number(scale.Y(run[i]));
            svg.Raw("\"/>");
        }
    }

    /// <summary>Where a point lies, when all of them are to fit.</summary>
    private sealed class Scale(List<ChartPoint> points)
    {
        private readonly double _low = points.Min(p => p.Value);
        private readonly double _high = points.Max(p => p.Value);
        private readonly int _first = points.Min(p => p.Year);
        private readonly int _last = points.Max(p => p.Year);

        public double X(ChartPoint point) => Edge + ((point.Year - _first) / (double)(_last - _first) * (Width - (2 * Edge)));

        public double Y(ChartPoint point) => _high == _low ? Height / 2 : Height - Edge - ((point.Value - _low) / (_high - _low) * (Height - (2 * Edge)));
    }
}
