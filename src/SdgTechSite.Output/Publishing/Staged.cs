using System.Runtime.InteropServices;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>A file as it was staged. A large site has a million of them, each of 80 bytes: one more would make it 96.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Staged
{
    /// <summary>Its size, or the complement of it where the file changed.</summary>
    private readonly long _size;

    /// <summary>
    /// A file that <paramref name="entry"/> is of. <paramref name="seen"/> is its stamp when its bytes were right (none where the system does not tell), <paramref name="changed"/> false when the old
    /// site has the same one.
    /// </summary>
    public static Staged Of(ManifestEntry entry, FileStamp? seen, bool changed) => new(changed ? ~entry.Size : entry.Size, entry.Sha256, seen?.Writing ?? default);

    private Staged(long size, FileHash sha256, FileWriting seen) => (_size, Sha256, Seen) = (size, sha256, seen);

    public long Size => _size < 0 ? ~_size : _size;

    public bool Changed => _size < 0;

    public FileHash Sha256 { get; }

    /// <summary>Its last writing when its bytes were right; <c>default</c> where the system does not tell.</summary>
    public FileWriting Seen { get; }

    /// <summary>A fingerprint of what it was made from; <c>default</c> where nobody said that.</summary>
    public Digest MadeFrom { get; init; }

    /// <summary>When the system says that anything about it changed last, once the site is in its place; 0 where it does not say so of the bytes that were right.</summary>
    public long ChangedAt { get; init; }

    public FileStamp? Stamp => ChangedAt == 0 ? null : new FileStamp(Size, Seen.Inode, ChangedAt, Seen.Modified);

    /// <summary>What the manifest says of it, at its address.</summary>
    public ManifestEntry Entry(Route route) => new(route, Size, Sha256);

    /// <summary>True when a file with this stamp has had its bytes since.</summary>
    public bool IsStill(FileStamp now) => now.Size == Size && now.Writing == Seen;
}
