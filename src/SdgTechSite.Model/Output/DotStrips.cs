using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>One dot: whose it is, its figure, and all of it in words.</summary>
public sealed record StripDot(Phrase Name, ChartPoint Point, string Title);

/// <summary>A value that is marked across dots, with its label.</summary>
public sealed record StripMark(double Value, string Label);

/// <summary>The countries of one region, in ascending values, and their median.</summary>
public sealed record DotStrip(Phrase Label, ImmutableArray<StripDot> Dots, StripMark Median);

/// <summary>Countries by region, one strip a region, all on one scale; <paramref name="World"/> is marked across all of them.</summary>
public sealed record DotStrips(ChartWords Words, ChartAxis Axis, ImmutableArray<DotStrip> Strips, StripMark? World);
