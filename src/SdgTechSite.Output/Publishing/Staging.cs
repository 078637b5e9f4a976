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
    private const UnixFileMode OwnersFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private readonly string _output;
    private readonly string _new;
    private readonly BuildLock _lock;
    private readonly FolderExchange _exchange;
    private readonly bool _keepForeign;
    private readonly bool _clean;

    private Staging(string output, BuildLock held, bool keepForeign, bool clean)
    {
        (_output, _lock, _keepForeign, _clean) = (output, held, keepForeign, clean);
        _new = BesideOutput.New(output);
        _exchange = new FolderExchange(output, inOneStep: true);
        _exchange.Recover();
        Clear();
        OutputFolder.ThrowIfReadOnly(output);
        Old = OldSite.Read(output);
        Directory.CreateDirectory(_new);
    }

    /// <summary>What stood in the output folder when the build began.</summary>
    public OldSite Old { get; }

    public static Staging Open(string output, bool keepForeign, bool clean)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(output)!);
        var held = BuildLock.Take(output);
        try
        {
            return new Staging(output, held, keepForeign, clean);
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
        return !BesideOutput.IsAnythingLeft(output) && SiteStamps.In(output, static (_, _) => true, static _ => null).All == stamps;
    }

    /// <summary>Where a staged file lies.</summary>
    public string PathOf(Route route) => Path.Combine(_new, route.Path);

    /// <summary>Stages one file.</summary>
    public Staged Write(ManifestEntry entry, byte[] bytes)
    {
        var (file, before) = Places(entry.Route);
        if (IsSame(entry, before, out var seen) && NativeFiles.TryLink(before, file)) return Staged.Of(entry, seen, changed: false);
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

    /// <summary>Stages a file as it stands in the old site; false when it is the very same one, not a copy.</summary>
    public bool Take(ManifestEntry entry)
    {
        var (file, before) = Places(entry.Route);
        if (NativeFiles.TryLink(before, file)) return false;
        File.Copy(before, file);
        return true;
    }

    private (string New, string Before) Places(Route route)
    {
        var file = PathOf(route);
        _folders.GetOrAdd(Path.GetDirectoryName(file)!, static f => Directory.CreateDirectory(f).Exists);
        return (file, PathOfOld(route));
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
        return [];
    }

    /// <summary>Deletes what is left beside the output: the old site after an exchange, the staged one where there was none.</summary>
    public void RemoveOld()
    {
        try
        {
            Clear();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What is left lies beside the site, does no harm, and goes with the next build.
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
        FolderList.EachFile(_new, (path, size) =>
        {
            if (files.Find(path) is { } number && size == files[number].Size) Interlocked.Increment(ref there);
        });
        return there == files.Count;
    }

    private void ThrowForLost(RouteTable<Staged> files)
    {
        var lost = files.InOrder().Where(n => !FolderList.IsPlainFile(new FileInfo(PathOf(new Route(files.PathOf(n)))), files[n].Size)).Select(files.PathOf).FirstOrDefault();
        throw new IOException($"A file of the new site was removed or altered while the build ran: {(lost is null ? _new : PathOf(new Route(lost)))}");
    }

    private void Clear()
    {
        foreach (var folder in new[] { _new, BesideOutput.Old(_output) })
        {
            if (!Directory.Exists(folder)) continue;
            try
            {
                Delete(folder);
            }
            catch (UnauthorizedAccessException) when (!OperatingSystem.IsWindows())
            {
                // A read-only folder that was carried over holds its files fast.
                foreach (var below in FolderList.Of(folder).Where(e => e.Kind == EntryKind.Folder).ToList()) File.SetUnixFileMode(Path.Combine(folder, below.Path), OwnersFolder);
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    /// <summary>Deletes a folder with all that is in it, several folders below it at a time: a site has thousands of files, and somebody waits.</summary>
    private static void Delete(string folder)
    {
        FolderList.Throwing(() => Parallel.ForEach(new DirectoryInfo(folder).EnumerateDirectories().Where(d => d.LinkTarget is null), static d => d.Delete(recursive: true)));
        Directory.Delete(folder, recursive: true);
    }
}
