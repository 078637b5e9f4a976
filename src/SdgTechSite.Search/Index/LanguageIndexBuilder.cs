using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SdgTechSite.Model;

namespace SdgTechSite.Search;

/// <summary>
/// Collects the documents of one language as their pages are rendered, in any order and from any thread, and puts them into one order in the end:
/// what comes out depends on the documents alone. Of a document's words only numbers and weights are kept.
/// </summary>
internal sealed class LanguageIndexBuilder(string language, SynonymExpander synonyms)
{
    /// <summary>A word of more than this share of the documents tells nothing and is left out, as long as there are enough documents to say so.</summary>
    private const double StopShare = 0.5;
    private const int FewDocuments = 40;
    private const int StrongestImpact = 31;

    private readonly ConcurrentBag<(SearchDocument Document, TermWeight[]? Terms)> _documents = [];
    private readonly ConcurrentBag<Digest> _digests = [];
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Stemmer? _stemmer = Stemmer.Find(language);
    private int _last = -1;

    /// <summary>All documents so far, whatever their order.</summary>
    public Digest Digest => new DigestWriter().AddAll(_digests.OrderBy(d => d.Value), static (to, digest) => to.Add(digest)).Close();

    /// <summary>Takes in a document. One that is <paramref name="isKnown"/> from the last build is only taken apart by <see cref="Build"/>, which may turn out to be needless.</summary>
    public void Add(SearchDocument document, bool isKnown)
    {
        _digests.Add(document.AddTo(new DigestWriter()).Close());
        _documents.Add((document, isKnown ? null : TermsOf(document)));
    }

    public LanguageIndex Build()
    {
        var documents = _documents.Select(d => (d.Document, Terms: d.Terms ?? TermsOf(d.Document))).OrderBy(d => d.Document.Kind).ThenBy(d => d.Document.Order).ThenBy(d => d.Document.Key, StringComparer.Ordinal).ToList();
        var postings = new List<(int Document, float Weight, bool InTitle)>[_last + 1];
        for (var d = 0; d < documents.Count; d++)
        {
            foreach (var term in documents[d].Terms) (postings[term.Term] ??= []).Add((d, term.Weight, term.InTitle));
        }

        var words = _numbers.Where(n => postings[n.Value] is not null).OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => (Text: n.Key, Postings: postings[n.Value])).ToList();
        var stops = words.Where(w => IsStop(w.Postings.Count, documents.Count)).Select(w => w.Text).ToImmutableArray();
        var kept = words.Where(w => !IsStop(w.Postings.Count, documents.Count)).ToList();
        var strongest = kept.Count == 0 ? 1 : kept.Max(w => Rarity(w.Postings.Count, documents.Count) * w.Postings.Max(p => p.Weight));
        return new LanguageIndex(
            language,
            [.. documents.Select(d => d.Document)],
            [.. kept.Select(w => new IndexTerm(w.Text, Impacts(CollectionsMarshal.AsSpan(w.Postings), Rarity(w.Postings.Count, documents.Count) / strongest)))],
            stops);
    }

    private TermWeight[] TermsOf(SearchDocument document) => DocumentTerms.Of(document, _stemmer, synonyms, NumberOf);

    private int NumberOf(string token)
    {
        if (_numbers.TryGetValue(token, out var number)) return number;
        lock (_numbers) return _numbers.GetOrAdd(token, _ => ++_last);
    }

    private static bool IsStop(int count, int of) => of >= FewDocuments && count > StopShare * of;

    /// <summary>The inverse document frequency of BM25.</summary>
    private static double Rarity(int count, int of) => Math.Log(1 + ((of - count + 0.5) / (count + 0.5)));

    private static ImmutableArray<Posting> Impacts(ReadOnlySpan<(int Document, float Weight, bool InTitle)> postings, double factor)
    {
        var impacts = ImmutableArray.CreateBuilder<Posting>(postings.Length);
        foreach (var (document, weight, inTitle) in postings) impacts.Add(new Posting(document, Math.Clamp((int)Math.Round(weight * factor * StrongestImpact), 1, StrongestImpact), inTitle));
        return impacts.MoveToImmutable();
    }
}
