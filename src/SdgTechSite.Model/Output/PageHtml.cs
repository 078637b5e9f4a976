using System.Buffers;
using System.Text;

namespace SdgTechSite.Model;

/// <summary>
/// The HTML of a page, in memory that goes to a later page once this one is disposed of: a site has tens of thousands, and each would ask for as much anew.
/// One that nobody disposes of stays whole. Not safe for several threads.
/// </summary>
public sealed class PageHtml : IDisposable
{
    /// <summary>So many characters are kept for later pages; memory of a larger one goes.</summary>
    private const int MostKept = 1 << 20;

    private readonly int _length;
    private char[]? _text;

    /// <summary>The first characters of a rented array, which is given back when this is disposed of.</summary>
    public PageHtml(char[] rented, int length) => (_text, _length) = (rented, length);

    public static PageHtml Empty => new([], 0);

    public ReadOnlySpan<char> Text
    {
        get
        {
            ObjectDisposedException.ThrowIf(_text is null, this);
            return _text.AsSpan(0, _length);
        }
    }

    public byte[] ToUtf8()
    {
        var bytes = GC.AllocateUninitializedArray<byte>(Encoding.UTF8.GetByteCount(Text));
        Encoding.UTF8.GetBytes(Text, bytes);
        return bytes;
    }

    public override string ToString() => Text.ToString();

    public void Dispose()
    {
        if (_text is { Length: > 0 and <= MostKept }) ArrayPool<char>.Shared.Return(_text);
        _text = null;
    }
}
