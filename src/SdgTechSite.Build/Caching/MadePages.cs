using System.Collections.Frozen;
using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>
/// What a build leaves to the next one of its pages; <paramref name="Texts"/> are those of the links of all of them, <paramref name="PageAt"/> gives what is known of one.
/// <paramref name="Parts"/> are the places of those of files that consist of them (<see cref="FileParts"/>), <paramref name="Terms"/> the words that the search of each language has of its documents.
/// </summary>
internal sealed record MadePages(LinkTexts Texts, IReadOnlyDictionary<Route, KeptBytes> Parts, SearchTerms Terms, Func<Route, KeptPage?> PageAt)
{
    public static MadePages None => new(new LinkTexts(), FrozenDictionary<Route, KeptBytes>.Empty, SearchTerms.None, static _ => null);

    /// <summary>The files of a site that the next build need not make, in the order of their addresses.</summary>
    public IEnumerable<CachedFile> Of(SiteWriter writer) =>
        writer.InOrder().Where(f => f.MadeFrom is not null).Select(f => new CachedFile(f.MadeFrom!.Value, f.Entry, PageAt(f.Entry.Route)));
}
