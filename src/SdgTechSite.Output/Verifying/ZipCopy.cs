using System.IO.Compression;

namespace SdgTechSite.Output;

/// <summary>
/// A copy in a zip, which may come from anywhere. Nothing is written to disk, only files of the manifest are unpacked, and of those never more than
/// their size; names that a program which unpacks might follow out of its folder are told.
/// </summary>
internal sealed class ZipCopy : ISiteCopy
{
    private const int KindMask = 0xF000;
    private const int PlainFile = 0x8000;

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _files = new(StringComparer.Ordinal);
    private readonly List<CopyEntry> _list = [];

    private ZipCopy(ZipArchive archive, string shown)
    {
        (_archive, Shown) = (archive, shown + "/");
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in archive.Entries.Where(e => !IsFolder(e)))
        {
            var path = entry.FullName;
            var isFirst = names.Add(path);
            if (isFirst) _files[path] = entry;
            _list.Add(new CopyEntry(path, isFirst ? Trouble(entry) : "The zip has this name twice, and programs differ on which one they take."));
        }
    }

    public string Shown { get; }

    public int Jobs => 1;

    /// <summary>The zip; null when it is none, or broken.</summary>
    public static ZipCopy? Read(string file, string shown)
    {
        var stream = File.OpenRead(file);
        try
        {
            return new ZipCopy(new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false), shown);
        }
        catch (Exception exception) when (exception is InvalidDataException or ArgumentException or EndOfStreamException)
        {
            stream.Dispose();
            return null;
        }
    }

    public IReadOnlyList<CopyEntry> List() => _list;

    public CopyFile Open(string path)
    {
        if (!_files.TryGetValue(path, out var entry)) return default;
        try
        {
            return new CopyFile(entry.Open(), null);
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException or IOException)
        {
            return new CopyFile(null, $"It cannot be unpacked: {exception.Message}");
        }
    }

    public void Dispose() => _archive.Dispose();

    /// <summary>A folder is a name that ends in a slash, and leads nowhere but down.</summary>
    private static bool IsFolder(ZipArchiveEntry entry) => entry.FullName.EndsWith('/') && entry.Length == 0 && ManifestReader.IsBelow(entry.FullName.AsSpan(..^1));

    private static string? Trouble(ZipArchiveEntry entry)
    {
        if (!ManifestReader.IsBelow(entry.FullName)) return "The name leads out of the folder in which the zip is unpacked, or cannot be used on every disk.";
        if (entry.IsEncrypted) return "It is encrypted.";
        var kind = (entry.ExternalAttributes >> 16) & KindMask;
        return kind is 0 or PlainFile ? null : "It is a link or a device, not a file.";
    }
}
