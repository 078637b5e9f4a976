using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>One of several small line charts.</summary>
public sealed record ChartPanel(Phrase Title, ImmutableArray<ChartSeries> Series);

/// <summary>Small line charts on one scale, so that they can be compared.</summary>
public sealed record PanelChart(ChartWords Words, ChartAxis Axis, ImmutableArray<ChartPanel> Panels);
