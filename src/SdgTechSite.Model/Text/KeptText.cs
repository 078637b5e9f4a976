using System.Text;

namespace SdgTechSite.Model;

/// <summary>A long text that is needed again later in a build, as UTF-8: half the size that it has as a string, which <see cref="ToString"/> makes of it again.</summary>
public sealed class KeptText(KeptBytes utf8)
{
    public static readonly KeptText Empty = new(KeptBytes.None);

    public bool IsEmpty => utf8.Length == 0;

    /// <summary>A text that stays in memory.</summary>
    public static KeptText Of(string text) => text.Length == 0 ? Empty : new(KeptBytes.Of(Encoding.UTF8.GetBytes(text)));

    /// <summary>A text that stays in a store.</summary>
    public static KeptText Of(string text, KeptStore store) => text.Length == 0 ? Empty : new(store.Keep(Encoding.UTF8.GetBytes(text)));

    /// <summary>The text as UTF-8, not to be changed. Throws what <see cref="KeptBytes.Read"/> throws, as does <see cref="ToString"/>.</summary>
    public ArraySegment<byte> Read() => utf8.Read();

    public override string ToString() => Encoding.UTF8.GetString(Read());
}
