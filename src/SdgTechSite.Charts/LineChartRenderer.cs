using SdgTechSite.Charts.Line;
using SdgTechSite.Model;

namespace SdgTechSite.Charts;

/// <summary>
/// Draws a line chart as inline SVG, by classes alone: no style, no script. Time runs left to right in every language: years are numbers, and
/// numbers are read left to right in Arabic as well; the drawing says so itself, so that anchors stay where they are under <c>dir=rtl</c>.
/// </summary>
public static class LineChartRenderer
{
    /// <summary>The chart, once for a desk and once for a phone, or nothing when there is no point to draw.</summary>
    public static Html Render(LineChart chart) =>
        LineData.Of(chart, LineData.Drawn(chart.Series)) is { } data ? new Html(Draw(chart, data, ChartFrame.Wide).Value + Draw(chart, data, ChartFrame.Narrow).Value) : Html.Empty;

    private static Html Draw(LineChart chart, LineData data, ChartFrame size)
    {
        var rough = new LineScale(size, data);
        var frame = size.WithTicks(rough.Values().Select(v => chart.FormatTick(v, rough.Decimals)));
        var scale = new LineScale(frame, data);
        var svg = new Svg();
        svg.Open(new ChartWords(chart.Id, chart.Title, chart.Description, chart.Direction, chart.Language), $"chart chart-{frame.Name}", frame.Name, frame.Width, frame.Height);
        LineDrawing.Axes(svg, chart, scale, frame);
        LineDrawing.Target(svg, chart, scale, frame);
        LineDrawing.Lines(svg, chart, data.Series, scale, frame);
        return svg.Raw("</svg>").ToHtml();
    }
}
