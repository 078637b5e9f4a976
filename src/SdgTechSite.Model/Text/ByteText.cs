using System.Buffers;
using System.Text;

namespace SdgTechSite.Model;

/// <summary>
/// Text of a file as UTF-8 while it grows. Each thread has one that it uses again and again: thousands of files are put together one after another,
/// and asking for new memory each time costs more than writing them.
/// </summary>
public sealed class ByteText : IBufferWriter<byte>
{
    private const int AtFirst = 64 << 10;

    /// <summary>What a thread keeps for the next file; memory of a larger one goes.</summary>
    private const int MostKept = 4 << 20;

    [ThreadStatic]
    private static ByteText? t_free;

    private byte[] _bytes = new byte[AtFirst];
    private int _length;
    private Stream? _to;

    private ByteText()
    {
    }

    /// <summary>The bytes of what <paramref name="write"/> writes. One may be written within another.</summary>
    public static byte[] Write(Action<ByteText> write) => Use(text =>
    {
        write(text);
        return text._bytes.AsSpan(0, text._length).ToArray();
    });

    private static T Use<T>(Func<ByteText, T> write)
    {
        var text = t_free ?? new ByteText();
        t_free = null;
        try
        {
            return write(text);
        }
        finally
        {
            (text._length, text._to) = (0, null);
            if (text._bytes.Length <= MostKept) t_free = text;
        }
    }

    /// <summary>Writes a large file into a stream piece by piece; <paramref name="write"/> calls <see cref="HandOn"/> from row to row.</summary>
    public static void Write(Stream to, Action<ByteText> write) => Use(text =>
    {
        text._to = to;
        write(text);
        text.Flush();
        return true;
    });

    /// <summary>Hands on what was written so far, once it is much.</summary>
    public void HandOn()
    {
        if (_length > AtFirst) Flush();
    }

    public ByteText Append(ReadOnlySpan<char> text)
    {
        var room = GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length += Encoding.UTF8.GetBytes(text, room);
        return this;
    }

    public ByteText Append(char letter) => Append(new ReadOnlySpan<char>(in letter));

    public ByteText Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        _length += bytes.Length;
        return this;
    }

    /// <summary>A whole number as digits.</summary>
    public ByteText Append(int number)
    {
        System.Buffers.Text.Utf8Formatter.TryFormat(number, GetSpan(16), out var written);
        _length += written;
        return this;
    }

    /// <summary>A figure in its shortest exact form, as <see cref="ExactNumber"/> writes it.</summary>
    public ByteText Append(double figure)
    {
        _length += ExactNumber.Write(figure, GetSpan(ExactNumber.Room));
        return this;
    }

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _bytes.AsSpan(_length);
    }

    private void Flush()
    {
        if (_to is null) return;
        _to.Write(_bytes, 0, _length);
        _length = 0;
    }

    private void MakeRoom(int size)
    {
        var needed = (long)_length + Math.Max(size, 1);
        if (needed <= _bytes.Length) return;
        if (needed > Array.MaxLength) throw new IOException("A file of the site would be larger than two thousand million bytes.");
        Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(needed, 2L * _bytes.Length)));
    }
}
