using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Content;

/// <summary>What is known of a file of the content, by its path in it. A large site has hundreds of thousands: what may be missing takes no more room than what is there.</summary>
public sealed class SourceState(string path, FileHash? sha256, FileStamp? stamp)
{
    private readonly FileHash _sha256 = sha256.GetValueOrDefault();
    private readonly FileStamp _stamp = stamp.GetValueOrDefault();
    private readonly bool _isRead = sha256 is not null;
    private readonly bool _isStamped = stamp is not null;

    public string Path { get; } = path;

    /// <summary>The file with this path among those of a tree, which are in ordinal order; null where there is none.</summary>
    public static SourceState? In(ImmutableArray<SourceState> files, string path) => PlaceOf(files, path) is >= 0 and var at ? files[at] : null;

    /// <summary>The files below a folder, which ends in a slash, among those of a tree.</summary>
    public static ImmutableArray<SourceState> Below(ImmutableArray<SourceState> files, string folder)
    {
        var first = PlaceOf(files, folder);
        if (first < 0) first = ~first;
        var end = first;
        while (end < files.Length && files[end].Path.StartsWith(folder, StringComparison.Ordinal)) end++;
        return files[first..end];
    }

    /// <summary>Where a path stands; where it does not, the complement of where it would.</summary>
    private static int PlaceOf(ImmutableArray<SourceState> files, string path)
    {
        var (low, high) = (0, files.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(files[middle].Path, path);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return ~low;
    }

    /// <summary>The hash of its bytes; null where it could not be read.</summary>
    public FileHash? Sha256 => _isRead ? _sha256 : null;

    /// <summary>Its stamp; without one it must be read again to know whether it is still the same.</summary>
    public FileStamp? Stamp => _isStamped ? _stamp : null;

    /// <summary>True when the file is <paramref name="now"/> as it is here, and nobody wrote to it in between, where stamps tell that.</summary>
    public bool IsStill(SourceState now) => now.Path == Path && now.Sha256 == Sha256 && (!_isStamped || now.Stamp == _stamp);
}
