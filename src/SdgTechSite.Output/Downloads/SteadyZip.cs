using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace SdgTechSite.Output;

/// <summary>
/// A zip whose bytes depend on nothing but what is put in: entries in the order given, one time and plain attributes for all of them. Our own, because libraries keep half a
/// kilobyte for each entry until the end, and write into it on which system they run; up to 4 GB, the bytes are those that .NET writes on Unix.
/// </summary>
public sealed class SteadyZip : IDisposable
{
    private const uint ListedMark = 0x02014B50;

    /// <summary>Version 2.0, and 4.5 for what lies beyond the first 4 GB.</summary>
    private const ushort Version = 20;
    private const ushort LargeVersion = 45;

    /// <summary>Made on Unix.</summary>
    private const ushort Unix = 3 << 8;
    private const ushort NameIsUtf8 = 0x800;
    private const ushort Stored = 0;
    private const ushort Deflated = 8;

    /// <summary>A plain file that its owner may write and everybody read, as Unix has it in the upper half.</summary>
    private const uint PlainFile = 0x81A4u << 16;

    private const int LongestPiece = 1 << 16;

    private readonly Stream _to;
    private readonly uint _time;
    private readonly MemoryStream _packed = new();

    /// <summary>The list of entries that ends the zip: its bytes as it grows, and what there was before in pieces, which need not be moved.</summary>
    private readonly MemoryStream _list = new();
    private readonly List<byte[]> _listed = [];
    private long _written;
    private long _count;

    /// <summary>A zip in memory, which <see cref="Close"/> gives.</summary>
    public SteadyZip(DateOnly date)
        : this(date, new MemoryStream())
    {
    }

    /// <summary>A zip that is written into <paramref name="to"/>.</summary>
    public SteadyZip(DateOnly date, Stream to)
    {
        var day = DayOf(date);
        (_to, _time) = (to, (uint)(((day.Year - 1980) << 9) | (day.Month << 5) | day.Day) << 16);
    }

    /// <summary>
    /// Makes a zip like another one of this date, written by this class: entries without bytes are taken from that one as they are, compressed. False, with whatever was written until
    /// then, when it has not just these entries in this order; the bytes are those of a zip made of all of them.
    /// </summary>
    public static bool TryUpdate(DateOnly date, IEnumerable<(string Path, Func<byte[]>? Bytes)> entries, Stream old, Stream to)
    {
        using var zip = new SteadyZip(date, to);
        foreach (var (path, bytes) in entries)
        {
            if (SteadyZipEntry.Read(old) is not { } entry || entry.Path != path || entry.Time != zip._time) return false;
            if (bytes is not null) zip.Add(path, bytes());
            else zip.Add(path, entry.Method, entry.Crc, entry.Size, entry.Data);
        }

        if (SteadyZipEntry.Read(old) is not null) return false;
        zip.Finish();
        return true;
    }

    /// <summary>Adds a file; one that is packed already is left as it is.</summary>
    public void Add(string path, byte[] bytes, bool isPacked = false)
    {
        if (isPacked || bytes.Length == 0) Add(path, Stored, Crc32.HashToUInt32(bytes), bytes.Length, bytes);
        else Add(path, to => to.Write(bytes));
    }

    /// <summary>Adds a file that is written piece by piece.</summary>
    public void Add(string path, Action<Stream> write)
    {
        _packed.SetLength(0);
        using var sum = new SummedStream(new DeflateStream(_packed, CompressionLevel.Optimal, leaveOpen: true));
        write(sum);
        sum.Close();
        Add(path, sum.Length == 0 ? Stored : Deflated, sum.Crc, sum.Length, _packed.GetBuffer().AsSpan(0, (int)_packed.Length));
    }

    /// <summary>Ends the zip, in whatever it grew.</summary>
    public void Finish()
    {
        var list = _written;
        _listed.ForEach(piece => Put(piece));
        Put(_list.GetBuffer().AsSpan(0, (int)_list.Length));
        var length = _written - list;
        Span<byte> end = stackalloc byte[98];
        var large = _count >= ushort.MaxValue || list >= uint.MaxValue || length >= uint.MaxValue;
        Put(end[..EndOf(end, large, list, length)]);
    }

    /// <summary>Ends the zip and gives its bytes.</summary>
    public byte[] Close()
    {
        Finish();
        return ((MemoryStream)_to).ToArray();
    }

    public void Dispose()
    {
        _packed.Dispose();
        _list.Dispose();
    }

    private void Add(string path, ushort method, uint crc, long size, ReadOnlySpan<byte> data)
    {
        var (at, name, isLarge) = (_written, Encoding.UTF8.GetBytes(path), _written >= uint.MaxValue);
        // What both heads have in common.
        Span<byte> common = stackalloc byte[26];
        BinaryPrimitives.WriteUInt16LittleEndian(common, isLarge ? LargeVersion : Version);
        BinaryPrimitives.WriteUInt16LittleEndian(common[2..], name.Length == path.Length ? (ushort)0 : NameIsUtf8);
        BinaryPrimitives.WriteUInt16LittleEndian(common[4..], method);
        BinaryPrimitives.WriteUInt32LittleEndian(common[6..], _time);
        BinaryPrimitives.WriteUInt32LittleEndian(common[10..], crc);
        BinaryPrimitives.WriteUInt32LittleEndian(common[14..], checked((uint)data.Length));
        BinaryPrimitives.WriteUInt32LittleEndian(common[18..], checked((uint)size));
        BinaryPrimitives.WriteUInt16LittleEndian(common[22..], checked((ushort)name.Length));
        List(common, name, at, isLarge);
        Span<byte> mark = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(mark, SteadyZipEntry.Mark);
        Put(mark);
        BinaryPrimitives.WriteUInt16LittleEndian(common, Version);
        Put(common);
        Put(name);
        Put(data);
    }

    /// <summary>The entry's line in the list; beyond the first 4 GB, where it begins stands in a field of its own.</summary>
    private void List(ReadOnlySpan<byte> common, ReadOnlySpan<byte> name, long at, bool isLarge)
    {
        if (_list.Length > LongestPiece)
        {
            _listed.Add(_list.ToArray());
            _list.SetLength(0);
        }

        Span<byte> head = stackalloc byte[46];
        BinaryPrimitives.WriteUInt32LittleEndian(head, ListedMark);
        BinaryPrimitives.WriteUInt16LittleEndian(head[4..], (ushort)(Unix | (isLarge ? LargeVersion : Version)));
        common.CopyTo(head[6..]);
        BinaryPrimitives.WriteUInt16LittleEndian(head[30..], isLarge ? (ushort)12 : (ushort)0);
        BinaryPrimitives.WriteUInt32LittleEndian(head[38..], PlainFile);
        BinaryPrimitives.WriteUInt32LittleEndian(head[42..], isLarge ? uint.MaxValue : (uint)at);
        _list.Write(head);
        _list.Write(name);
        _count++;
        if (!isLarge) return;
        Span<byte> place = stackalloc byte[12];
        BinaryPrimitives.WriteUInt16LittleEndian(place, 1);
        BinaryPrimitives.WriteUInt16LittleEndian(place[2..], 8);
        BinaryPrimitives.WriteInt64LittleEndian(place[4..], at);
        _list.Write(place);
    }

    /// <summary>What stands behind the list, of a large zip also as large numbers; gives its length.</summary>
    private int EndOf(Span<byte> end, bool isLarge, long list, long length)
    {
        end.Clear();
        var rest = end;
        if (isLarge)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06064B50);
            BinaryPrimitives.WriteInt64LittleEndian(end[4..], 44);
            BinaryPrimitives.WriteUInt16LittleEndian(end[12..], LargeVersion);
            BinaryPrimitives.WriteUInt16LittleEndian(end[14..], LargeVersion);
            BinaryPrimitives.WriteInt64LittleEndian(end[24..], _count);
            BinaryPrimitives.WriteInt64LittleEndian(end[32..], _count);
            BinaryPrimitives.WriteInt64LittleEndian(end[40..], length);
            BinaryPrimitives.WriteInt64LittleEndian(end[48..], list);
            BinaryPrimitives.WriteUInt32LittleEndian(end[56..], 0x07064B50);
            BinaryPrimitives.WriteInt64LittleEndian(end[64..], list + length);
            BinaryPrimitives.WriteUInt32LittleEndian(end[72..], 1);
            rest = end[76..];
        }

        BinaryPrimitives.WriteUInt32LittleEndian(rest, 0x06054B50);
        var count = isLarge && _count >= ushort.MaxValue ? ushort.MaxValue : (ushort)_count;
        BinaryPrimitives.WriteUInt16LittleEndian(rest[8..], count);
        BinaryPrimitives.WriteUInt16LittleEndian(rest[10..], count);
        BinaryPrimitives.WriteUInt32LittleEndian(rest[12..], (uint)Math.Min(length, uint.MaxValue));
        BinaryPrimitives.WriteUInt32LittleEndian(rest[16..], (uint)Math.Min(list, uint.MaxValue));
        return end.Length - rest.Length + 22;
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        _to.Write(bytes);
        _written += bytes.Length;
    }

    /// <summary>A zip knows no day before 1980.</summary>
    private static DateOnly DayOf(DateOnly date) => date.Year < 1980 ? new DateOnly(1980, 1, 1) : date;
}
