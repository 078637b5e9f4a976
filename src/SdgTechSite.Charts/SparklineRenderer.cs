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

    /// <summary>The drawing, or nothing when there are fewer than two points.</summary>
    public static Html Render(ImmutableArray<ChartPoint> points)
    {
        var present = points.Where(p => !double.IsNaN(p.Value)).ToList();
        if (present.Count < 2) return Html.Empty;
        var (low, high) = (present.Min(p => p.Value), present.Max(p => p.Value));
        var (first, last) = (present[0].Year, present[^1].Year);
        double X(ChartPoint p) => Edge + ((p.Year - first) / (double)(last - first) * (Width - (2 * Edge)));
        double Y(ChartPoint p) => high == low ? Height / 2 : Height - Edge - ((p.Value - low) / (high - low) * (Height - (2 * Edge)));
        var svg = new Svg().Raw($"<svg class=\"chart-sparkline\" viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\" direction=\"ltr\" aria-hidden=\"true\" fill=\"none\" stroke=\"currentColor\">");
        foreach (var run in LinePath.Runs(points))
        {
            svg.Raw("<path d=\"");
            for (var i = 0; i < run.Length; i++) svg.Raw(i == 0 ? "M" : "L").Number(X(run[i])).Raw(" ").Number(Y(run[i]));
            svg.Raw("\"/>");
        }

        return svg.Raw("<circle cx=\"").Number(X(present[^1])).Raw("\" cy=\"").Number(Y(present[^1])).Raw("\" r=\"2.5\"/></svg>").ToHtml();
    }
}
