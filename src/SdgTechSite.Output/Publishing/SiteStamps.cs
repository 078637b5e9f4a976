using System.Collections.Concurrent;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// In which state every file of a site is, by what the system says of it: a site whose files have the stamps they had is the one it was, and need not be read. The stamps themselves are wherever
/// those who asked for them put them: a large site has a million.
/// </summary>
public sealed class SiteStamps
{
    /// <summary>So few files are read as quickly as their stamps are waited for and kept.</summary>
    public const int Few = 500;

    private readonly Lock _adding = new();
    private readonly Func<Route, FileStamp, bool> _keep;
    private readonly Func<Route, FileStamp?> _of;

    /// <summary>The fingerprints of all files, added up: their order says nothing, and putting it right takes longer than this.</summary>
    private UInt128 _sum;
    private bool _isWhole;

    private SiteStamps(Func<Route, FileStamp, bool> keep, Func<Route, FileStamp?> of) => (_keep, _of) = (keep, of);

    /// <summary>
    /// One fingerprint for all files; null where one of them could be altered and still look the same, or a link lies among them. What belongs to others
    /// at the top of the folder, under names that begin with a dot, is not in it.
    /// </summary>
    public Digest? All => _isWhole ? new Digest(_sum) : null;

    /// <summary>How many files there are.</summary>
    public int Count { get; private set; }

    /// <summary>The stamp of one file; null where there is none that could be trusted.</summary>
    public FileStamp? Of(Route route) => _of(route);

    /// <summary>
    /// The stamps of the site in a folder, as it lies there. <paramref name="keep"/> takes each of them, from several threads, and says false of a file of which it does not know that its bytes
    /// are those of the site; <paramref name="of"/> gives them again. Files whose stamps are <paramref name="known"/> are not asked for theirs.
    /// </summary>
    public static SiteStamps In(string folder, Func<FolderEntry, FileStamp?> known, Func<Route, FileStamp, bool> keep, Func<Route, FileStamp?> of)
    {
        var stamps = new SiteStamps(keep, of);
        var without = new ConcurrentQueue<string>();
        FolderList.Each(folder, (open, entry) =>
        {
            if (!IsOfSite(entry)) return;
            if (known(entry) is { } same) stamps.Add(entry.Path, same);
            else if (!stamps.TryAdd(entry.Path, open.StampOf(entry))) without.Enqueue(entry.Path);
        });
        stamps.Count += without.Count;
        stamps._isWhole = without.IsEmpty || (stamps.Count > Few && stamps.AreSettled(folder, without));
        return stamps;
    }

    /// <summary>True when these files, which had no stamps, have some once they were left alone for a while.</summary>
    private bool AreSettled(string folder, ConcurrentQueue<string> files)
    {
        Thread.Sleep(FileStamp.Settling);
        var missing = 0;
        Parallel.ForEach(files, path =>
        {
            if (!TryAdd(path, FileStamp.Of(Path.Combine(folder, path)))) Interlocked.Increment(ref missing);
        });
        Count -= files.Count - missing;
        return missing == 0;
    }

    private bool TryAdd(string path, FileStamp? stamp)
    {
        if (stamp is not { } seen || !_keep(new Route(path), seen)) return false;
        Add(path, seen);
        return true;
    }

    private void Add(string path, FileStamp seen)
    {
        var own = new DigestWriter().Add(path).Add(seen).Close().Value;
        lock (_adding)
        {
            _sum = unchecked(_sum + own);
            Count++;
        }
    }

    private static bool IsOfSite(FolderEntry entry) => entry.Kind != EntryKind.Folder && (entry.Path[0] != '.' || entry.Path == WebRoutes.NoJekyll.Path);
}
