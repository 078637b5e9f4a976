using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// In which state every file of a site is, by what the system says of it: a site whose files have the stamps they had is the one it was, and need not be read.
/// </summary>
public sealed class SiteStamps
{
    /// <summary>So few files are read as quickly as their stamps are waited for and kept.</summary>
    public const int Few = 500;

    private static readonly Comparer<File> ByPath = Comparer<File>.Create(static (a, b) => string.CompareOrdinal(a.Path, b.Path));

    private readonly ImmutableArray<File[]> _folders;
    private readonly Lazy<Dictionary<string, File[]>> _sorted;

    private SiteStamps(ImmutableArray<File[]> folders)
    {
        (_folders, Count, All) = (folders, folders.Sum(f => f.Length), DigestOf(folders));
        _sorted = new(Sorted);
    }

    /// <summary>
    /// One fingerprint for all files; null where one of them could be altered and still look the same, or a link lies among them. What belongs to others
    /// at the top of the folder, under names that begin with a dot, is not in it.
    /// </summary>
    public Digest? All { get; }

    /// <summary>How many files there are.</summary>
    public int Count { get; }

    /// <summary>The stamp of one file; null where there is none that could be trusted.</summary>
    public FileStamp? Of(Route route)
    {
        if (!_sorted.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(FolderOf(route.Path), out var files)) return null;
        var at = Array.BinarySearch(files, new File(route.Path, null), ByPath);
        return at >= 0 ? files[at].Stamp : null;
    }

    /// <summary>
    /// The stamps of the site in a folder, as it lies there. A file of which <paramref name="isRight"/> does not know that its bytes are those of the site has none.
    /// Paths that <paramref name="known"/> has already are not kept once more.
    /// </summary>
    public static SiteStamps In(string folder, Func<Route, Route?> known, Func<Route, FileStamp, bool> isRight)
    {
        File Told(OpenFolder open, string path, FolderEntry entry) => new(path, IfRight(path, open.StampOf(entry)));
        FileStamp? IfRight(string path, FileStamp? stamp) => stamp is { } seen && isRight(new Route(path), seen) ? stamp : null;
        ImmutableArray<File[]> folders = [.. FolderList.ByFolder(folder, (open, entry) => IsOfSite(entry) ? Told(open, known(new Route(entry.Path))?.Path ?? entry.Path, entry) : default).Select(Files)];
        if (folders.Sum(f => f.Length) > Few && folders.Any(f => Array.Exists(f, e => e.Stamp is null)))
        {
            Thread.Sleep(FileStamp.Settling);
            Parallel.ForEach(folders.SelectMany(f => Enumerable.Range(0, f.Length).Where(i => f[i].Stamp is null).Select(i => (Folder: f, At: i))), missing =>
            {
                ref var file = ref missing.Folder[missing.At];
                file = file with { Stamp = IfRight(file.Path, FileStamp.Of(Path.Combine(folder, file.Path))) };
            });
        }

        return new SiteStamps(folders);
    }

    private static bool IsOfSite(FolderEntry entry) => entry.Kind != EntryKind.Folder && (entry.Path[0] != '.' || entry.Path == WebRoutes.NoJekyll.Path);

    /// <summary>The files among the entries of a folder, most of which are some.</summary>
    private static File[] Files(File[] folder) => Array.Exists(folder, e => e.Path is null) ? Array.FindAll(folder, e => e.Path is not null) : folder;

    /// <summary>The files of each folder in order, so that one can be found.</summary>
    private Dictionary<string, File[]> Sorted()
    {
        Parallel.ForEach(_folders, static files => Array.Sort(files, ByPath));
        var sorted = new Dictionary<string, File[]>(StringComparer.Ordinal);
        // Two folders of others may have the same name as far as it is text; what lies in the second is read each time.
        foreach (var files in _folders.Where(f => f.Length > 0)) sorted.TryAdd(FolderOf(files[0].Path).ToString(), files);
        return sorted;
    }

    private static ReadOnlySpan<char> FolderOf(string path) => path.AsSpan(0, path.LastIndexOf('/') + 1);

    /// <summary>The fingerprints of all files, added up: their order says nothing, and putting it right takes longer than this.</summary>
    private static Digest? DigestOf(ImmutableArray<File[]> folders) => folders.Any(f => Array.Exists(f, e => e.Stamp is null))
        ? null
        : new Digest(folders.AsParallel().SelectMany(f => f).Select(f => new DigestWriter().Add(f.Path).Add(f.Stamp!.Value).Close().Value).Aggregate(UInt128.Zero, static (sum, one) => unchecked(sum + one)));

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct File(string Path, FileStamp? Stamp);
}
