using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>What a build did to the output folder. <paramref name="Manifest"/> is the SHA-256 of the manifest of a site that was put in place.</summary>
public sealed record PublishReport(int Files, long Bytes, int Changed, string? Manifest);

/// <summary>
/// The only way to the output. Files go into a folder beside it; <see cref="Publish"/> puts that folder in the old site's place in one step.
/// Until then the old site is whole, whatever happens. Without a folder it only counts and hashes, which is what a check does.
/// Trouble with the disk comes out as <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.
/// </summary>
public sealed class SiteWriter : IDisposable
{
    /// <summary>Characters that some disk or host cannot take in a name.</summary>
    private static readonly System.Buffers.SearchValues<char> Forbidden = System.Buffers.SearchValues.Create("\\:*?\"<>|");

    private readonly ConcurrentDictionary<string, ManifestEntry> _written = new(StringComparer.OrdinalIgnoreCase);
    private readonly DiagnosticBag _bag;
    private readonly string _folder;
    private readonly Staging? _staging;
    private int _changed;

    private SiteWriter(string folder, Staging? staging, DiagnosticBag bag) => (_folder, _staging, _bag) = (folder, staging, bag);

    /// <summary>A writer that writes nothing.</summary>
    public static SiteWriter Dry(DiagnosticBag bag) => new(string.Empty, null, bag);

    /// <summary>
    /// A writer for an output folder, which must be absolute; null, with findings, when the folder cannot be used.
    /// With <paramref name="clean"/> every file is written anew, with <paramref name="compress"/> text files get compressed copies beside them. Waits for another build on the same folder to end.
    /// </summary>
    public static SiteWriter? Open(string output, ImmutableArray<string> protectedFolders, bool allowForeign, bool clean, bool compress, DiagnosticBag bag)
    {
        var own = new DiagnosticBag();
        var folder = Path.TrimEndingDirectorySeparator(output);
        OutputFolder.CheckPlace(folder, protectedFolders, own);
        var staging = own.HasErrors ? null : Staging.Open(folder, allowForeign, clean);
        if (staging is not null && !allowForeign) OutputFolder.CheckForeign(folder, staging.Old, own);
        bag.AddRange(own.ToSorted());
        if (staging is not null && !own.HasErrors) return new SiteWriter(folder, staging, bag) { Compress = compress };
        staging?.Dispose();
        return null;
    }

    /// <summary>
    /// True when an output folder that could be written to holds the very site of which <paramref name="stamps"/> are; its files are not read. False proves
    /// nothing. Waits for another build on the same folder to end.
    /// </summary>
    public static bool Stands(string output, ImmutableArray<string> protectedFolders, Digest stamps)
    {
        var bag = new DiagnosticBag();
        var folder = Path.TrimEndingDirectorySeparator(output);
        OutputFolder.CheckPlace(folder, protectedFolders, bag);
        return !bag.HasErrors && Staging.Stands(folder, stamps);
    }

    /// <summary>The routes of all files written so far.</summary>
    public IReadOnlySet<Route> Routes => _written.Values.Select(f => f.Route).ToHashSet();

    /// <summary>Size and hash of a file that was written.</summary>
    public ManifestEntry Entry(Route route) => _written[route.Path];

    /// <summary>Whether text files are accompanied by compressed copies.</summary>
    public bool Compress { get; init; }

    public int Count => _written.Count;

    public long Bytes => _written.Values.Sum(f => f.Size);

    /// <summary>Writes one file. Safe to call from any thread. A second file at one address, or an address that cannot be used, is a finding.</summary>
    public void Write(Route route, byte[] bytes) => Write(route, bytes, FileHash.Of(bytes));

    /// <summary>Writes a file whose hash the caller knows.</summary>
    public void Write(Route route, byte[] bytes, FileHash sha256)
    {
        var entry = new ManifestEntry(route, bytes.Length, sha256);
        if (!MayWrite(entry)) return;
        if (_staging?.Write(entry, bytes) != false) Interlocked.Increment(ref _changed);
        if (Compress) WriteCompressed(route, bytes);
    }

    /// <summary>
    /// Writes a file that may be too large for memory, piece by piece, into a stream in which one may go back; gives its size. Otherwise like <see cref="Write(Route, byte[])"/>.
    /// </summary>
    public long Write(Route route, Action<Stream> write)
    {
        if (!MayWrite(new ManifestEntry(route, 0, default))) return 0;
        var (entry, changed) = _staging?.Write(route, write) ?? (Counted(route, write), true);
        _written[route.Path] = entry;
        if (changed) Interlocked.Increment(ref _changed);
        if (Compress && _staging is not null) WriteCompressed(route, File.ReadAllBytes(_staging.PathOf(route)));
        return entry.Size;
    }

    /// <summary>
    /// Like <see cref="Write(Route, Action{Stream})"/>, but begins with the file as it is in the old site, if it is there and whole: <paramref name="update"/>
    /// turns that into the new one, or gives up.
    /// </summary>
    public long Update(Route route, Func<Stream, bool> update, Action<Stream> write) => Write(route, to =>
    {
        if (_staging?.TryCopyOld(route, to) == true && update(to)) return;
        to.SetLength(0);
        write(to);
    });

    /// <summary>The bytes of a file that was written; null where nothing is.</summary>
    public byte[]? Read(Route route) => _staging is null ? null : File.ReadAllBytes(_staging.PathOf(route));

    /// <summary>Takes over a file of the old site as it stands there, with size and hash that the caller has just found in it. Otherwise like <see cref="Write(Route, byte[])"/>.</summary>
    public void Take(ManifestEntry entry)
    {
        if (!MayWrite(entry) || _staging is null) return;
        if (_staging.Take(entry)) Interlocked.Increment(ref _changed);
        if (Compress) WriteCompressed(entry.Route, File.ReadAllBytes(_staging.PathOf(entry.Route)));
    }

    private static ManifestEntry Counted(Route route, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return ManifestEntry.Of(route, stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private bool MayWrite(ManifestEntry entry)
    {
        var path = entry.Route.Path;
        if (!IsUsable(path)) _bag.Add(Rules.BadRoute.At(SourceSpan.OfFile(path), "The address cannot be used on every disk and host.", "Use letters, digits, hyphens and dots."));
        else if (!_written.TryAdd(path, entry)) _bag.Add(Rules.DuplicateRoute.At(SourceSpan.OfFile(path), "Two files of the site have this address.", "Rename one of them."));
        else return true;
        return false;
    }

    private void WriteCompressed(Route route, byte[] bytes)
    {
        // The manifest lists every file but itself, so a copy of it would be listed nowhere.
        if (SiteManifest.IsItself(route.Path)) return;
        foreach (var (copy, packed) in CompressedFiles.Of(route, bytes)) Write(copy, packed);
    }

    /// <summary>
    /// Completes the site with its manifest and puts it in place. A site that did not change is left alone. Files of others that came meanwhile, or that
    /// have the name of a new file, are findings, and the old site stays.
    /// </summary>
    public PublishReport Publish(string program, string contentSha256, string? revision)
    {
        var manifest = new SiteManifest(program, contentSha256, revision, [.. _written.Values]);
        var route = new Route(SiteManifest.FileName);
        Write(route, manifest.Write);
        var sha256 = Entry(route).Sha256;
        Write(new Route(SiteManifest.SumName), SiteManifest.SumOf(sha256));
        var inTheWay = _staging?.Publish([.. _written.Values], _changed) ?? [];
        foreach (var entry in inTheWay)
        {
            _bag.Add(Rules.ForeignFile.At(SourceSpan.OfFile($"{_folder}/{entry.Path}"), "The program did not write this file, and it stands in the way of the new site.", "Move it away."));
        }

        return new PublishReport(_written.Count, Bytes, _changed, inTheWay.Count == 0 ? sha256.ToString() : null);
    }

    /// <summary>The SHA-256 of the manifest of the site that stands; null where there is none.</summary>
    public string? OldManifest => _staging?.Old.Manifest;

    /// <summary>True when every file that the site that stands lists was written again; a name that only changed between upper and lower case counts.</summary>
    public bool HasAllOfOld => _staging?.Old.Files.Keys.All(r => _written.ContainsKey(r.Path)) == true;

    /// <summary>True when the site that stands is the one with this manifest, and every file of it has the bytes that the manifest says.</summary>
    public bool Stands(string manifestSha256, int jobs) => _staging?.Stands(manifestSha256, jobs) == true;

    /// <summary>
    /// Deletes the site that was there before; until the writer is disposed of, no other build touches the new one. Its
    /// stamps are only right after that, since the two share files.
    /// </summary>
    public void RemoveOld() => _staging?.RemoveOld();

    public void Dispose() => _staging?.Dispose();

    private static bool IsUsable(string path) =>
        path == WebRoutes.NoJekyll.Path || (path.Length is > 0 and <= 240 && path.Split('/').All(part => part.Length > 0 && part[0] != '.' && part[^1] is not ('.' or ' ') && !IsReserved(part))
        && !path.AsSpan().ContainsAny(Forbidden) && !path.Any(char.IsControl));

    /// <summary>Names that Windows keeps for devices.</summary>
    private static bool IsReserved(string part)
    {
        var stem = part.Split('.')[0].ToUpperInvariant();
        return stem is "CON" or "PRN" or "AUX" or "NUL" || (stem.Length == 4 && stem[..3] is "COM" or "LPT" && char.IsAsciiDigit(stem[^1]));
    }
}
