using System.Security.Cryptography;
using System.Text;
using SdgTechSite.Model;

namespace SdgTechSite.Search;

/// <summary>
/// The first file that a search loads: where the others are and where each of them begins, the rules for word forms, how the language writes
/// numbers, and the words that the search speaks.
/// </summary>
internal static class RootScript
{
    private static readonly string[] Words =
    [
        "search.results", "search.none", "search.all", "search.did_you_mean", "search.failed", "search.elsewhere", "search.kinds", "search.goals",
        "search.technologies", "search.regions", "search.everything", "search.more", "search.keys", "figure.where",
    ];

    public static void Write(ScriptText script, LanguageIndex index, ShardList terms, ShardList typos, SiteModel site)
    {
        var words = site.Content.Words[index.Language];
        script.Raw("{d:").Text(Folder(index, terms, typos)).Raw(",n:").Raw(index.Documents.Length).Raw(",p:").Raw(TextShards.DocumentsPerFile);
        // Where the indicators end, and where the areas begin and how many there are.
        script.Raw(",i:").Raw(index.Documents.Count(d => d.Kind == SearchKind.Indicator)).Raw(",a:[").Raw(index.Documents.Count(d => d.Kind < SearchKind.Area));
        script.Raw(",").Raw(index.Documents.Count(d => d.Kind == SearchKind.Area)).Raw("]");
        script.Raw(",t:").Texts(terms.Boundaries).Raw(",k:").Texts(typos.Boundaries).Raw(",x:").Texts(index.StopTerms);
        if (Stemmer.Find(index.Language) is { } stemmer) Stems(script, stemmer);
        script.Raw(",w:").Map(Words.Select(w => (w[(w.LastIndexOf('.') + 1)..], words.Text(w))), (s, t) => s.Text(t));
        script.Raw(",kinds:").Texts(Enum.GetValues<SearchKind>().Select(k => words.Text("search.kind." + k.ToString().ToLowerInvariant())));
        var locale = Locale.Find(index.Language)!;
        script.Raw(",q:").Texts(locale.NumberSymbols).Raw("}");
    }

    /// <summary>
    /// The folder of the other files, named by what must fit together: the order of the documents and where files begin. A change of words alone
    /// leaves it, so that only the files that hold them change.
    /// </summary>
    public static string Folder(LanguageIndex index, ShardList terms, ShardList typos)
    {
        var all = string.Join('\n', index.Documents.Select(d => d.Key).Append("\n").Concat(terms.Boundaries).Append("\n").Concat(typos.Boundaries));
        return $"{index.Language}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..10]}";
    }

    private static void Stems(ScriptText script, Stemmer stemmer)
    {
        script.Raw(",m:{a:").Text(stemmer.First.ToString()).Raw(",z:").Text(stemmer.Last.ToString()).Raw(",n:").Raw(stemmer.Shortest);
        script.Raw(",b:").Texts(stemmer.Beginnings).Raw(",e:").Texts(stemmer.Endings.Select(e => e.Instead.Length == 0 ? e.Ending : $"{e.Ending}>{e.Instead}")).Raw("}");
    }
}
