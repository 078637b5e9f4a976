using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SdgTechSite.Model;

/// <summary>How an <see cref="ObservationTable"/> is kept as bytes for the next build on the same machine.</summary>
public static class ObservationForm
{
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
        if (count < 0 || count > from.BaseStream.Length) throw new FormatException("So many observations do not stand here.");
        var columns = new ObservationColumns(Column<short>(from, count), Column<double>(from, count), OptionalColumn<byte>(from, count), OptionalColumn<Bound>(from, count), Texts(from), Texts(from));
        var rows = ImmutableArray.CreateBuilder<ObservationRow>();
        for (var left = from.Read7BitEncodedInt(); left > 0; left--) rows.Add(ReadRow(from, rows.Count));
        if (rows.Any(r => r.Area < 0 || r.Area >= areas || r.Members.Length != dimensions.Length || r.Start < 0 || r.Length <= 0 || r.Length > count - r.Start)) throw new FormatException("A row that is none.");
        return new ObservationTable(dimensions, columns, rows.DrainToImmutable());
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

    private static ObservationRow ReadRow(CacheReader from, int index) => new(
        index,
        from.Read7BitEncodedInt(),
        ObservationRow.ListOf(from.ReadAll(static r => r.Read7BitEncodedInt()).AsSpan()),
        from.Read7BitEncodedInt(),
        from.Read7BitEncodedInt(),
        from.ReadSpan());

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
        from.ReadAll(static r => (At: r.Read7BitEncodedInt(), Text: r.ReadShared())).ToFrozenDictionary(t => t.At, t => t.Text);
}
