using System.Runtime.InteropServices;
using SdgTechSite.Model;

namespace SdgTechSite.Search;

/// <summary>
/// One word of a document: the word's number, its weight there (before it is known how rare it is), and whether it is one of its names. A large site has
/// millions of them, so that the last stands in a bit of the first.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct TermWeight(int term, float weight, bool inTitle)
{
    private readonly int _term = (term << 1) | (inTitle ? 1 : 0);
    private readonly float _weight = weight;

    public int Term => _term >> 1;

    public float Weight => _weight;

    public bool InTitle => (_term & 1) != 0;

    /// <summary>The same of a word that has another number here.</summary>
    public TermWeight WithTerm(int term) => new(term, _weight, InTitle);

    public static KeptBytes Keep(TermWeight[] terms, KeptStore store) => store.Keep(MemoryMarshal.AsBytes<TermWeight>(terms));

    public static TermWeight[] Read(KeptBytes terms) => MemoryMarshal.Cast<byte, TermWeight>(terms.Read()).ToArray();
}

/// <summary>Takes a document apart into its words and their weights.</summary>
internal static class DocumentTerms
{
    /// <summary>How fast more of a word stops to matter.</summary>
    private const double Saturation = 1.4;

    public static TermWeight[] Of(SearchDocument document, Stemmer? stemmer, SynonymExpander synonyms, Func<string, int> number)
    {
        var weights = new Dictionary<string, (double Weight, bool InTitle)>(StringComparer.Ordinal);
        var title = Add(weights, document.Title, FieldWeight.Title, stemmer, inTitle: true);
        foreach (var code in document.Codes) Add(weights, code, FieldWeight.Code, stemmer, inTitle: true);
        foreach (var (token, share) in synonyms.Expand(title)) Add(weights, token, FieldWeight.TitleSynonym.Weight * share, inTitle: true);
        var names = Add(weights, document.Names, FieldWeight.Names, stemmer, inTitle: true);
        foreach (var (token, share) in synonyms.Expand(names)) Add(weights, token, FieldWeight.NamesSynonym.Weight * share, inTitle: true);
        var summary = Add(weights, document.Summary, FieldWeight.Summary, stemmer, inTitle: false);
        foreach (var (token, share) in synonyms.Expand(summary)) Add(weights, token, FieldWeight.SummarySynonym.Weight * share, inTitle: false);
        Add(weights, document.Headings, FieldWeight.Headings, stemmer, inTitle: false);
        Add(weights, document.Body.ToString(), FieldWeight.Body, stemmer, inTitle: false);
        Add(weights, document.Extra, FieldWeight.Extra, stemmer, inTitle: false);
        var prior = Priors.Of(document);
        return [.. weights.Select(w => new TermWeight(number(w.Key), (float)(prior * w.Value.Weight / (w.Value.Weight + Saturation)), w.Value.InTitle))];
    }

    private static List<string> Add(Dictionary<string, (double Weight, bool InTitle)> weights, string text, FieldWeight field, Stemmer? stemmer, bool inTitle)
    {
        var tokens = Tokenizer.Tokens(text, stemmer);
        var each = field.PerToken(tokens.Count);
        foreach (var token in tokens) Add(weights, token, each, inTitle);
        return tokens;
    }

    private static void Add(Dictionary<string, (double Weight, bool InTitle)> weights, string token, double weight, bool inTitle)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(weights, token, out _);
        sum = (sum.Weight + weight, sum.InTitle || inTitle);
    }
}
