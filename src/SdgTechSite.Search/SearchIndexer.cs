using System.Collections.Frozen;
using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Search;

/// <summary>
/// Takes every page as it is rendered and writes, in the end, the files in which a browser finds it again: all of them classic scripts, so that
/// the search works from a disk as it does from a host. Safe to call from any thread; what is written depends on the pages alone, not on their order.
/// </summary>
public sealed class SearchIndexer
{
    private readonly SiteModel _site;
    private readonly DocumentMaker _maker;
    private readonly FrozenDictionary<string, LanguageIndexBuilder> _languages;

    /// <summary>
    /// An indexer that keeps the words of pages in <paramref name="store"/> until the end. <paramref name="known"/> gives what a <see cref="SearchPart"/> of a language left in an earlier build of the
    /// same program, or nothing.
    /// </summary>
    public SearchIndexer(SiteModel site, KeptStore store, Func<string, ImmutableArray<KeptBytes>> known)
    {
        (_site, _maker) = (site, new DocumentMaker(site));
        _languages = site.Content.Site.Languages.ToFrozenDictionary(
            language => language,
            language => new LanguageIndexBuilder(language, site.Content.Vocabulary.Synonyms, store, known),
            StringComparer.Ordinal);
    }

    /// <summary>Takes in what can be found on a page. <paramref name="isKnown"/> says that the page is that of the last build.</summary>
    public void Add(SitePage page, PageWords words, bool isKnown)
    {
        foreach (var document in _maker.Of(page, words)) _languages[page.Language].Add(document, isKnown);
    }

    /// <summary>The index of each language.</summary>
    public IEnumerable<SearchPart> Languages => _languages.Values.Select(l => new SearchPart(l.Language, l.Digest, write => WriteLanguage(l.Build(), write), l.KeepTerms));

    /// <summary>The files that all languages have in common: figures by indicator, and how letters are folded.</summary>
    public IEnumerable<SearchFile> Common => _site.Pages.OfType<AreaPage>().Where(p => p.Language == _site.Content.Site.DefaultLanguage)
        .SelectMany(p => p.Figures.Select(f => (p.Area, Figure: f))).GroupBy(f => f.Figure.Indicator)
        .Select(g => new SearchFile(new Route($"search/figures/{g.Key.Id}.js"), g.Key, () => Script("figures/" + g.Key.Id, s => FigureScript.Write(s, _site, g.Key, [.. g]))))
        .Append(new SearchFile(new Route("search/fold.js"), null, () => Script("fold", FoldScript.Write)));

    private void WriteLanguage(LanguageIndex index, Action<Route, byte[]> write)
    {
        var (terms, typos) = (TermShards.Of(index.Terms), TypoShards.Of(index.Terms));
        var folder = $"search/{RootScript.Folder(index, terms, typos)}/";
        void File(string name, Action<ScriptText> body) => write(new Route($"{folder}{name}.js"), Script($"{index.Language}/{name}", body));
        for (var i = 0; i < terms.Bodies.Length; i++) File($"t{i}", s => s.Text(terms.Bodies[i]));
        for (var i = 0; i < typos.Bodies.Length; i++) File($"k{i}", s => s.Text(typos.Bodies[i]));
        foreach (var (number, body) in TextShards.Of(index)) File($"d{number}", body);
        File("facets", s => FacetShard.Write(s, index, _site));
        write(new Route($"search/{index.Language}.js"), Script(index.Language, s => RootScript.Write(s, index, terms, typos, _site)));
    }

    private static byte[] Script(string name, Action<ScriptText> body)
    {
        var script = new ScriptText();
        body(script);
        return script.ToFile(name);
    }
}

/// <summary>
/// The files of one language, which are the same as long as the documents in them are. <paramref name="Write"/> makes them; after that, <paramref name="KeepTerms"/> keeps the words of each document,
/// with which the next build makes them sooner.
/// </summary>
public sealed record SearchPart(string Language, Digest Documents, Action<Action<Route, byte[]>> Write, Func<ImmutableArray<KeptBytes>> KeepTerms);

/// <summary>A file of the search, made from one indicator or from everything.</summary>
public sealed record SearchFile(Route Route, Indicator? Indicator, Func<byte[]> Bytes);
