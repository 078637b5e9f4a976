using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
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

    private readonly RouteTable<Staged> _written = new();
    private readonly DiagnosticBag _bag;
    private readonly string _folder;
    private readonly Staging? _staging;
    private int _changed;

    private SiteWriter(string folder, Staging? staging, DiagnosticBag bag) => (_folder, _staging, _bag) = (folder, staging, bag);

    /// <summary>A writer that writes nothing.</summary>
    public static SiteWriter Dry(DiagnosticBag bag) => new(string.Empty, null, bag);

    /// <summary>
    /// A writer for an output folder, which must be absolute; null when the folder cannot be used: <paramref name="found"/> says why. What is found later goes into <paramref name="bag"/>.
    /// With <paramref name="clean"/> every file is written anew, with <paramref name="compress"/> text files get compressed copies beside them. Where <paramref name="keepsBefore"/> says so of
    /// the numbers of files and of those that changed, the old site stays beside the new one, and the next one grows in it. Waits for another build on the same folder to end.
    /// </summary>
    public static SiteWriter? Open(string output, ImmutableArray<string> protectedFolders, bool allowForeign, bool clean, bool compress, DiagnosticBag bag, DiagnosticBag found, Func<int, int, bool> keepsBefore)
    {
        var own = new DiagnosticBag();
        var folder = Path.TrimEndingDirectorySeparator(output);
        OutputFolder.CheckPlace(folder, protectedFolders, own);
        var staging = own.HasErrors ? null : Staging.Open(folder, allowForeign, clean, keepsBefore);
        if (staging is not null && !allowForeign) OutputFolder.CheckForeign(folder, staging.Old, own);
        found.AddRange(own.ToSorted());
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

    /// <summary>True for the route of a file that was written.</summary>
    public bool Has(Route route) => _written.Find(route.Path) is not null;

    /// <summary>Size and hash of a file that was written. Throws <see cref="KeyNotFoundException"/> where none was.</summary>
    public ManifestEntry Entry(Route route) => _written.Find(route.Path) is { } number ? _written[number].Entry(route) : throw new KeyNotFoundException(route.Path);

    /// <summary>The files that were written, in the order of their addresses, each with what it was made from, if that was said.</summary>
    public IEnumerable<(ManifestEntry Entry, Digest? MadeFrom)> InOrder()
    {
        var numbers = _written.InOrder();
        return numbers.Select(number =>
        {
            var (route, staged) = (new Route(_written.PathOf(number)), _written[number]);
            return (staged.Entry(route), staged.MadeFrom == default ? (Digest?)null : staged.MadeFrom);
        });
    }

    /// <summary>Whether text files are accompanied by compressed copies.</summary>
    public bool Compress { get; init; }

    public int Count => _written.Count;

    public long Bytes => Enumerable.Range(0, _written.Count).Sum(number => _written[number].Size);

    /// <summary>Writes one file. Safe to call from any thread. A second file at one address, or an address that cannot be used, is a finding.</summary>
    public void Write(Route route, byte[] bytes) => Write(ManifestEntry.Of(route, bytes), bytes);

    /// <summary>Writes a file whose size and hash the caller knows; <paramref name="madeFrom"/> is a fingerprint of what it was made from.</summary>
    public void Write(ManifestEntry entry, byte[] bytes, Digest? madeFrom = null)
    {
        if (Begin(entry.Route) is not { } number) return;
        Keep(number, _staging?.Write(entry, bytes) ?? Staged.Of(entry, null, changed: true), madeFrom);
        if (Compress) WriteCompressed(entry.Route, bytes);
    }

    /// <summary>
    /// Writes a file that may be too large for memory, piece by piece; gives its size. Otherwise like <see cref="Write(Route, byte[])"/>.
    /// </summary>
    public long Write(Route route, Action<Stream> write)
    {
        if (Begin(route) is not { } number) return 0;
        var staged = _staging?.Write(route, write) ?? Staged.Of(Counted(route, write), null, changed: true);
        Keep(number, staged, null);
        if (Compress && _staging is not null) WriteCompressed(route, File.ReadAllBytes(_staging.PathOf(route)));
        return staged.Size;
    }

    /// <summary>
    /// Like <see cref="Write(Route, Action{Stream})"/>, but where the file is in the old site, and whole, <paramref name="update"/> reads that first and writes the second after it,
    /// or gives up.
    /// </summary>
    public long Update(Route route, Func<Stream, Stream, bool> update, Action<Stream> write) => Write(route, to =>
    {
        using (var old = _staging?.OpenOld(route))
        {
            // It was summed before it was read, and another program may have written to it meanwhile.
            if (old is not null && update(old, to) && _staging!.HasOld(route)) return;
            if (old is not null) to.SetLength(0);
        }

        write(to);
    });

    /// <summary>The bytes of a file that was written; null where nothing is.</summary>
    public byte[]? Read(Route route) => _staging is null ? null : File.ReadAllBytes(_staging.PathOf(route));

    /// <summary>
    /// Takes over a file of the old site as it stands there, with size and hash that the caller has just found in it; <paramref name="seen"/> is its stamp from before that.
    /// Otherwise like <see cref="Write(Route, byte[])"/>.
    /// </summary>
    public void Take(ManifestEntry entry, FileStamp? seen, Digest? madeFrom)
    {
        if (Begin(entry.Route) is not { } number) return;
        Keep(number, _staging?.Take(entry, seen) ?? Staged.Of(entry, seen, changed: false), madeFrom);
        if (Compress && _staging is not null) WriteCompressed(entry.Route, File.ReadAllBytes(_staging.PathOf(entry.Route)));
    }

    private bool TryKeep(Route route, FileStamp stamp)
    {
        if (_written.Find(route.Path) is not { } number || !_written[number].IsStill(stamp)) return false;
        _written[number] = _written[number] with { ChangedAt = stamp.Changed };
        return true;
    }

    private static ManifestEntry Counted(Route route, Action<Stream> write)
    {
        using var hash = SHA256.Create();
        using var counted = new SummedStream(new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write));
        write(counted);
        counted.Close();
        return new ManifestEntry(route, counted.Length, FileHash.Read(hash.Hash));
    }

    private void Keep(int number, Staged staged, Digest? madeFrom)
    {
        _written[number] = staged with { MadeFrom = madeFrom ?? default };
        if (staged.Changed) Interlocked.Increment(ref _changed);
    }

    /// <summary>The number of a new file; null, with a finding, where it cannot be written.</summary>
    private int? Begin(Route route)
    {
        var path = route.Path;
        if (!IsUsable(path)) _bag.Add(Rules.BadRoute.At(SourceSpan.OfFile(path), "The address cannot be used on every disk and host.", "Use letters, digits, hyphens and dots."));
        else if (_written.TryAdd(path, default) is { } number) return number;
        else _bag.Add(Rules.DuplicateRoute.At(SourceSpan.OfFile(path), "Two files of the site have this address.", "Rename one of them."));
        return null;
    }

    private void WriteCompressed(Route route, byte[] bytes)
    {
        // The manifest lists every file but itself, so a copy of it would be listed nowhere.
        if (SiteManifest.IsItself(route.Path)) return;
        foreach (var (copy, packed) in CompressedFiles.Of(route, bytes)) Write(copy, packed);
    }

    /// <summary>Completes the site with its manifest: nothing can be written after it.</summary>
    public void Complete(string program, string contentSha256, string? revision)
    {
        var manifest = new SiteManifest(program, contentSha256, revision, []);
        var (route, files) = (new Route(SiteManifest.FileName), InOrder().Select(f => f.Entry));
        Write(route, to => manifest.Write(to, files));
        Write(new Route(SiteManifest.SumName), SiteManifest.SumOf(Entry(route).Sha256));
    }

    /// <summary>
    /// Puts a site that is complete in place. One that did not change is left alone. Files of others that came meanwhile, or that
    /// have the name of a new file, are findings, and the old site stays.
    /// </summary>
    public PublishReport Publish()
    {
        var sha256 = Entry(new Route(SiteManifest.FileName)).Sha256;
        var inTheWay = _staging?.Publish(_written, _changed) ?? [];
        foreach (var entry in inTheWay)
        {
            _bag.Add(Rules.ForeignFile.At(SourceSpan.OfFile($"{_folder}/{entry.Path}"), "The program did not write this file, and it stands in the way of the new site.", "Move it away."));
        }

        return new PublishReport(_written.Count, Bytes, _changed, inTheWay.Count == 0 ? sha256.ToString() : null);
    }

    /// <summary>The SHA-256 of the manifest of the site that stands; null where there is none.</summary>
    public string? OldManifest => _staging?.Old.Manifest;

    /// <summary>The files that the site that stands lists and that were not written again; a name that only changed between upper and lower case was.</summary>
    public IEnumerable<Route> GoneOfOld => _staging is not { Old.Files: var old } ? [] : Enumerable.Range(0, old.Count).Select(old.PathOf).Where(path => !_written.HasAlike(path)).Select(path => new Route(path));

    /// <summary>True when the site that stands is the one with this manifest, and every file of it has the bytes that the manifest says.</summary>
    public bool Stands(string manifestSha256, int jobs) => _staging?.Stands(manifestSha256, jobs) == true;

    /// <summary>Deletes the site that was there before; until the writer is disposed of, no other build touches the new one.</summary>
    public void RemoveOld() => _staging?.RemoveOld();

    /// <summary>
    /// The stamps of the site that was put in place, of those files that nobody wrote to since they were made or found right. They are only of use after
    /// <see cref="RemoveOld"/>, which changes them: the two sites share files.
    /// </summary>
    public SiteStamps Stamps()
    {
        var numbers = Enumerable.Range(0, _written.Count);
        return _staging is { HaveNamesStayed: true } && 2 * numbers.Count(n => _written[n].Stamp is not null) > _written.Count
            ? SiteStamps.Of(_folder, numbers.Select(n => (_written.PathOf(n), _written[n].Stamp)), TryKeep)
            : SiteStamps.In(_folder, TryKeep);
    }

    /// <summary>The stamps of those files of which was said what they were made from, in the order of their addresses, once <see cref="Stamps"/> took them.</summary>
    public IEnumerable<FileStamp?> MadeStamps() => _written.InOrder().Where(n => _written[n].MadeFrom != default).Select(n => _written[n].Stamp);

    /// <summary>The stamps of the site that stands, whatever its files hold: of all of it, and of each file that has one.</summary>
    public (SiteStamps Site, IReadOnlyDictionary<Route, FileStamp> Each) StampsOfOld()
    {
        var stamps = new ConcurrentDictionary<Route, FileStamp>();
        return (SiteStamps.In(_folder, stamps.TryAdd), stamps);
    }

    public void Dispose() => _staging?.Dispose();

    private static bool IsUsable(string path)
    {
        if (path == WebRoutes.NoJekyll.Path) return true;
        if (path.Length is 0 or > RouteTable<Staged>.LongestPath || path.AsSpan().ContainsAny(Forbidden) || ControlCharacters.AreIn(path) || !IsText(path)) return false;
        foreach (var part in path.AsSpan().Split('/'))
        {
            var name = path.AsSpan(part);
            if (name.IsEmpty || name[0] == '.' || name[^1] is '.' or ' ' || IsReserved(name)) return false;
        }

        return true;
    }

    /// <summary>False where half of a character stands alone.</summary>
    private static bool IsText(string path) => path.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 || Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(path)) == path;

    /// <summary>Names that Windows keeps for devices.</summary>
    private static bool IsReserved(ReadOnlySpan<char> part)
    {
        var dot = part.IndexOf('.');
        var stem = dot < 0 ? part : part[..dot];
        return stem.Length switch
        {
            3 => IsOneOf(stem, ["CON", "PRN", "AUX", "NUL"]),
            4 => char.IsAsciiDigit(stem[3]) && IsOneOf(stem[..3], ["COM", "LPT"]),
            _ => false,
        };
    }

    private static bool IsOneOf(ReadOnlySpan<char> name, ReadOnlySpan<string> names)
    {
        foreach (var other in names)
        {
            if (name.Equals(other, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
