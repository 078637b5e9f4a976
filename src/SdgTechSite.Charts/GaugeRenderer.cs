using SdgTechSite.Charts.Line;
using SdgTechSite.Model;

namespace SdgTechSite.Charts;

/// <summary>Draws a small gauge: a line from the base year's figure to the target, filled as far as the latest figure.</summary>
public static class GaugeRenderer
{
    private const double Width = 360;
    private const double Edge = 8;
    private const double Track = 34;

    /// <summary>The gauge, or nothing when all three marks are the same.</summary>
    public static Html Render(ProgressGauge gauge)
    {
        var (low, high) = (Math.Min(gauge.Base.Value, Math.Min(gauge.Latest.Value, gauge.Target.Value)), Math.Max(gauge.Base.Value, Math.Max(gauge.Latest.Value, gauge.Target.Value)));
        if (low.Equals(high)) return Html.Empty;
        if (low > 0 && high - low > 0.4 * high) low = 0;
        double X(GaugeMark mark) => Edge + ((mark.Value - low) / (high - low) * (Width - (2 * Edge)));
        var apart = Apart(gauge, X);
        var svg = new Svg().Open(gauge.Words, "chart gauge", "gauge", Width, apart ? 68 : 84);
        svg.Raw("<path class=\"gauge-track\" d=\"M").Number(Edge).Raw(" 34H").Number(Width - Edge).Raw("\"/>");
        svg.Raw("<path class=\"gauge-way\" d=\"M").Number(X(gauge.Base)).Raw(" 34H").Number(X(gauge.Latest)).Raw("\"/>");
        svg.Line("gauge-base", X(gauge.Base), Track - 8, X(gauge.Base), Track + 12);
        svg.Raw("<path class=\"chart-target\" stroke-dasharray=\"4 3\" d=\"M").Number(X(gauge.Target)).Raw(" 22V").Number(apart ? 50 : 66).Raw("\"/>");
        svg.Raw("<circle class=\"gauge-latest\" cx=\"").Number(X(gauge.Latest)).Raw("\" cy=\"34\" r=\"7\"/>");
        svg.Within("chart-label chart-subject", X(gauge.Latest), 16, 0, Width, gauge.Latest.Label, gauge.Words.Direction);
        svg.Within("chart-tick", X(gauge.Base), 62, 0, Width, gauge.Base.Label, gauge.Words.Direction);
        svg.Within("chart-tick chart-target-label", X(gauge.Target), apart ? 62 : 78, 0, Width, gauge.Target.Label, gauge.Words.Direction);
        return svg.Raw("</svg>").ToHtml();
    }

    /// <summary>True when the labels of the base and of the target have room side by side.</summary>
    private static bool Apart(ProgressGauge gauge, Func<GaugeMark, double> x)
    {
        (double Start, double End) Span(GaugeMark mark)
        {
            var half = ChartFrame.TextWidth(mark.Label) / 2;
            var middle = Math.Max(half, Math.Min(Width - half, x(mark)));
            return (middle - half, middle + half);
        }

        var (a, b) = (Span(gauge.Base), Span(gauge.Target));
        return a.End + 8 < b.Start || b.End + 8 < a.Start;
    }
}
