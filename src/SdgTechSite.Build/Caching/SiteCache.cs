using System.Collections.Immutable;
using SdgTechSite.Content;
using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>
/// What a build leaves to the next one. <paramref name="Run"/> and <paramref name="Manifest"/> say which inputs became which site, with
/// <paramref name="AreLinksWhole"/> that nothing was wrong with any link, with <paramref name="Findings"/> and the figures of its summary;
/// <paramref name="Sources"/> and <paramref name="Stamps"/> how the files of the content and of the site looked to the system, so that those that look the same need
/// not be read, and <paramref name="Reading"/> the indicators as they were read, and <paramref name="Terms"/> the words that the search of each language has of its documents. <paramref name="Files"/> say of each file what it was made from; they are only read where something changed.
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
    Lazy<SearchTerms> Terms,
    Lazy<CachedFiles> Files);

/// <summary>
/// A file as it was made from <paramref name="Inputs"/>. Its bytes are those of the site, where the hash of its <paramref name="Entry"/> says whether they still are;
/// <paramref name="Page"/> is what came out of rendering besides.
/// </summary>
internal sealed record CachedFile(Digest Inputs, ManifestEntry Entry, KeptPage? Page);
