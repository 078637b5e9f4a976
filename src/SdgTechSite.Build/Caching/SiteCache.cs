using System.Collections.Immutable;
using SdgTechSite.Content;
using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>
/// What a build leaves to the next one. <paramref name="Run"/> and <paramref name="Manifest"/> say which inputs became which site, with
/// <paramref name="AreLinksWhole"/> that nothing was wrong with any link, with <paramref name="Findings"/> and the figures of its summary;
/// <paramref name="Sources"/> and <paramref name="Stamps"/> how the files of the content and of the site looked to the system, so that those that look the same need
/// not be read, and <paramref name="Reading"/> the indicators as they were read. <paramref name="Files"/> say of each file what it was made from; they are only read where something changed.
/// </summary>
internal sealed record SiteCache(
    Digest Run,
    string Manifest,
    bool AreLinksWhole,
    ImmutableArray<Diagnostic> Findings,
    int Pages,
    int FileCount,
    long Bytes,
    ImmutableArray<SourceState> Sources,
    Digest? Stamps,
    ReadingMemory Reading,
    Lazy<CachedFiles> Files);

/// <summary>
/// A file as it was made from <paramref name="Inputs"/>. Its bytes are those of the site, where the hash of its <paramref name="Entry"/> says whether they still are;
/// <paramref name="Page"/> is what came out of rendering besides.
/// </summary>
internal sealed record CachedFile(Digest Inputs, ManifestEntry Entry, KeptPage? Page);

/// <summary>
/// The files of a site in the order of their addresses. <paramref name="Stamps"/> say of each of them, where there is one, whether it is still the same without
/// reading it; <paramref name="Texts"/> are those of the links of all pages.
/// </summary>
internal sealed record CachedFiles(LinkTexts Texts, ImmutableArray<CachedFile> All, ImmutableArray<FileStamp?> Stamps)
{
    public static CachedFiles None => new(new LinkTexts(), [], []);

    /// <summary>The file at an address with its stamp, or null.</summary>
    public (CachedFile File, FileStamp? Stamp)? Find(Route route)
    {
        int low = 0, high = All.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = All[middle].Entry.Route.CompareTo(route);
            if (order == 0) return (All[middle], Stamps[middle]);
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return null;
    }
}
