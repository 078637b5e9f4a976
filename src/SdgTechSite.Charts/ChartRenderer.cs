using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Charts;

/// <summary>Draws every kind of chart.</summary>
public sealed class ChartRenderer : IChartRenderer
{
    public Html Line(LineChart chart) => LineChartRenderer.Render(chart);

    public Html Sparkline(ImmutableArray<ChartPoint> points, ImmutableArray<ImmutableArray<ChartPoint>> others) => SparklineRenderer.Render(points, others);

    public Html Panels(PanelChart chart) => PanelChartRenderer.Render(chart);

    public Html Map(WorldMap map) => WorldMapRenderer.Render(map);

    public Html Strips(DotStrips chart) => DotStripRenderer.Render(chart);

    public Html Bars(BarChart chart) => BarChartRenderer.Render(chart);

    public Html Slope(SlopeChart chart) => SlopeChartRenderer.Render(chart);

    public Html Gauge(ProgressGauge gauge) => GaugeRenderer.Render(gauge);
}
