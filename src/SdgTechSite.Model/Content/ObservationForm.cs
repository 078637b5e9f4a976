using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SdgTechSite.Model;

/// <summary>How an <see cref="ObservationTable"/> is kept as bytes for the next build on the same machine.</summary>
public static class ObservationForm
{
    /// <summary>More than any series has.</summary>
    private const int UsualDimensions = 8;

    public static void Write(CacheWriter to, ObservationTable table)
    {
        var columns = table.Columns;
        to.WriteAll(table.Dimensions, static (w, dimension) => w.WriteShared(dimension.Id));
        to.Write7BitEncodedInt(table.Count);
        to.Write(MemoryMarshal.AsBytes<short>(columns.Years));
        to.Write(MemoryMarshal.AsBytes<double>(columns.Values));
        WriteOptional<byte>(to, columns.Statuses);
        WriteOptional<Bound>(to, columns.Bounds);
        to.WriteAll(columns.Notes, Write);
        to.WriteAll(columns.Sources, Write);
        to.WriteAll(table.Rows, Write);
    }

    /// <summary>
    /// The table; there are so many <paramref name="areas"/>, and <paramref name="dimension"/> finds a dimension by its id. Throws <see cref="FormatException"/> where
    /// the bytes are those of no table.
    /// </summary>
    public static ObservationTable Read(CacheReader from, int areas, Func<string, Dimension> dimension)
    {
        var dimensions = from.ReadAll(r => dimension(r.ReadShared()));
        var count = from.Read7BitEncodedInt();
        if (count < 0 || count > from.Left) throw new FormatException("So many observations do not stand here.");
        var columns = new ObservationColumns(Column<short>(from, count), Column<double>(from, count), OptionalColumn<byte>(from, count), OptionalColumn<Bound>(from, count), Texts(from), Texts(from));
        var rows = from.ReadAll((Areas: areas, Dimensions: dimensions.Length, Count: count), static (bounds, r, place) => ReadRow(r, place, bounds));
        return new ObservationTable(dimensions, columns, rows);
    }

    private static void Write(CacheWriter to, KeyValuePair<int, string> text)
    {
        to.Write7BitEncodedInt(text.Key);
        to.WriteShared(text.Value);
    }

    private static void Write(CacheWriter to, ObservationRow row)
    {
        to.Write7BitEncodedInt(row.Area);
        to.WriteAll(row.Members, static (w, member) => w.Write7BitEncodedInt(member));
        to.Write7BitEncodedInt(row.Start);
        to.Write7BitEncodedInt(row.Length);
        to.Write(row.Span);
    }

    private static void WriteOptional<T>(CacheWriter to, T[] column)
        where T : unmanaged
    {
        to.Write(column.Length > 0);
        to.Write(MemoryMarshal.AsBytes<T>(column));
    }

    private static ObservationRow ReadRow(CacheReader from, int index, (int Areas, int Dimensions, int Count) bounds)
    {
        var area = from.Read7BitEncodedInt();
        if (from.Read7BitEncodedInt() != bounds.Dimensions) throw new FormatException("A row that is none.");
        Span<int> members = bounds.Dimensions <= UsualDimensions ? stackalloc int[bounds.Dimensions] : new int[bounds.Dimensions];
        foreach (ref var member in members) member = from.Read7BitEncodedInt();
        var row = new ObservationRow(index, area, ObservationRow.ListOf(members), from.Read7BitEncodedInt(), from.Read7BitEncodedInt(), from.ReadSpan());
        var isOne = row.Area >= 0 && row.Area < bounds.Areas && row.Start >= 0 && row.Length > 0 && row.Length <= bounds.Count - row.Start;
        return isOne ? row : throw new FormatException("A row that is none.");
    }

    private static T[] OptionalColumn<T>(CacheReader from, int count)
        where T : unmanaged => from.ReadBoolean() ? Column<T>(from, count) : [];

    private static T[] Column<T>(CacheReader from, int count)
        where T : unmanaged
    {
        var column = new T[count];
        from.ReadExactly(MemoryMarshal.AsBytes(column.AsSpan()));
        return column;
    }

    private static FrozenDictionary<int, string> Texts(CacheReader from) =>
        from.ReadAll(static r => (At: r.Read7BitEncodedInt(), Text: r.ReadShared())) is { IsEmpty: false } texts ? texts.ToFrozenDictionary(t => t.At, t => t.Text) : FrozenDictionary<int, string>.Empty;
}
