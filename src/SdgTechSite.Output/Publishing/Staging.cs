using System.Collections.Concurrent;
using System.Security.Cryptography;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// The folder beside the output in which a new site grows, under a lock that keeps a second build out. Files that did not change enter as hard links
/// to the old ones. What a killed build left behind is put right by the next one.
/// </summary>
internal sealed class Staging : IDisposable
{
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private readonly string _output;
    private readonly string _new;
    private readonly BuildLock _lock;
    private readonly FolderExchange _exchange;
    private readonly bool _keepForeign;
    private readonly bool _clean;
    private readonly Func<int, int, bool> _isWorthKeeping;

    /// <summary>The site in which this one grows; null where it grows from nothing.</summary>
    private readonly SiteBefore? _before;

    /// <summary>Whether what lies in <see cref="_new"/> in the end is of use to the next build.</summary>
    private bool _keepsBefore;

    private Staging(string output, BuildLock held, bool keepForeign, bool clean, Func<int, int, bool> isWorthKeeping)
    {
        (_output, _lock, _keepForeign, _clean, _isWorthKeeping) = (output, held, keepForeign, clean, isWorthKeeping);
        _new = BesideOutput.New(output);
        _exchange = new FolderExchange(output, inOneStep: true);
        _exchange.Recover();
        Clear();
        OutputFolder.ThrowIfReadOnly(output);
        Old = OldSite.Read(output);
        Directory.CreateDirectory(_new);
        _before = Before();
        _keepsBefore = _before is not null;
    }

    /// <summary>What stood in the output folder when the build began.</summary>
    public OldSite Old { get; }

    /// <summary>
    /// Waits for another build on the same folder to end. The old site stays beside the new one where <paramref name="isWorthKeeping"/> says so of the numbers of files and of those that changed.
    /// </summary>
    public static Staging Open(string output, bool keepForeign, bool clean, Func<int, int, bool> isWorthKeeping)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(output)!);
        var held = BuildLock.Take(output);
        try
        {
            return new Staging(output, held, keepForeign, clean, isWorthKeeping);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>
    /// True when the site in the folder is, without a look into its files, the one of which <paramref name="stamps"/> were taken. No build runs meanwhile.
    /// </summary>
    public static bool Stands(string output, Digest stamps)
    {
        if (!Directory.Exists(output)) return false;
        using var held = BuildLock.Take(output);
        OutputFolder.ThrowIfReadOnly(output);
        return !BesideOutput.IsAnythingLeft(output) && SiteStamps.In(output, static (_, _) => true).All == stamps;
    }

    /// <summary>Where a staged file lies.</summary>
    public string PathOf(Route route) => Path.Combine(_new, route.Path);

    /// <summary>Stages one file.</summary>
    public Staged Write(ManifestEntry entry, byte[] bytes)
    {
        var (file, before) = Places(entry.Route);
        if (IsSame(entry, before, out var seen) && TryKeep(entry, seen, before, file) is { } same) return same;
        _before?.MakeRoom(entry.Route.Path);
        FileStamp? written = null;
        Writing(file, () =>
        {
            // Opened like this, the system is asked for nothing but the file: no lock, no room beforehand, and its stamp without looking for it again.
            using var handle = File.OpenHandle(file, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite);
            RandomAccess.Write(handle, bytes, 0);
            written = FileStamp.Seen(handle, file);
        });
        return Staged.Of(entry, written, changed: true);
    }

    /// <summary>Stages a file that is written piece by piece.</summary>
    public Staged Write(Route route, Action<Stream> write)
    {
        var (file, before) = Places(route);
        _before?.MakeRoom(route.Path);
        Writing(file, () =>
        {
            // What is left in its buffer may be what the disk has no room for.
            using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.ReadWrite);
            write(stream);
        });
        var written = FileStamp.Seen(file);
        var entry = SumOf(route, file);
        var link = file + "~";
        if (!IsSame(entry, before, out var seen) || !NativeFiles.TryLink(before, link)) return Staged.Of(entry, written, changed: true);
        File.Move(link, file, overwrite: true);
        return Staged.Of(entry, seen, changed: false);
    }

    /// <summary>Opens a file of the old site; null where it is not there as its manifest says.</summary>
    public Stream? OpenOld(Route route) => HasOld(route) ? new FileStream(PathOfOld(route), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan) : null;

    /// <summary>True when a file of the old site is there as its manifest says, now.</summary>
    public bool HasOld(Route route) =>
        Old.Files.Find(route.Path) is { } number && IsSame(new ManifestEntry(route, Old.Files[number].Size, Old.Files[number].Sha256), PathOfOld(route), out _);

    private string PathOfOld(Route route) => Path.Combine(_output, route.Path);

    /// <summary>True when the old site has this very file, as its bytes say, not only its manifest; <paramref name="seen"/> is its stamp from before they were read.</summary>
    private bool IsSame(ManifestEntry entry, string before, out FileStamp? seen)
    {
        seen = null;
        try
        {
            if (!IsListed(entry)) return false;
            seen = FileStamp.Seen(before);
            return FolderList.IsPlainFile(new FileInfo(before), entry.Size) && SumOf(entry.Route, before) == entry;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            // Somebody removes the old site while the new one grows.
            return false;
        }
    }

    private static void Writing(string file, Action write)
    {
        try
        {
            write();
        }
        catch (ArgumentOutOfRangeException exception)
        {
            // This is how .NET tells that a file grew beyond a limit of the account or the disk.
            throw new IOException($"A file is larger than this account or disk allows: {file}", exception);
        }
    }

    private static ManifestEntry SumOf(Route route, string file)
    {
        using var stream = File.OpenRead(file);
        return new ManifestEntry(route, stream.Length, FileHash.Of(stream));
    }

    /// <summary>Stages a file as it stands in the old site: the very same one, or a copy. <paramref name="seen"/> is its stamp from before the caller found that it is right.</summary>
    public Staged Take(ManifestEntry entry, FileStamp? seen)
    {
        var (file, before) = Places(entry.Route);
        if (TryKeep(entry, seen, before, file) is { } same) return same;
        File.Copy(before, file);
        return Staged.Of(entry, seen, changed: true);
    }

    /// <summary>Gives a file of the old site its name in the new one, if it does not have it; null where a file cannot have two names.</summary>
    private Staged? TryKeep(ManifestEntry entry, FileStamp? seen, string before, string file)
    {
        var same = Staged.Of(entry, seen, changed: false);
        // Nothing is done to the file, so its stamp stays.
        if (seen is { IsSettled: true } stamp && _before?.Has(entry.Route.Path, stamp.Inode) == true) return same with { ChangedAt = stamp.Changed };
        _before?.MakeRoom(entry.Route.Path);
        return NativeFiles.TryLink(before, file) ? same : null;
    }

    private (string New, string Before) Places(Route route)
    {
        var file = PathOf(route);
        _folders.GetOrAdd(Path.GetDirectoryName(file)!, CreateFolder);
        return (file, PathOfOld(route));
    }

    private bool CreateFolder(string folder)
    {
        _before?.MakeRoomForFolder(folder);
        return Directory.CreateDirectory(folder).Exists;
    }

    /// <summary>True when the old site has this manifest and is as it says.</summary>
    public bool Stands(string manifestSha256, int jobs) => Old.Manifest == manifestSha256 && Old.IsWhole(_output, jobs);

    /// <summary>
    /// Puts the new site in the old one's place, unless nothing changed. Gives what stands in the way: files of others that came while the build ran,
    /// or that have the name of a new file; then the old site stays.
    /// </summary>
    public IReadOnlyList<FolderEntry> Publish(RouteTable<Staged> files, int changed)
    {
        var (now, isWhole) = (Old, false);
        FolderList.Throwing(() => Parallel.Invoke(() => now = Old.Again(_output), () => isWhole = IsWhole(files)));
        if (now.Foreign.Count > 0 && !_keepForeign) return now.Foreign;
        if (changed == 0 && now.Present == files.Count && now.Files.Count == files.Count - 2) return [];
        if (!isWhole) ThrowForLost(files);
        List<FolderEntry> kept = [.. now.Dots.Concat(now.Foreign).Where(e => e.Path != WebRoutes.NoJekyll.Path && !IsStagedAlike(e))];
        var inTheWay = kept.Where(e => e.Kind != EntryKind.Folder && Path.Exists(Path.Combine(_new, e.Path))).ToList();
        if (inTheWay.Count > 0) return inTheWay;
        Keeping.CarryOver(kept, _output, _new);
        NativeFiles.TrySync(_lock.Handle);
        _exchange.Run();
        // What is not the program's is never left there; and without stamps nothing in it would be believed.
        _keepsBefore = kept.Count == 0 && _isWorthKeeping(files.Count, changed) && FileStamp.Seen(Path.Combine(_output, SiteManifest.FileName)) is not null;
        return [];
    }

    /// <summary>True once the old site was put aside as it was: no file lost a name by that, so none has another stamp.</summary>
    public bool HaveNamesStayed { get; private set; }

    /// <summary>
    /// Clears what is left beside the output: the old site after an exchange, the staged one where there was none. What is of use to the next build becomes the site before.
    /// </summary>
    public void RemoveOld()
    {
        try
        {
            HaveNamesStayed = _keepsBefore && Directory.Exists(_new) && TryPutAside();
            Clear();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What is left lies beside the site, does no harm, and goes with the next build.
        }
    }

    /// <summary>Makes what is left the site before; false where something stands in its place that could not be taken away.</summary>
    private bool TryPutAside()
    {
        try
        {
            Directory.Move(_new, BesideOutput.Before(_output));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        RemoveOld();
        _lock.Dispose();
    }

    /// <summary>True when the old site may have this very file.</summary>
    private bool IsListed(ManifestEntry entry) =>
        !_clean && (Old.Files.Find(entry.Route.Path) is { } number ? Old.Files[number].Sha256 == entry.Sha256 : SiteManifest.IsItself(entry.Route.Path));

    /// <summary>True for a file of others that the new site happens to have as well, byte for byte: a hand-made <c>.nojekyll</c>. Nothing of it is lost.</summary>
    private bool IsStagedAlike(FolderEntry entry)
    {
        var (theirs, staged) = (new FileInfo(Path.Combine(_output, entry.Path)), new FileInfo(Path.Combine(_new, entry.Path)));
        return entry.Kind == EntryKind.File && theirs.Exists && staged.Exists && theirs.Length == staged.Length && File.ReadAllBytes(theirs.FullName).AsSpan().SequenceEqual(File.ReadAllBytes(staged.FullName));
    }

    /// <summary>The last look before the exchange: somebody may have removed the staged site, or a part of it, while it grew.</summary>
    private bool IsWhole(RouteTable<Staged> files)
    {
        var there = 0;
        if (!Directory.Exists(_new)) return false;
        var (folders, strays) = (new ConcurrentQueue<string>(), new ConcurrentQueue<string>());
        FolderList.Each(_new, (open, entry) =>
        {
            if (entry.Kind == EntryKind.Folder) folders.Enqueue(PathOf(entry));
            else if (files.Find(entry.Path) is not { } number) strays.Enqueue(PathOf(entry));
            else if (IsThere(open, entry, files[number])) Interlocked.Increment(ref there);
        });
        if (there != files.Count) return false;
        // What the site before had, and this one does not.
        FolderRemoval.Others(_new, _folders.Keys, folders, strays);
        return true;
    }

    /// <summary>True for a file as it was staged; of one that was there before, the inode says that.</summary>
    private static bool IsThere(OpenFolder open, FolderEntry entry, Staged file) =>
        entry.Kind == EntryKind.File && ((file.Stamp is { } stamp && stamp.Inode == entry.Inode) || open.LengthOf(entry) == file.Size);

    private string PathOf(FolderEntry entry) => Path.Combine(_new, entry.Path);

    private void ThrowForLost(RouteTable<Staged> files)
    {
        var lost = files.InOrder().Where(n => !FolderList.IsPlainFile(new FileInfo(PathOf(new Route(files.PathOf(n)))), files[n].Size)).Select(files.PathOf).FirstOrDefault();
        throw new IOException($"A file of the new site was removed or altered while the build ran: {(lost is null ? _new : PathOf(new Route(lost)))}");
    }

    private void Clear()
    {
        FolderRemoval.All(_new);
        FolderRemoval.All(BesideOutput.Old(_output));
    }

    /// <summary>
    /// Takes the site before, to let this one grow in it; null where there is none that this can be done with: it is taken away then, if that can be done. Trouble with it is none of the build's.
    /// </summary>
    private SiteBefore? Before()
    {
        var folder = BesideOutput.Before(_output);
        if (!Directory.Exists(folder)) return null;
        try
        {
            if (!_clean && new DirectoryInfo(folder).LinkTarget is null && FileStamp.RightsOf(_new) is { } rights && SiteBefore.In(folder, Old.Files, rights) is { } before)
            {
                Directory.Delete(_new);
                Directory.Move(folder, _new);
                return before.MovedTo(_new);
            }

            FolderRemoval.All(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Directory.CreateDirectory(_new);
        }

        return null;
    }
}
