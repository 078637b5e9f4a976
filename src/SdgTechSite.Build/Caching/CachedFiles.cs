using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>The files of the last build, with stamps that say of each of them, where there is one, whether it is still the same without reading it; <paramref name="texts"/> are those of the links of all pages, <paramref name="parts"/> the places of those of single files.</summary>
internal sealed class CachedFiles(LinkTexts texts, ImmutableArray<(string Path, ArraySegment<byte> Places)> parts)
{
    public static CachedFiles None => new(new LinkTexts(), []);

    private readonly RouteTable<Row> _files = new();

    public LinkTexts Texts => texts;

    /// <summary>All files, in the order in which they were added.</summary>
    public IEnumerable<CachedFile> All => Enumerable.Range(0, _files.Count).Select(number => FileOf(new Route(_files.PathOf(number)), _files[number]));

    /// <summary>The addresses of the files that were made from these inputs.</summary>
    public IEnumerable<Route> MadeFrom(Digest inputs) => Enumerable.Range(0, _files.Count).Where(number => _files[number].Inputs == inputs).Select(number => new Route(_files.PathOf(number)));

    /// <summary>Where the parts of a file lie, by what they were made from; none of a file that has none.</summary>
    public IReadOnlyDictionary<Digest, FilePart> PartsOf(Route route) => parts.FirstOrDefault(p => p.Path == route.Path) is { Path: not null } known ? FileParts.Read(known.Places) : FileParts.None;

    /// <summary>Adds a file; false where it cannot be one of the site beside those before it.</summary>
    public bool TryAdd(CachedFile file, FileStamp? stamp)
    {
        var path = file.Entry.Route.Path;
        return path.Length <= RouteTable<Row>.LongestPath
            && _files.TryAdd(path, new Row(file.Inputs, file.Entry.Size, file.Entry.Sha256, file.Page, stamp.GetValueOrDefault(), stamp is not null)) is not null;
    }

    /// <summary>The file at an address with its stamp, or null.</summary>
    public (CachedFile File, FileStamp? Stamp)? Find(Route route) =>
        _files.Find(route.Path) is { } number && _files[number] is var row ? (FileOf(route, row), row.IsStamped ? row.Stamp : null) : null;

    private static CachedFile FileOf(Route route, Row row) => new(row.Inputs, new ManifestEntry(route, row.Size, row.Sha256), row.Page);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Row(Digest Inputs, long Size, FileHash Sha256, KeptPage? Page, FileStamp Stamp, bool IsStamped);
}
