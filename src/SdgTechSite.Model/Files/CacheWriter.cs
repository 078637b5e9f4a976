using System.Collections.Immutable;
using System.Text;

namespace SdgTechSite.Model;

/// <summary>Writes a cache; texts that come again and again, such as addresses, are written once and named by their number from then on.</summary>
public sealed class CacheWriter(Stream to) : BinaryWriter(to, Encoding.UTF8, leaveOpen: true)
{
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly MemoryStream _part = new();

    /// <summary>A text that may come again.</summary>
    public void WriteShared(string text)
    {
        if (_known.TryGetValue(text, out var number))
        {
            Write7BitEncodedInt(number);
            return;
        }

        _known[text] = _known.Count + 1;
        Write7BitEncodedInt(0);
        Write(text);
    }

    /// <summary>A text that may be missing.</summary>
    public void WriteOptional(string? text)
    {
        Write(text is not null);
        if (text is not null) Write(text);
    }

    /// <summary>How many items there are, and each of them.</summary>
    public void WriteAll<T>(IReadOnlyCollection<T> items, Action<CacheWriter, T> write)
    {
        Write7BitEncodedInt(items.Count);
        foreach (var item in items) write(this, item);
    }

    /// <summary>Each of many items, of which nobody knows the number before; true stands before each of them, and false behind the last.</summary>
    public void WriteEach<T>(IEnumerable<T> items, Action<CacheWriter, T> write)
    {
        foreach (var item in items)
        {
            Write(true);
            write(this, item);
        }

        Write(false);
    }

    /// <summary>Bytes of their own, which <see cref="CacheReader.ReadPart"/> can pass over; texts in them are shared with no others.</summary>
    public void WritePart(Action<CacheWriter> write)
    {
        _part.SetLength(0);
        using (var own = new CacheWriter(_part)) write(own);
        Write7BitEncodedInt((int)_part.Length);
        Write(_part.GetBuffer().AsSpan(0, (int)_part.Length));
    }

    /// <summary>Bytes that are a part already.</summary>
    public void WritePart(ArraySegment<byte> bytes)
    {
        Write7BitEncodedInt(bytes.Count);
        Write(bytes);
    }

    public void Write(SourceSpan span)
    {
        WriteShared(span.Path);
        Write7BitEncodedInt(span.Line);
        Write7BitEncodedInt(span.Column);
        Write7BitEncodedInt(span.Length);
    }

    public void Write(Digest digest)
    {
        Write((ulong)(digest.Value >> 64));
        Write((ulong)digest.Value);
    }

    public void Write(KeptText text) => WritePart(text.Read());

    public void Write(LocalizedText text)
    {
        WriteAll(text.ByLanguage, static (w, t) =>
        {
            w.WriteShared(t.Key);
            w.Write(t.Value);
        });
        Write(text.Span);
    }
}

/// <summary>Reads what <see cref="CacheWriter"/> wrote.</summary>
public sealed class CacheReader(Stream from) : BinaryReader(from, Encoding.UTF8)
{
    private readonly List<string> _known = [];

    /// <summary>A shared text. Throws <see cref="FormatException"/> where the number is of none.</summary>
    public string ReadShared()
    {
        var number = Read7BitEncodedInt();
        if (number > _known.Count || number < 0) throw new FormatException("A text that was not there before.");
        if (number > 0) return _known[number - 1];
        var text = ReadString();
        _known.Add(text);
        return text;
    }

    /// <summary>A reader of bytes of its own.</summary>
    public static CacheReader Of(ArraySegment<byte> bytes) => new(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false, publiclyVisible: true));

    /// <summary>The next bytes, not copied. Only for a reader made by <see cref="Of"/>; throws <see cref="FormatException"/> where there are not so many.</summary>
    public ArraySegment<byte> ReadSlice(int length)
    {
        var stream = (MemoryStream)BaseStream;
        if (length < 0 || length > stream.Length - stream.Position || !stream.TryGetBuffer(out var all)) throw new FormatException("Bytes that are not there.");
        var slice = all.Slice((int)stream.Position, length);
        stream.Position += length;
        return slice;
    }

    /// <summary>What <see cref="CacheWriter.WritePart(Action{CacheWriter})"/> wrote, not copied. Only for a reader made by <see cref="Of"/>.</summary>
    public ArraySegment<byte> ReadPart() => ReadSlice(Read7BitEncodedInt());

    public string? ReadOptional() => ReadBoolean() ? ReadString() : null;

    public ImmutableArray<T> ReadAll<T>(Func<CacheReader, T> read)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        for (var left = Read7BitEncodedInt(); left > 0; left--) items.Add(read(this));
        return items.DrainToImmutable();
    }

    public SourceSpan ReadSpan() => new(ReadShared(), Read7BitEncodedInt(), Read7BitEncodedInt(), Read7BitEncodedInt());

    public Digest ReadDigest() => new(new UInt128(ReadUInt64(), ReadUInt64()));

    /// <summary>A text that stays among the bytes it is read from. Only for a reader made by <see cref="Of"/>.</summary>
    public KeptText ReadKept() => new(KeptBytes.Of(ReadPart()));

    public LocalizedText ReadLocalized()
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (var left = Read7BitEncodedInt(); left > 0; left--) texts.Add(ReadShared(), ReadString());
        return new LocalizedText(texts.ToImmutable(), ReadSpan());
    }
}
