using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Benchmarks.Parts;

/// <summary>Draws nothing, so that what charts cost is the difference.</summary>
internal sealed class NoCharts : IChartRenderer
{
    private static readonly Html Nothing = new(string.Empty);

    public Html Line(LineChart chart) => Nothing;

    public Html Sparkline(ImmutableArray<ChartPoint> points, ImmutableArray<ImmutableArray<ChartPoint>> others) => Nothing;

    public Html Panels(PanelChart chart) => Nothing;

    public Html Map(WorldMap map) => Nothing;

    public Html Strips(DotStrips chart) => Nothing;

    public Html Bars(BarChart chart) => Nothing;

    public Html Slope(SlopeChart chart) => Nothing;

    public Html Gauge(ProgressGauge gauge) => Nothing;
}
