using System.Collections.Concurrent;
using System.Security.Cryptography;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// What stands in an output folder: the program's own files, and those of others. <paramref name="Present"/> counts the program's own that are there;
/// <paramref name="Dots"/> is everything below names at the top that begin with a dot, folders before what they hold.
/// </summary>
internal sealed record OldSite(RouteTable<ListedFile> Files, string? Manifest, int Present, IReadOnlyList<FolderEntry> Dots, IReadOnlyList<FolderEntry> Foreign)
{
    public static OldSite Read(string folder)
    {
        if (!Directory.Exists(folder)) return new OldSite(new RouteTable<ListedFile>(), null, 0, [], []);
        // The one waits for the disk, the other takes a text apart.
        var manifest = Task.Run(() => SiteManifest.Read(folder));
        var parts = FolderList.PartsOf(folder);
        return Of(see => Parallel.ForEach(parts, part => Array.ForEach(part, see)), manifest.GetAwaiter().GetResult());
    }

    /// <summary>What stands there now. Its manifest is only read again when it is another.</summary>
    public OldSite Again(string folder) =>
        Manifest is not null && SiteManifest.SumIn(folder) == Manifest ? Of(see => FolderList.Each(folder, see), (Files, Manifest)) : Read(folder);

    private static OldSite Of(Action<Action<FolderEntry>> each, (RouteTable<ListedFile> Files, string? Sha256) known)
    {
        var (files, manifest) = known;
        var (present, dots, foreign) = (0, new ConcurrentBag<FolderEntry>(), new ConcurrentBag<FolderEntry>());
        each(entry =>
        {
            if (entry.Kind == EntryKind.File && IsOwn(entry.Path, files)) Interlocked.Increment(ref present);
            else if (entry.Path.StartsWith('.')) dots.Add(entry);
            else if (entry.Kind != EntryKind.Folder) foreign.Add(entry);
        });
        return new OldSite(files, manifest, present, Sorted(dots), Sorted(foreign));
    }

    private static List<FolderEntry> Sorted(IEnumerable<FolderEntry> entries) => [.. entries.OrderBy(e => e.Path, StringComparer.Ordinal)];

    /// <summary>True when every file that the manifest lists lies in the folder with the bytes that it says.</summary>
    public bool IsWhole(string folder, int jobs) =>
        Parallel.For(0, Files.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, (number, state) =>
        {
            if (!IsWhole(new FileInfo(Path.Combine(folder, Files.PathOf(number))), Files[number])) state.Stop();
        }).IsCompleted;

    private static bool IsWhole(FileInfo file, ListedFile listed) =>
        FolderList.IsPlainFile(file, listed.Size) && FileHash.Of(File.ReadAllBytes(file.FullName)) == listed.Sha256;

    private static bool IsOwn(string path, RouteTable<ListedFile> files) =>
        files.Find(path) is not null || (files.Count > 0 && SiteManifest.IsItself(path));
}
