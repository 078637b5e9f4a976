using System.Globalization;
using System.Security.Cryptography;

namespace SdgTechSite.Preview;

/// <summary>
/// The state of every file of a folder: its size, its time and a hash of its bytes. Files are hashed when size or time differ from what was seen
/// last, and while their time is so young that a second write may have kept it. Files that vanish meanwhile are left out.
/// </summary>
internal sealed class FolderStamps(string root, TimeProvider time)
{
    private static readonly TimeSpan Young = TimeSpan.FromSeconds(2);
    private static readonly EnumerationOptions Options = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };

    private Dictionary<string, Stamp> _seen = new(StringComparer.Ordinal);

    /// <summary>A file's state in one text, by its path below the folder with forward slashes.</summary>
    public IReadOnlyDictionary<string, string> Stamps => _seen.ToDictionary(s => s.Key, s => s.Value.ToString(), StringComparer.Ordinal);

    /// <summary>The state of the whole folder in one text.</summary>
    public string Together => string.Join('\n', _seen.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key}\t{s.Value}"));

    /// <summary>Looks again; gives the files that are new, gone, or hold other bytes, in the order of their names.</summary>
    public IReadOnlyList<string> Refresh()
    {
        var now = new Dictionary<string, Stamp>(StringComparer.Ordinal);
        foreach (var file in List())
        {
            var path = Path.GetRelativePath(root, file.FullName).Replace('\\', '/');
            if (!path.Split('/').Any(p => p.StartsWith('.')) && Look(file, _seen.GetValueOrDefault(path)) is { } stamp) now[path] = stamp;
        }

        var changed = now.Keys.Union(_seen.Keys, StringComparer.Ordinal).Where(p => now.GetValueOrDefault(p)?.Hash != _seen.GetValueOrDefault(p)?.Hash).Order(StringComparer.Ordinal).ToList();
        _seen = now;
        return changed;
    }

    private List<FileInfo> List()
    {
        try
        {
            return Directory.Exists(root) ? [.. new DirectoryInfo(root).EnumerateFiles("*", Options)] : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder that went away while it was listed: the next look sees what is left.
            return [];
        }
    }

    private Stamp? Look(FileInfo file, Stamp? before)
    {
        try
        {
            var (length, written) = (file.Length, file.LastWriteTimeUtc);
            var isYoung = time.GetUtcNow().UtcDateTime - written < Young;
            if (before is not null && !isYoung && !before.WasYoung && before.Length == length && before.Written == written) return before;
            using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return new Stamp(length, written, Convert.ToHexStringLower(SHA256.HashData(stream)), isYoung);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private sealed record Stamp(long Length, DateTime Written, string Hash, bool WasYoung)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Length} {Written.Ticks} {Hash}");
    }
}
