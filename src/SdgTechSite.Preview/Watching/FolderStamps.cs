using System.Globalization;
using System.Security.Cryptography;
using SdgTechSite.Model;

namespace SdgTechSite.Preview;

/// <summary>
/// The state of every file of a folder: its size, its time and a hash of its bytes. Files are hashed when size or time differ from what was seen
/// last, and while their time is so young that a second write may have kept it. Files that vanish meanwhile are left out.
/// </summary>
internal sealed class FolderStamps(string root, TimeProvider time)
{
    private static readonly TimeSpan Young = TimeSpan.FromSeconds(2);

    /// <summary>With fewer folders in one, threads cost more than they save.</summary>
    private const int FewFolders = 64;

    private Dictionary<string, Stamp> _seen = new(StringComparer.Ordinal);

    /// <summary>A file's state in one text, by its path below the folder with forward slashes.</summary>
    public IReadOnlyDictionary<string, string> Stamps => _seen.ToDictionary(s => s.Key, s => s.Value.ToString(), StringComparer.Ordinal);

    /// <summary>The state of the whole folder in one text.</summary>
    public string Together => string.Join('\n', _seen.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key}\t{s.Value}"));

    /// <summary>Looks again; gives the files that are new, gone, or hold other bytes, in the order of their names.</summary>
    public IReadOnlyList<string> Refresh()
    {
        var now = List(string.Empty).AsParallel().Select(path => (Path: path, Stamp: Look(new FileInfo(Path.Combine(root, path)), _seen.GetValueOrDefault(path))))
            .Where(f => f.Stamp is not null).ToDictionary(f => f.Path, f => f.Stamp!, StringComparer.Ordinal);
        var changed = now.Keys.Union(_seen.Keys, StringComparer.Ordinal).Where(p => now.GetValueOrDefault(p)?.Hash != _seen.GetValueOrDefault(p)?.Hash).Order(StringComparer.Ordinal).ToList();
        _seen = now;
        return changed;
    }

    /// <summary>The files below a folder, without links and what has a name that begins with a dot.</summary>
    private IEnumerable<string> List(string prefix)
    {
        var (files, folders) = (new List<string>(), new List<string>());
        try
        {
            using var open = OpenFolder.At(Path.Combine(root, prefix), prefix);
            foreach (var (path, kind) in open.Entries.Where(e => e.Path[prefix.Length] != '.'))
            {
                if (kind == EntryKind.File) files.Add(path);
                else if (kind == EntryKind.Folder) folders.Add(path + "/");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder that went away while it was listed, or that may not be read: the next look sees what is left.
        }

        if (folders.Count < FewFolders) return files.Concat(folders.SelectMany(List));
        var below = new List<string>[folders.Count];
        Parallel.For(0, below.Length, i => below[i] = [.. List(folders[i])]);
        return files.Concat(below.SelectMany(f => f));
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
