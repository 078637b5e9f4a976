using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>One area's figures in the first and the last year.</summary>
public sealed record SlopeLine(Phrase Label, ChartPoint First, ChartPoint Last, bool Subject);

/// <summary>How areas went from one year to another; nothing is said of the years between.</summary>
public sealed record SlopeChart(ChartWords Words, ChartAxis Axis, ImmutableArray<SlopeLine> Lines);
