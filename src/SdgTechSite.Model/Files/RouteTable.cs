using System.Runtime.InteropServices;
using System.Text;

namespace SdgTechSite.Model;

/// <summary>
/// A row for each file of a site, by its address. A large site has a million files; in a dictionary each of them takes, beside the row, an entry of 50 bytes and a text of 70: here it is its
/// bytes and some twenty more. No two addresses in it differ in upper and lower case only, and none goes any more. Safe to use from any thread; but a row is written by whoever added it, and read
/// once that is done.
/// </summary>
public sealed class RouteTable<TRow>
    where TRow : struct
{
    /// <summary>The longest address, in characters.</summary>
    public const int LongestPath = 240;

    private const int MostBytes = 3 * LongestPath;
    private const int ChunkRows = 1 << 10;
    private const int ChunkBytes = 1 << 16;

    private readonly Lock _adding = new();
    private TRow[][] _rows = new TRow[4][];
    private Key[][] _keys = new Key[4][];
    private byte[][] _paths = new byte[4][];
    private int _bytesInLast = ChunkBytes;
    private int _pathChunks;

    /// <summary>The numbers of all files in order, as long as none is added.</summary>
    private int[]? _order;

    /// <summary>Numbers of rows and one, each at a place that follows from its address, or at the next that was free. At least half are zero, that is free.</summary>
    private int[] _places = new int[1 << 10];

    public int Count { get; private set; }

    /// <summary>The row with a number that was given here.</summary>
    public ref TRow this[int number] => ref Volatile.Read(ref _rows)[number / ChunkRows][number % ChunkRows];

    /// <summary>Adds a file; its number, or null where there is one that has this address but for upper and lower case. Throws <see cref="ArgumentException"/> for one that is too long.</summary>
    public int? TryAdd(ReadOnlySpan<char> path, in TRow row)
    {
        if (path.Length > LongestPath) throw new ArgumentException("The address is too long.", nameof(path));
        var hash = HashOf(path);
        Span<byte> utf8 = stackalloc byte[MostBytes];
        utf8 = utf8[..Encoding.UTF8.GetBytes(path, utf8)];
        lock (_adding)
        {
            if (NumberOf(path, hash, utf8, ignoreCase: true) >= 0) return null;
            var number = Count;
            RoomFor(ref _rows, number) = row;
            RoomFor(ref _keys, number) = new Key(hash, Keep(utf8), (ushort)utf8.Length);
            if (2 * (number + 1) > _places.Length) Grow();
            Place(_places, hash, number);
            Count = number + 1;
            return number;
        }
    }

    /// <summary>The number of the file with this very address, or null.</summary>
    public int? Find(ReadOnlySpan<char> path) => Find(path, ignoreCase: false);

    /// <summary>True where there is a file with this address, but for upper and lower case.</summary>
    public bool HasAlike(ReadOnlySpan<char> path) => Find(path, ignoreCase: true) is not null;

    /// <summary>The address of a file.</summary>
    public string PathOf(int number) => Encoding.UTF8.GetString(BytesOf(number));

    /// <summary>The numbers of all files, in the order of their addresses, which is that of <see cref="string.CompareOrdinal(string, string)"/>.</summary>
    public IReadOnlyList<int> InOrder()
    {
        if (_order is { } known && known.Length == Count) return known;
        var numbers = Enumerable.Range(0, Count).ToArray();
        Array.Sort(numbers, (a, b) => Compare(BytesOf(a), BytesOf(b)));
        return _order = numbers;
    }

    private int? Find(ReadOnlySpan<char> path, bool ignoreCase)
    {
        if (path.Length > LongestPath) return null;
        Span<byte> utf8 = stackalloc byte[MostBytes];
        var number = NumberOf(path, HashOf(path), utf8[..Encoding.UTF8.GetBytes(path, utf8)], ignoreCase);
        return number < 0 ? null : number;
    }

    private int NumberOf(ReadOnlySpan<char> path, int hash, ReadOnlySpan<byte> utf8, bool ignoreCase)
    {
        var places = Volatile.Read(ref _places);
        for (var at = hash & (places.Length - 1); ; at = (at + 1) & (places.Length - 1))
        {
            // Whoever sees the number here sees its row.
            var number = Volatile.Read(ref places[at]) - 1;
            if (number < 0) return -1;
            if (KeyAt(number).Hash != hash) continue;
            var known = BytesOf(number);
            if (known.SequenceEqual(utf8) || (ignoreCase && IsAlike(known, path))) return number;
        }
    }

    private static bool IsAlike(ReadOnlySpan<byte> known, ReadOnlySpan<char> path)
    {
        Span<char> text = stackalloc char[LongestPath];
        return MemoryExtensions.Equals(text[..Encoding.UTF8.GetChars(known, text)], path, StringComparison.OrdinalIgnoreCase);
    }

    private static int HashOf(ReadOnlySpan<char> path) => string.GetHashCode(path, StringComparison.OrdinalIgnoreCase);

    private static void Place(int[] places, int hash, int number)
    {
        var at = hash & (places.Length - 1);
        while (places[at] != 0) at = (at + 1) & (places.Length - 1);
        Volatile.Write(ref places[at], number + 1);
    }

    private void Grow()
    {
        var larger = new int[2 * _places.Length];
        for (var number = 0; number < Count; number++) Place(larger, KeyAt(number).Hash, number);
        Volatile.Write(ref _places, larger);
    }

    private static ref T RoomFor<T>(ref T[][] chunks, int number)
    {
        var chunk = number / ChunkRows;
        if (chunk == chunks.Length) Double(ref chunks);
        return ref (chunks[chunk] ??= new T[ChunkRows])[number % ChunkRows];
    }

    /// <summary>Puts the bytes of an address where they stay, and gives the place.</summary>
    private int Keep(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > ChunkBytes - _bytesInLast)
        {
            if (_pathChunks == _paths.Length) Double(ref _paths);
            _paths[_pathChunks++] = GC.AllocateUninitializedArray<byte>(ChunkBytes);
            _bytesInLast = 0;
        }

        var place = ((_pathChunks - 1) * ChunkBytes) + _bytesInLast;
        utf8.CopyTo(_paths[_pathChunks - 1].AsSpan(_bytesInLast));
        _bytesInLast += utf8.Length;
        return place;
    }

    private static void Double<T>(ref T[] chunks)
    {
        var larger = new T[2 * chunks.Length];
        chunks.CopyTo(larger, 0);
        Volatile.Write(ref chunks, larger);
    }

    private Key KeyAt(int number) => Volatile.Read(ref _keys)[number / ChunkRows][number % ChunkRows];

    private ReadOnlySpan<byte> BytesOf(int number)
    {
        var key = KeyAt(number);
        return Volatile.Read(ref _paths)[key.Path / ChunkBytes].AsSpan(key.Path % ChunkBytes, key.Length);
    }

    private static int Compare(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var at = one.CommonPrefixLength(other);
        return at == one.Length || at == other.Length ? one.Length - other.Length : PlaceInUtf16(one[at]) - PlaceInUtf16(other[at]);
    }

    /// <summary>In UTF-16, characters beyond U+FFFF (from F0 here) stand before those from U+E000 on (EE and EF).</summary>
    private static int PlaceInUtf16(byte first) => first switch
    {
        >= 0xF0 => first - 2,
        >= 0xEE => first + 5,
        _ => first,
    };

    /// <summary>An address, which lies at <paramref name="Path"/> among the bytes of all.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Key(int Hash, int Path, ushort Length);
}
