using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace SdgTechSite.Model;

/// <summary>
/// Reads bytes that <see cref="CacheWriter"/> wrote. What an indicator consists of is read a dozen times in a build, so this asks no stream for each of them. All throw
/// <see cref="FormatException"/> where the bytes end before, or are none of such a value.
/// </summary>
public sealed class CacheReader
{
    private readonly byte[] _bytes;
    private readonly int _start;
    private readonly int _end;
    private int _at;

    /// <summary>Texts that were named, by their numbers.</summary>
    private string[] _known = [];
    private int _knownCount;

    private CacheReader(ArraySegment<byte> bytes) => (_bytes, _start, _at, _end) = (bytes.Array!, bytes.Offset, bytes.Offset, bytes.Offset + bytes.Count);

    /// <summary>A reader of bytes of its own.</summary>
    public static CacheReader Of(ArraySegment<byte> bytes) => new(bytes);

    /// <summary>How many bytes were read.</summary>
    public int Position => _at - _start;

    /// <summary>How many are left.</summary>
    public int Left => _end - _at;

    /// <summary>The next bytes, not copied.</summary>
    public ArraySegment<byte> ReadSlice(int length)
    {
        var slice = new ArraySegment<byte>(_bytes, _at, Checked(length));
        _at += length;
        return slice;
    }

    /// <summary>What <see cref="CacheWriter.WritePart(Action{CacheWriter})"/> wrote, not copied.</summary>
    public ArraySegment<byte> ReadPart() => ReadSlice(Read7BitEncodedInt());

    /// <summary>Fills all of <paramref name="to"/>.</summary>
    public void ReadExactly(Span<byte> to) => Next(to.Length).CopyTo(to);

    public bool ReadBoolean() => Next(1)[0] != 0;

    public double ReadDouble() => BinaryPrimitives.ReadDoubleLittleEndian(Next(sizeof(double)));

    public long ReadInt64() => BinaryPrimitives.ReadInt64LittleEndian(Next(sizeof(long)));

    public ulong ReadUInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Next(sizeof(ulong)));

    public Digest ReadDigest() => new(new UInt128(ReadUInt64(), ReadUInt64()));

    public int Read7BitEncodedInt() => Left > 0 && _bytes[_at] < 0x80 ? _bytes[_at++] : (int)(uint)ReadSevenBits(4, 0xF);

    public long Read7BitEncodedInt64() => (long)ReadSevenBits(9, 1);

    public string ReadString() => Encoding.UTF8.GetString(Next(Read7BitEncodedInt()));

    public string? ReadOptional() => ReadBoolean() ? ReadString() : null;

    /// <summary>A shared text: at its first place it stands there, later its number.</summary>
    public string ReadShared()
    {
        var number = Read7BitEncodedInt();
        if (number > _knownCount || number < 0) throw new FormatException("A text that was not there before.");
        if (number > 0) return _known[number - 1];
        var text = ReadString();
        if (_knownCount == _known.Length) Array.Resize(ref _known, Math.Max(8, 2 * _knownCount));
        return _known[_knownCount++] = text;
    }

    /// <summary>A text that stays among the bytes it is read from.</summary>
    public KeptText ReadKept() => new(KeptBytes.Of(ReadPart()));

    /// <summary>How many items there are, and each of them, which has at least one byte.</summary>
    public ImmutableArray<T> ReadAll<T>(Func<CacheReader, T> read) => ReadAll(read, static (one, from, _) => one(from));

    /// <summary>The same; <paramref name="read"/> is told the place of each, and what to read it with.</summary>
    public ImmutableArray<T> ReadAll<T, TWith>(TWith with, Func<TWith, CacheReader, int, T> read)
    {
        var count = Checked(Read7BitEncodedInt());
        if (count == 0) return [];
        var items = new T[count];
        for (var place = 0; place < count; place++) items[place] = read(with, this, place);
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    public SourceSpan ReadSpan() => new(ReadShared(), Read7BitEncodedInt(), Read7BitEncodedInt(), Read7BitEncodedInt());

    public LocalizedText ReadLocalized() => new(ReadAll(static r => new LocalText(r.ReadShared(), r.ReadString())), ReadSpan());

    private ReadOnlySpan<byte> Next(int length)
    {
        var span = new ReadOnlySpan<byte>(_bytes, _at, Checked(length));
        _at += length;
        return span;
    }

    /// <summary>A number of bytes, or of items of at least one, that are there.</summary>
    private int Checked(int count) => count >= 0 && count <= Left ? count : throw new FormatException("Bytes that are not there.");

    /// <summary>A number in sevens of bits, the lowest first; of <paramref name="most"/> and one of them, the last has at most <paramref name="highest"/>.</summary>
    private ulong ReadSevenBits(int most, byte highest)
    {
        ulong value = 0;
        for (var place = 0; ; place++)
        {
            var bits = Next(1)[0];
            if (place == most && bits > highest) throw new FormatException("A number that is too large.");
            value |= (bits & 0x7FUL) << (7 * place);
            if (bits < 0x80) return value;
        }
    }
}
