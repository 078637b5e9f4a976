using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>Says that a value is not a measurement but a bound.</summary>
public enum Bound : byte
{
    None,
    Below,
    Above,
}

/// <summary>
/// All observations of a series, in columns, sorted by area, members and year. A row is what a table shows on one line:
/// one area and one member of each dimension, over the years.
/// </summary>
public sealed class ObservationTable
{
    internal ObservationTable(ImmutableArray<Dimension> dimensions, ObservationColumns columns, ImmutableArray<ObservationRow> rows) =>
        (Dimensions, Columns, Rows) = (dimensions, columns, rows);

    internal ObservationColumns Columns { get; }

    /// <summary>The dimensions that the observations are broken down by, in the order of the series' declaration.</summary>
    public ImmutableArray<Dimension> Dimensions { get; }

    public ImmutableArray<ObservationRow> Rows { get; }

    /// <summary>The status of a figure that was written but could not be read. It never reaches a published site.</summary>
    public const char Unreadable = '!';

    /// <summary>The status of a figure of which nothing was said.</summary>
    internal const char Normal = 'A';

    /// <summary>Number of observations.</summary>
    public int Count => Columns.Years.Length;

    public short Year(int index) => Columns.Years[index];

    /// <summary>The value, or NaN where it is missing (status M).</summary>
    public double Value(int index) => Columns.Values[index];

    /// <summary>SDMX OBS_STATUS; <c>A</c> (normal) when none was given.</summary>
    public char Status(int index) => Columns.Statuses.Length == 0 ? Normal : (char)Columns.Statuses[index];

    public Bound Bound(int index) => Columns.Bounds.Length == 0 ? Model.Bound.None : Columns.Bounds[index];

    public string? Note(int index) => Columns.Notes.GetValueOrDefault(index);

    /// <summary>The source of this one observation where it differs from that of the series.</summary>
    public string? SourceId(int index) => Columns.Sources.GetValueOrDefault(index);

    /// <summary>The row of that area and those members, or null.</summary>
    public ObservationRow? FindRow(Area area, ReadOnlySpan<int> members)
    {
        int low = 0, high = Rows.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = ObservationRow.Compare(Rows[middle].Area, Rows[middle].Members.AsSpan(), area.Ordinal, members);
            if (order == 0) return Rows[middle];
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return null;
    }

    /// <summary>Index of the observation of that year in a row, or -1.</summary>
    public int Find(ObservationRow row, int year)
    {
        var found = Array.BinarySearch(Columns.Years, row.Start, row.Length, (short)year);
        return found < 0 ? -1 : found;
    }
}

/// <summary>
/// One line of a table: an area (by ordinal), the members by dimension (0 is the total), and where its observations lie,
/// in ascending years. <paramref name="Span"/> is where the first of them is written.
/// </summary>
public sealed record ObservationRow(int Index, int Area, ImmutableArray<int> Members, int Start, int Length, SourceSpan Span)
{
    /// <summary>Members of rows with one dimension, which stand in every area's rows again.</summary>
    private static readonly ImmutableArray<ImmutableArray<int>> Single = [.. Enumerable.Range(0, 32).Select(m => ImmutableArray.Create(m))];

    public int End => Start + Length;

    public bool IsTotal => Members.All(m => m == 0);

    /// <summary>A list of members as a row keeps it.</summary>
    public static ImmutableArray<int> ListOf(ReadOnlySpan<int> members) => members.Length == 1 && members[0] >= 0 && members[0] < Single.Length ? Single[members[0]] : [.. members];

    internal static int Compare(int areaA, ReadOnlySpan<int> membersA, int areaB, ReadOnlySpan<int> membersB) =>
        areaA != areaB ? areaA.CompareTo(areaB) : membersA.SequenceCompareTo(membersB);
}

/// <summary>One entry for each observation; <paramref name="Statuses"/> and <paramref name="Bounds"/> are empty where all are normal and none is a bound, as in most series.</summary>
internal sealed record ObservationColumns(
    short[] Years,
    double[] Values,
    byte[] Statuses,
    Bound[] Bounds,
    FrozenDictionary<int, string> Notes,
    FrozenDictionary<int, string> Sources);
