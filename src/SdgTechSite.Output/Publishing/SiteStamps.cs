using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// In which state every file of a site is, by what the system says of it: a site whose files have the stamps they had is the one it was, and need not be read.
/// </summary>
public sealed class SiteStamps
{
    /// <summary>So few files are read as quickly as their stamps are waited for and kept.</summary>
    public const int Few = 500;

    private readonly Lazy<Dictionary<string, FileStamp?>> _byPath;

    private SiteStamps((string Path, FileStamp? Stamp)[] files) => (Count, All, _byPath) = (files.Length, DigestOf(files), new(() => ByPath(files)));

    /// <summary>
    /// One fingerprint for all files; null where one of them could be altered and still look the same, or a link lies among them. What belongs to others
    /// at the top of the folder, under names that begin with a dot, is not in it.
    /// </summary>
    public Digest? All { get; }

    /// <summary>How many files there are.</summary>
    public int Count { get; }

    /// <summary>The stamp of one file; null where there is none that could be trusted.</summary>
    public FileStamp? Of(Route route) => _byPath.Value.GetValueOrDefault(route.Path);

    /// <summary>
    /// The stamps of the site in a folder, as it lies there. A file of which <paramref name="isRight"/> does not know that its bytes are those of the site has none.
    /// </summary>
    public static SiteStamps In(string folder, Func<Route, FileStamp, bool> isRight)
    {
        var files = FolderList.Of(folder, (open, name, entry) => entry.Kind == EntryKind.Folder || IsOfOthers(entry.Path) ? default : (entry.Path, Stamp: open.StampOf(name)))
            .Where(f => f.Path is not null).ToArray();
        FileStamp? IfRight(string path, FileStamp? stamp) => stamp is { } known && isRight(new Route(path), known) ? stamp : null;
        Parallel.For(0, files.Length, i => files[i].Stamp = IfRight(files[i].Path, files[i].Stamp));
        if (files.Length > Few && files.Any(f => f.Stamp is null))
        {
            Thread.Sleep(FileStamp.Settling);
            Parallel.For(0, files.Length, i => files[i].Stamp ??= IfRight(files[i].Path, FileStamp.Of(Path.Combine(folder, files[i].Path))));
        }

        return new SiteStamps(files);
    }

    private static bool IsOfOthers(string path) => path[0] == '.' && path != WebRoutes.NoJekyll.Path;

    private static Dictionary<string, FileStamp?> ByPath((string Path, FileStamp? Stamp)[] files)
    {
        // Names that are no text may look alike.
        var all = new Dictionary<string, FileStamp?>(files.Length, StringComparer.Ordinal);
        foreach (var (path, stamp) in files) all[path] = stamp;
        return all;
    }

    /// <summary>The fingerprints of all files, added up: their order says nothing, and putting it right takes longer than this.</summary>
    private static Digest? DigestOf((string Path, FileStamp? Stamp)[] files) => files.Any(f => f.Stamp is null)
        ? null
        : new Digest(files.AsParallel().Select(f => new DigestWriter().Add(f.Path).Add(f.Stamp!.Value).Close().Value).Aggregate((UInt128)files.Length, static (sum, one) => unchecked(sum + one)));
}
