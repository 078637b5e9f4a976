using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>
/// One bar: its label, its figure, the text behind it, and whether it is the subject (the world) or one of many. <paramref name="LeftOut"/> says what is
/// not shown between it and the bar before.
/// </summary>
public sealed record ChartBar(Phrase Label, ChartPoint Point, string Text, bool Subject, string? LeftOut);

/// <summary>Areas in order, one bar each.</summary>
public sealed record BarChart(ChartWords Words, ImmutableArray<ChartBar> Bars);
