using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Diff;

/// <summary>What happened to a figure. A figure that became missing is removed; <see cref="Marked"/> is the same value with another status, bound, note or source.</summary>
public enum FigureKind
{
    Changed,
    Removed,
    Added,
    Marked,
}

/// <summary>An observation as it stands in one of the trees; <paramref name="Value"/> is null where it is missing.</summary>
public readonly record struct FigureState(double? Value, char Status, Bound Bound, string? Note, string? SourceId);

/// <summary>
/// One cell that differs. <paramref name="Series"/> and <paramref name="Area"/> are those of the newer tree where they stand there. <paramref name="Old"/> or
/// <paramref name="New"/> is null where there is no such observation.
/// </summary>
public sealed record FigureDiff(
    string IndicatorCode,
    Series Series,
    Area Area,
    ImmutableArray<(Dimension Dimension, DimensionMember Member)> Members,
    int Year,
    FigureState? Old,
    FigureState? New)
{
    public FigureKind Kind => (Old?.Value, New?.Value) switch
    {
        (null, { }) => FigureKind.Added,
        ({ }, null) => FigureKind.Removed,
        ({ } old, { } now) when !old.Equals(now) => FigureKind.Changed,
        _ => FigureKind.Marked,
    };

    /// <summary>The change against the old figure, in per cent; null where there is none to speak of.</summary>
    public double? PerCent => Kind == FigureKind.Changed && Old!.Value.Value is { } old and not 0 ? (New!.Value.Value!.Value - old) / Math.Abs(old) * 100 : null;

    /// <summary>Members as in <c>changes.csv</c>: <c>sex=female;age=15-24</c>.</summary>
    public string MemberIds => string.Join(';', Members.Select(m => $"{m.Dimension.Id}={m.Member.Id}"));
}
