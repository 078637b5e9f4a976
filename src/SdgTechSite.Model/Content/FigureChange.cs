using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>What happened to a figure.</summary>
public enum ChangeKind
{
    Added,
    Changed,
    Removed,
}

/// <summary>
/// One line of the record of changes: a figure that was added, changed or removed on a day. Names are kept as they were written, since what they name may
/// be gone by now. <paramref name="Members"/> are in the order in which they stand there; <paramref name="Old"/> is null for a figure that was added,
/// <paramref name="New"/> for one that was removed.
/// </summary>
public sealed record FigureChange(
    DateOnly Date,
    string IndicatorCode,
    string SeriesId,
    string AreaId,
    int Year,
    ImmutableArray<(string Dimension, string Member)> Members,
    double? Old,
    double? New,
    ChangeKind Kind,
    string? Reason,
    SourceSpan Span)
{
    /// <summary>What tells one figure from all others, whatever the order of its members.</summary>
    public (string Indicator, string Series, string Area, int Year, string Members) Figure =>
        (IndicatorCode, SeriesId, AreaId, Year, string.Join(';', Members.Select(m => $"{m.Dimension}={m.Member}").Order(StringComparer.Ordinal)));

    /// <summary>The change against the old figure, in per cent; null where there is none to speak of.</summary>
    public double? PerCent => Old is { } old && New is { } now && old != 0 ? (now - old) / Math.Abs(old) * 100 : null;
}
