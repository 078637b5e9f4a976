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
        WriteAll(text.Texts, static (w, t) =>
        {
            w.WriteShared(t.Language);
            w.Write(t.Text);
        });
        Write(text.Span);
    }
}
