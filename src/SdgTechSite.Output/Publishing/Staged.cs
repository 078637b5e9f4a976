using System.Runtime.InteropServices;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// A file as it was staged. <paramref name="Seen"/> is its last writing when its bytes were right (<c>default</c> where the system does not tell),
/// <paramref name="Changed"/> false when the old site has the same one. <paramref name="MadeFrom"/> is a fingerprint of what it was made from, <c>default</c> where nobody said that.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Staged(long Size, FileHash Sha256, FileWriting Seen, bool Changed, Digest MadeFrom)
{
    public static Staged Of(ManifestEntry entry, FileStamp? seen, bool changed) => new(entry.Size, entry.Sha256, seen?.Writing ?? default, changed, default);

    /// <summary>When the system says that anything about it changed last, once the site is in its place; 0 where it does not say so of the bytes that were right.</summary>
    public long ChangedAt { get; init; }

    public FileStamp? Stamp => ChangedAt == 0 ? null : new FileStamp(Size, Seen.Inode, ChangedAt, Seen.Modified);

    /// <summary>What the manifest says of it, at its address.</summary>
    public ManifestEntry Entry(Route route) => new(route, Size, Sha256);

    /// <summary>True when a file with this stamp has had its bytes since.</summary>
    public bool IsStill(FileStamp now) => now.Size == Size && now.Writing == Seen;
}
