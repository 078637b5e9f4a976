using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// In which state every file of a site is, by what the system says of it: a site whose files have the stamps they had is the one it was, and need not be read.
/// </summary>
public sealed class SiteStamps
{
    /// <summary>So few files are read as quickly as their stamps are waited for and kept.</summary>
    public const int Few = 500;

    private readonly string[] _paths;
    private readonly FileStamp?[] _stamps;

    /// <summary>Of files by their paths, in ordinal order.</summary>
    private SiteStamps(string[] paths, FileStamp?[] stamps) => (_paths, _stamps, All) = (paths, stamps, DigestOf(paths, stamps));

    /// <summary>
    /// One fingerprint for all files; null where one of them could be altered and still look the same, or a link lies among them. What belongs to others
    /// at the top of the folder, under names that begin with a dot, is not in it.
    /// </summary>
    public Digest? All { get; }

    /// <summary>How many files there are.</summary>
    public int Count => _paths.Length;

    /// <summary>The stamp of one file; null where there is none that could be trusted.</summary>
    public FileStamp? Of(Route route) => Array.BinarySearch(_paths, route.Path, StringComparer.Ordinal) is >= 0 and var at ? _stamps[at] : null;

    /// <summary>
    /// The stamps of the site in a folder, as it lies there. A file of which <paramref name="isRight"/> does not know that its bytes are those of the site has none.
    /// </summary>
    public static SiteStamps In(string folder, Func<Route, FileStamp, bool> isRight)
    {
        var files = FolderList.Of(folder, (open, name, entry) => entry.Kind == EntryKind.Folder || IsOfOthers(entry.Path) ? default : (entry.Path, Stamp: open.StampOf(name)))
            .Where(f => f.Path is not null).ToArray();
        var (paths, stamps) = (Array.ConvertAll(files, f => f.Path), Array.ConvertAll(files, f => f.Stamp));
        Array.Sort(paths, stamps, StringComparer.Ordinal);
        FileStamp? OfRight(int i, FileStamp? stamp) => stamp is { } known && isRight(new Route(paths[i]), known) ? stamp : null;
        Parallel.For(0, stamps.Length, i => stamps[i] = OfRight(i, stamps[i]));
        if (stamps.Length > Few && stamps.Contains(null))
        {
            Thread.Sleep(FileStamp.Settling);
            Parallel.For(0, stamps.Length, i => stamps[i] ??= OfRight(i, FileStamp.Of(Path.Combine(folder, paths[i]))));
        }

        return new SiteStamps(paths, stamps);
    }

    private static bool IsOfOthers(string path) => path[0] == '.' && path != WebRoutes.NoJekyll.Path;

    private static Digest? DigestOf(string[] paths, FileStamp?[] stamps)
    {
        if (stamps.Any(s => s is null)) return null;
        return new DigestWriter().AddAll(paths.Zip(stamps), static (to, file) => to.Add(file.First).Add(file.Second!.Value)).Close();
    }
}
