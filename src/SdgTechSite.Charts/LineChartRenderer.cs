using SdgTechSite.Charts.Line;
using SdgTechSite.Model;

namespace SdgTechSite.Charts;

/// <summary>
/// Draws a line chart as inline SVG, by classes alone: no style, no script. Time runs left to right in every language: years are numbers, and
/// numbers are read left to right in Arabic as well; the drawing says so itself, so that anchors stay where they are under <c>dir=rtl</c>.
/// </summary>
public static class LineChartRenderer
{
    /// <summary>Characters of a drawing of a few lines, in both sizes.</summary>
    private const int Usual = 8000;

    /// <summary>The chart, once for a desk and once for a phone, or nothing when there is no point to draw.</summary>
    public static Html Render(LineChart chart) =>
        LineData.Of(chart, LineData.Drawn(chart.Series)) is { } data ? Draw(Draw(new Svg(Usual), chart, data, ChartFrame.Wide), chart, data, ChartFrame.Narrow).ToHtml() : Html.Empty;

    private static Svg Draw(Svg svg, LineChart chart, LineData data, ChartFrame size)
    {
        var rough = new LineScale(size, data);
        var frame = size.WithTicks(rough.Values().Select(v => chart.FormatTick(v, rough.Decimals)));
        var scale = new LineScale(frame, data);
        svg.Open(new ChartWords(chart.Id, chart.Title, chart.Description, chart.Direction, chart.Language), $"chart chart-{frame.Name}", frame.Name, frame.Width, frame.Height);
        LineDrawing.Axes(svg, chart, scale, frame);
        LineDrawing.Target(svg, chart, scale, frame);
        LineDrawing.Lines(svg, chart, data.Series, scale, frame);
        return svg.Raw("</svg>");
    }
}
