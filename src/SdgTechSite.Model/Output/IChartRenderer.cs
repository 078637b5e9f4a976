using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>How charts are drawn: each kind from what it shows to SVG, empty when there is nothing to show. Drawing is a stage of its own.</summary>
public interface IChartRenderer
{
    Html Line(LineChart chart);

    Html Sparkline(ImmutableArray<ChartPoint> points, ImmutableArray<ImmutableArray<ChartPoint>> others);

    Html Panels(PanelChart chart);

    Html Map(WorldMap map);

    Html Strips(DotStrips chart);

    Html Bars(BarChart chart);

    Html Slope(SlopeChart chart);

    Html Gauge(ProgressGauge gauge);
}
