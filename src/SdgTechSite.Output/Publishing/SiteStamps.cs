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

    /// <summary>The fingerprints of all files, added up: their order says nothing, and putting it right takes longer than this.</summary>
    private UInt128 _sum;
    private bool _isWhole;

    private SiteStamps(Func<Route, FileStamp, bool> keep) => _keep = keep;

    /// <summary>
    /// One fingerprint for all files; null where one of them could be altered and still look the same, or a link lies among them. What belongs to others
    /// at the top of the folder, under names that begin with a dot, is not in it.
    /// </summary>
    public Digest? All => _isWhole ? new Digest(_sum) : null;

    /// <summary>How many files there are.</summary>
    public int Count { get; private set; }

    /// <summary>
    /// The stamps of the site in a folder, as it lies there. <paramref name="keep"/> takes each of them, from several threads, and says false of a file of which it does not know that its bytes
    /// are those of the site.
    /// </summary>
    public static SiteStamps In(string folder, Func<Route, FileStamp, bool> keep)
    {
        var stamps = new SiteStamps(keep);
        var without = new ConcurrentQueue<string>();
        FolderList.Each(folder, (open, entry) =>
        {
            if (IsOfSite(entry) && !stamps.TryAdd(entry.Path, open.StampOf(entry))) without.Enqueue(entry.Path);
        });
        return stamps.Settle(folder, without);
    }

    /// <summary>The same of a site that is known to consist of these <paramref name="files"/>; the system is asked for those stamps alone that are not known.</summary>
    public static SiteStamps Of(string folder, IEnumerable<(string Path, FileStamp? Known)> files, Func<Route, FileStamp, bool> keep)
    {
        var stamps = new SiteStamps(keep);
        var without = new ConcurrentQueue<string>();
        Parallel.ForEach(files, file =>
        {
            if (file.Known is { } known) stamps.Add(file.Path, known);
            else if (!stamps.TryAdd(file.Path, FileStamp.Of(Path.Combine(folder, file.Path)))) without.Enqueue(file.Path);
        });
        return stamps.Settle(folder, without);
    }

    /// <summary>Ends with the files that had no stamps: they may have some once they were left alone for a while.</summary>
    private SiteStamps Settle(string folder, ConcurrentQueue<string> files)
    {
        var all = Count + files.Count;
        _isWhole = files.IsEmpty || (all > Few && AreSettled(folder, files));
        Count = all;
        return this;
    }

    private bool AreSettled(string folder, ConcurrentQueue<string> files)
    {
        Thread.Sleep(FileStamp.Settling);
        var missing = 0;
        Parallel.ForEach(files, path =>
        {
            if (!TryAdd(path, FileStamp.Of(Path.Combine(folder, path)))) Interlocked.Increment(ref missing);
        });
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
