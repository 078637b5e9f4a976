using System.Security.Cryptography;

namespace SdgTechSite.Import.Writing;

/// <summary>A file that the import changes: how, and how many figures with it.</summary>
public sealed record FileChange(string Path, string Kind, long Added, long Changed, long Removed);

/// <summary>
/// The content folder that an import writes to. Nothing outside of it is written, links in it are not followed, and files that people wrote or edited stay
/// as they are unless the caller says otherwise. In a dry run it compares and writes nothing.
/// </summary>
internal sealed class TargetTree(string root, ImportRecord record, bool dryRun, bool overwrite, ImportReport report)
{
    private readonly SortedDictionary<string, string> _written = new(StringComparer.Ordinal);
    private readonly List<FileChange> _changes = [];

    public IReadOnlyList<FileChange> Changes => _changes;

    /// <summary>The text of a file that stands there now, or null.</summary>
    public byte[]? Read(string path) => Full(path) is { } full && File.Exists(full) ? File.ReadAllBytes(full) : null;

    /// <summary>True for a file that a person wrote or edited.</summary>
    public bool IsForeign(string path) => Read(path) is { } bytes && record.Files.GetValueOrDefault(path) != Hash(bytes);

    /// <summary>True for a folder that stays as it is because a person wrote or edited a file of it: its files only fit each other.</summary>
    public bool LeavesAlone(string folder) => !overwrite && Files(folder).Any(IsForeign);

    /// <summary>Says of such a folder that it stays, and keeps what an import once wrote there.</summary>
    public void Leave(string folder)
    {
        var edited = Files(folder).First(IsForeign);
        report.Add(ImportKinds.EditedFile, edited, ImportPlace.OfFile(edited));
        foreach (var name in Files(folder).Where(record.Files.ContainsKey)) _written[name] = record.Files[name];
        HasLeft = true;
    }

    /// <summary>True when a folder stays, so that what it may need of the vocabulary must stay as well.</summary>
    public bool HasLeft { get; private set; }

    private IEnumerable<string> Files(string folder) =>
        Directory.Exists(Path.Combine(root, folder)) ? Directory.EnumerateFiles(Path.Combine(root, folder)).Select(f => folder + Path.GetFileName(f)).Order(StringComparer.Ordinal) : [];

    /// <summary>Puts a file in its place; false when it was left alone.</summary>
    public bool Put(string path, byte[] bytes)
    {
        var hash = Hash(bytes);
        var old = Read(path);
        if (old is not null && old.AsSpan().SequenceEqual(bytes))
        {
            _written[path] = hash;
            return true;
        }

        if (old is not null && !overwrite && record.Files.GetValueOrDefault(path) != Hash(old))
        {
            report.Add(ImportKinds.EditedFile, path, ImportPlace.OfFile(path));
            if (record.Files.TryGetValue(path, out var known)) _written[path] = known;
            return false;
        }

        _written[path] = hash;
        var (added, changed, removed) = path.EndsWith("/data.csv", StringComparison.Ordinal) ? FigureDiff.Compare(old, bytes) : (0, 0, 0);
        _changes.Add(new FileChange(path, old is null ? "added" : "changed", added, changed, removed));
        Write(path, bytes);
        return true;
    }

    /// <summary>Removes what the last import wrote and this one does not, and writes the record.</summary>
    public void Finish(DateOnly retrieved, string inputs)
    {
        foreach (var (path, hash) in record.Files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            if (_written.ContainsKey(path) || Read(path) is not { } old) continue;
            if (Hash(old) != hash && !overwrite)
            {
                report.Add(ImportKinds.EditedFile, path, ImportPlace.OfFile(path));
                continue;
            }

            var removed = path.EndsWith("/data.csv", StringComparison.Ordinal) ? FigureDiff.Compare(old, []).Removed : 0;
            _changes.Add(new FileChange(path, "removed", 0, 0, removed));
            if (!dryRun) File.Delete(Full(path)!);
        }

        _changes.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        Write(ImportRecord.Name, new ImportRecord(retrieved, inputs, _written).ToBytes());
    }

    private void Write(string path, byte[] bytes)
    {
        if (dryRun || Full(path) is not { } full) return;
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var beside = full + ".new";
        File.WriteAllBytes(beside, bytes);
        File.Move(beside, full, overwrite: true);
    }

    /// <summary>
    /// True for a vocabulary file to which is only added: one that people wrote or edited, or one that folders which stay need as it is.
    /// </summary>
    public bool OnlyGrows(string path) => IsForeign(path) || (HasLeft && record.Files.ContainsKey(path) && Read(path) is not null);

    /// <summary>Writes such a file with what the import adds to it; of one that belongs to people the record claims nothing.</summary>
    public void Extend(string path, byte[] bytes)
    {
        if (!IsForeign(path))
        {
            Put(path, bytes);
            return;
        }

        if (Read(path) is { } old && old.AsSpan().SequenceEqual(bytes)) return;
        _changes.Add(new FileChange(path, "changed", 0, 0, 0));
        Write(path, bytes);
    }

    /// <summary>Where a file lies, or an exception when a link would lead out of the folder. Names are ids of our own, so they hold nothing else.</summary>
    private string? Full(string path)
    {
        var full = Path.GetFullPath(Path.Combine(root, path));
        if (!full.StartsWith(Path.GetFullPath(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw new IOException($"{path} lies outside the content folder.");
        for (var at = full; at is not null && at.Length > root.Length; at = Path.GetDirectoryName(at))
        {
            FileSystemInfo info = Directory.Exists(at) ? new DirectoryInfo(at) : new FileInfo(at);
            if (info.LinkTarget is not null) throw new IOException($"{at} is a symbolic link; the import writes to plain files and folders only.");
        }

        return full;
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
