using System.Text;

namespace SdgTechSite.Model;

/// <summary>A long text that stays in memory while a site is built, in UTF-8: half the size that it has as a string, which <see cref="ToString"/> makes of it again.</summary>
public sealed class KeptText
{
    public static readonly KeptText Empty = new(default);

    private readonly ReadOnlyMemory<byte> _bytes;

    private KeptText(ReadOnlyMemory<byte> bytes) => _bytes = bytes;

    /// <summary>The text as UTF-8.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.Span;

    public bool IsEmpty => _bytes.IsEmpty;

    public static KeptText Of(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return Empty;
        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, bytes);
        return new KeptText(bytes);
    }

    /// <summary>A text from its UTF-8, which nobody may change any more.</summary>
    public static KeptText OfBytes(ReadOnlyMemory<byte> bytes) => bytes.IsEmpty ? Empty : new(bytes);

    public override string ToString() => Encoding.UTF8.GetString(Bytes);
}
