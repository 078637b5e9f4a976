using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// What a copy was found to be. <paramref name="Manifest"/> is null when it is missing or damaged; <paramref name="Sum"/> is its SHA-256, by which
/// two copies can be told to be the same.
/// </summary>
public sealed record VerifyReport(ImmutableArray<Diagnostic> Findings, SiteManifest? Manifest, string? Sum)
{
    public bool IsWhole => Findings.IsEmpty;

    /// <summary>Bytes of all files that the manifest lists.</summary>
    public long Bytes => Manifest?.Files.Sum(f => f.Size) ?? 0;
}

/// <summary>
/// Holds a copy of a site to its manifest: every file is there, none is another, and there is nothing else. That shows every accident. Against somebody
/// who alters the manifest as well, compare its sum with the publisher's.
/// </summary>
public static class SiteVerifier
{
    internal const int LargestManifest = 256 << 20;

    /// <summary>Verifies a folder; <paramref name="shown"/> is how findings name it.</summary>
    public static VerifyReport Folder(string folder, string shown)
    {
        using var copy = new FolderCopy(folder, shown);
        return Verify(copy);
    }

    public static VerifyReport Zip(string file, string shown)
    {
        using var copy = ZipCopy.Read(file, shown);
        return copy is null ? new VerifyReport([Rules.BadManifest.At(SourceSpan.OfFile(shown), "This is no zip, or it is broken.", "Fetch it anew.")], null, null) : Verify(copy);
    }

    /// <summary>True for an address that <see cref="Host"/> takes: http on this machine.</summary>
    public static bool IsHost(Uri address) => HostCopy.IsLoopback(address);

    /// <summary>Verifies what a server on this machine hands out. What the manifest does not list cannot be seen there.</summary>
    public static VerifyReport Host(Uri address)
    {
        using var copy = new HostCopy(address);
        return Verify(copy);
    }

    private static VerifyReport Verify(ISiteCopy copy)
    {
        var bag = new DiagnosticBag();
        var there = copy.List()?.ToLookup(e => e.Path, StringComparer.Ordinal);
        // What is listed with trouble is told by itself and never opened.
        CopyFile Open(string path) => there is null ? copy.Open(path) : !there.Contains(path) ? default : there[path].All(e => e.Trouble is null) ? copy.Open(path) : new CopyFile(null, string.Empty);
        var read = ReadManifest(copy, Open, bag);
        var files = read?.Manifest.Files.ToFrozenDictionary(f => f.Route.Path, StringComparer.Ordinal);
        foreach (var entry in there?.SelectMany(e => e) ?? []) Judge(entry, files is null || files.ContainsKey(entry.Path), copy, bag);
        if (read is not var (manifest, sum)) return new VerifyReport(bag.ToSorted(), null, null);
        Parallel.ForEach(Partitioner.Create(manifest.Files, loadBalance: true), new ParallelOptions { MaxDegreeOfParallelism = copy.Jobs }, file => Compare(file, Open(file.Route.Path), copy, bag));
        return new VerifyReport(bag.ToSorted(), manifest, sum);
    }

    private static (SiteManifest Manifest, string Sum)? ReadManifest(ISiteCopy copy, Func<string, CopyFile> open, DiagnosticBag bag)
    {
        void Report(string path, string message) => bag.Add(Rules.BadManifest.At(At(copy, path), message, "Fetch the copy anew; without its manifest nothing can be said about it."));
        var bytes = ReadSmall(open(SiteManifest.FileName));
        var sum = ReadSmall(open(SiteManifest.SumName));
        if (bytes is null) Report(SiteManifest.FileName, "The manifest, which lists all files of a site, is not here.");
        else if (sum is null) Report(SiteManifest.SumName, "The sum of the manifest is not here.");
        else if (!sum.AsSpan().SequenceEqual(SiteManifest.SumOf(bytes))) Report(SiteManifest.FileName, "The manifest is not the one whose sum stands beside it.");
        else if (ManifestReader.Read(bytes) is not { } manifest) Report(SiteManifest.FileName, "This is not a manifest that this program can read.");
        else return (manifest, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        return null;
    }

    private static void Judge(CopyEntry entry, bool isListed, ISiteCopy copy, DiagnosticBag bag)
    {
        if (entry.Trouble is { } trouble) bag.Add(Rules.UnsafeEntry.At(At(copy, entry.Path), trouble));
        else if (!isListed && !SiteManifest.IsItself(entry.Path) && !entry.Path.StartsWith('.'))
            bag.Add(Rules.ExtraFile.At(At(copy, entry.Path), "The manifest does not list this file.", "Remove it; it is not the publisher's."));
    }

    private static void Compare(ManifestEntry wanted, CopyFile file, ISiteCopy copy, DiagnosticBag bag)
    {
        using var bytes = file.Bytes;
        var altered = bytes is null ? file.Trouble : FileSum.Differs(bytes, wanted);
        if (bytes is null && altered is null) bag.Add(Rules.LostFile.At(At(copy, wanted.Route.Path), "The manifest lists this file, and it is not here.", "Fetch the copy anew."));
        if (altered is { Length: > 0 }) bag.Add(Rules.AlteredFile.At(At(copy, wanted.Route.Path), altered, "Fetch the file anew."));
    }

    private static byte[]? ReadSmall(CopyFile file)
    {
        using var stream = file.Bytes;
        return stream is null ? null : FileSum.ReadAtMost(stream, LargestManifest);
    }

    /// <summary>Names come from anywhere, so what a terminal would obey is taken out of them.</summary>
    private static SourceSpan At(ISiteCopy copy, string path) => SourceSpan.OfFile(copy.Shown + string.Concat(path.Select(c => char.IsControl(c) ? '?' : c)));
}
