using System.Collections.Frozen;
using System.Security.Cryptography;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>What stands in the output folder before a build: the program's own files, and those of others.</summary>
internal sealed record OldSite(FrozenDictionary<Route, ManifestEntry> Files, string? Manifest, IReadOnlyList<string> DotFiles, IReadOnlyList<string> Foreign)
{
    public static OldSite Read(string folder)
    {
        if (!Directory.Exists(folder)) return new OldSite(FrozenDictionary<Route, ManifestEntry>.Empty, null, [], []);
        var (files, manifest) = SiteManifest.Read(folder);
        var (dots, foreign) = (new List<string>(), new List<string>());
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (path.StartsWith('.')) dots.Add(path);
            else if (!files.ContainsKey(new Route(path)) && !(files.Count > 0 && path is SiteManifest.FileName or SiteManifest.SumName)) foreign.Add(path);
        }

        foreign.Sort(StringComparer.Ordinal);
        return new OldSite(files, manifest, dots, foreign);
    }

    /// <summary>True when every file that the manifest lists lies in the folder with the bytes that it says.</summary>
    public bool IsWhole(string folder, int jobs) =>
        Parallel.ForEach(Files.Values, new ParallelOptions { MaxDegreeOfParallelism = jobs }, (file, state) =>
        {
            if (!IsWhole(new FileInfo(Path.Combine(folder, file.Route.Path)), file)) state.Stop();
        }).IsCompleted;

    private static bool IsWhole(FileInfo file, ManifestEntry listed) =>
        file.Exists && file.LinkTarget is null && file.Length == listed.Size && Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file.FullName))) == listed.Sha256;
}

/// <summary>Refuses output folders that cannot be replaced in one step, or that hold what must not be lost.</summary>
internal static class OutputFolder
{
    private const int MostNamed = 10;

    public static void Check(string output, IEnumerable<string> protectedFolders, OldSite old, bool allowForeign, DiagnosticBag bag)
    {
        void Refuse(string reason) => bag.Add(Rules.BadOutputFolder.At(SourceSpan.OfFile(output), reason, "Name another folder with --output."));
        if (new DirectoryInfo(output).LinkTarget is not null) Refuse("The output folder is a link.");
        if (File.Exists(output)) Refuse("The output is a file.");
        if (Path.GetDirectoryName(output) is null) Refuse("The output folder is the root of the disk.");
        if (IsMountPoint(output)) Refuse("The output folder is a mount point, which cannot be exchanged in one step.");
        foreach (var folder in protectedFolders)
        {
            if (IsWithin(output, folder) || IsWithin(folder, output)) Refuse($"The output folder lies inside or around {folder}, which the build reads.");
        }

        if (allowForeign) return;
        foreach (var path in old.Foreign.Take(MostNamed))
        {
            bag.Add(Rules.ForeignFile.At(SourceSpan.OfFile($"{output}/{path}"), "The program did not write this file, so it will not delete it.", "Move it away, or keep it with --allow-foreign."));
        }
    }

    private static bool IsWithin(string inner, string outer) => (inner + Path.DirectorySeparatorChar).StartsWith(outer.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static bool IsMountPoint(string folder)
    {
        const string Mounts = "/proc/self/mountinfo";
        return File.Exists(Mounts) && File.ReadLines(Mounts).Select(l => l.Split(' ')).Any(f => f.Length > 4 && f[4] == folder);
    }
}
