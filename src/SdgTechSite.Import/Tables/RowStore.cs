using System.Text;

namespace SdgTechSite.Import.Tables;

/// <summary>An observation on its way from a foreign row to <c>data.csv</c>; indexes lead into the books.</summary>
internal ref struct DraftRow
{
    public int Series;
    public int Area;
    public int Year;
    public ReadOnlySpan<char> Value;
    public char Status;
    public char Bound;
    public int Note;
    public int Source;

    /// <summary>Ordinal of a dimension and index of its member, in turn, sorted by dimension.</summary>
    public ReadOnlySpan<int> Members;
}

/// <summary>The rows of one indicator, packed: numbers in one array, the digits of the values in another.</summary>
internal sealed class RowStore
{
    private const int Head = 9;
    private int[] _numbers = new int[256];
    private byte[] _digits = new byte[256];
    private int _length;
    private int _digitsLength;

    public int Count { get; private set; }

    public void Add(DraftRow row)
    {
        Grow(ref _numbers, _length + Head + row.Members.Length);
        Grow(ref _digits, _digitsLength + row.Value.Length);
        Encoding.ASCII.GetBytes(row.Value, _digits.AsSpan(_digitsLength));
        ReadOnlySpan<int> head = [row.Series, row.Area, row.Year, _digitsLength, row.Value.Length, row.Status | (row.Bound << 16), row.Note, row.Source, row.Members.Length];
        head.CopyTo(_numbers.AsSpan(_length));
        row.Members.CopyTo(_numbers.AsSpan(_length + Head));
        _length += Head + row.Members.Length;
        _digitsLength += row.Value.Length;
        Count++;
    }

    /// <summary>Calls <paramref name="each"/> with every row in the order in which they came: its head, its members, its digits.</summary>
    public void ForEach(StoredRowAction each)
    {
        for (var at = 0; at < _length;)
        {
            var head = _numbers.AsSpan(at, Head);
            each(head, _numbers.AsSpan(at + Head, head[8]), _digits.AsSpan(head[3], head[4]));
            at += Head + head[8];
        }
    }

    private static void Grow<T>(ref T[] array, int needed)
    {
        if (needed > array.Length) Array.Resize(ref array, Math.Max(needed, array.Length + (array.Length / 2)));
    }
}

/// <summary>Takes a stored row: series, area, year, (two inner numbers), status and bound, note, source, (count); members; digits.</summary>
internal delegate void StoredRowAction(ReadOnlySpan<int> head, ReadOnlySpan<int> members, ReadOnlySpan<byte> digits);
