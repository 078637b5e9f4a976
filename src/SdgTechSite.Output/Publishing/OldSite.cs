using System.Collections.Frozen;
using System.Security.Cryptography;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// What stands in an output folder: the program's own files, and those of others. <paramref name="Present"/> counts the program's own that are there;
/// <paramref name="Dots"/> is everything below names at the top that begin with a dot, folders before what they hold.
/// </summary>
internal sealed record OldSite(IReadOnlyDictionary<Route, ManifestEntry> Files, string? Manifest, int Present, IReadOnlyList<FolderEntry> Dots, IReadOnlyList<FolderEntry> Foreign)
{
    private static readonly OldSite None = new(FrozenDictionary<Route, ManifestEntry>.Empty, null, 0, [], []);

    public static OldSite Read(string folder)
    {
        if (!Directory.Exists(folder)) return None;
        // The one waits for the disk, the other takes a text apart.
        var manifest = Task.Run(() => SiteManifest.Read(folder));
        var entries = FolderList.Of(folder);
        return Of(entries, manifest.GetAwaiter().GetResult());
    }

    /// <summary>What stands there now. Its manifest is only read again when it is another.</summary>
    public OldSite Again(string folder) =>
        Manifest is not null && SiteManifest.SumIn(folder) == Manifest ? Of(FolderList.Of(folder), (Files, Manifest)) : Read(folder);

    private static OldSite Of(IEnumerable<FolderEntry> entries, (IReadOnlyDictionary<Route, ManifestEntry> Files, string? Sha256) known)
    {
        var (files, manifest) = known;
        var (present, dots, foreign) = (0, new List<FolderEntry>(), new List<FolderEntry>());
        foreach (var entry in entries)
        {
            if (entry.Kind == EntryKind.File && IsOwn(entry.Path, files)) present++;
            else if (entry.Path.StartsWith('.')) dots.Add(entry);
            else if (entry.Kind != EntryKind.Folder) foreign.Add(entry);
        }

        dots.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        foreign.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new OldSite(files, manifest, present, dots, foreign);
    }

    /// <summary>True when every file that the manifest lists lies in the folder with the bytes that it says.</summary>
    public bool IsWhole(string folder, int jobs) =>
        Parallel.ForEach(Files.Values, new ParallelOptions { MaxDegreeOfParallelism = jobs }, (file, state) =>
        {
            if (!IsWhole(new FileInfo(Path.Combine(folder, file.Route.Path)), file)) state.Stop();
        }).IsCompleted;

    private static bool IsWhole(FileInfo file, ManifestEntry listed) =>
        FolderList.IsPlainFile(file, listed.Size) && FileHash.Of(File.ReadAllBytes(file.FullName)) == listed.Sha256;

    private static bool IsOwn(string path, IReadOnlyDictionary<Route, ManifestEntry> files) =>
        files.ContainsKey(new Route(path)) || (files.Count > 0 && SiteManifest.IsItself(path));
}
