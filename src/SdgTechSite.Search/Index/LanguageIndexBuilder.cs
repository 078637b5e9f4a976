using System.Collections.Concurrent;
using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Search;

/// <summary>
/// Collects the documents of one language as their pages are rendered, in any order and from any thread, and puts them into one order in the end:
/// what comes out depends on the documents alone. Of a document's words only numbers and weights are kept, in a store.
/// </summary>
internal sealed class LanguageIndexBuilder(string language, ImmutableArray<SynonymGroup> groups, KeptStore store, Func<string, ImmutableArray<KeptBytes>> known)
{
    /// <summary>A word of more than this share of the documents tells nothing and is left out, as long as there are enough documents to say so.</summary>
    private const double StopShare = 0.5;
    private const int FewDocuments = 40;
    private const int StrongestImpact = 31;

    private readonly ConcurrentBag<(SearchDocument Document, Digest Digest, KeptBytes? Terms)> _documents = [];
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Stemmer? _stemmer = Stemmer.Find(language);
    private readonly SynonymExpander _synonyms = new(groups, language, Stemmer.Find(language));
    private ImmutableArray<(Digest Document, KeptBytes Terms)> _terms = [];
    private int _last = -1;

    public string Language => language;

    /// <summary>All documents so far, whatever their order.</summary>
    public Digest Digest => new DigestWriter().AddAll(_documents.Select(d => d.Digest).OrderBy(d => d.Value), static (to, digest) => to.Add(digest)).Close();

    /// <summary>Takes in a document. One that is <paramref name="isKnown"/> from the last build is only taken apart by <see cref="Build"/>, which may turn out to be needless.</summary>
    public void Add(SearchDocument document, bool isKnown)
    {
        _documents.Add((document, document.AddTo(new DigestWriter()).Close(), isKnown ? null : TermsOf(document)));
    }

    public LanguageIndex Build()
    {
        var before = _documents.Any(d => d.Terms is null) ? KnownTerms.Read(known(language), OfSynonyms()) : null;
        // Words of documents that are known are looked for only now, or taken apart where they are not there, by as many threads as there are: an edit would wait for one.
        var documents = _documents.AsParallel().Select(d => (d.Document, d.Digest, Terms: d.Terms ?? TermsOf(d.Document, d.Digest, before))).ToList().OrderBy(d => d.Document.Kind).ThenBy(d => d.Document.Order).ThenBy(d => d.Document.Key, StringComparer.Ordinal).ToList();
        _terms = [.. documents.Select(d => (d.Digest, d.Terms))];
        var tallies = new Tally[_last + 1];
        foreach (var term in documents.SelectMany(d => TermWeight.Read(d.Terms))) (tallies[term.Term] ??= new Tally()).Count(term.Weight);

        var words = _numbers.Where(n => tallies[n.Value] is not null).OrderBy(n => n.Key, StringComparer.Ordinal).ToLookup(n => IsStop(tallies[n.Value].Documents, documents.Count), n => (Text: n.Key, Tally: tallies[n.Value]));
        var kept = words[false].ToList();
        var strongest = kept.Select(w => Rarity(w.Tally.Documents, documents.Count) * w.Tally.Most).DefaultIfEmpty(1).Max();
        foreach (var (_, tally) in kept) tally.Take(Rarity(tally.Documents, documents.Count) / strongest);
        for (var d = 0; d < documents.Count; d++)
        {
            foreach (var term in TermWeight.Read(documents[d].Terms)) tallies[term.Term].Add(d, term);
        }

        return new LanguageIndex(language, [.. documents.Select(d => d.Document)], [.. kept.Select(w => new IndexTerm(w.Text, w.Tally.Postings))], [.. words[true].Select(w => w.Text)]);
    }

    /// <summary>Keeps the words of all documents for another build, once this one took them apart.</summary>
    public ImmutableArray<KeptBytes> KeepTerms() => KnownTerms.Keep(OfSynonyms(), [.. _numbers.OrderBy(n => n.Value).Select(n => n.Key)], _terms, store);

    private KeptBytes TermsOf(SearchDocument document) => TermWeight.Keep(DocumentTerms.Of(document, _stemmer, _synonyms, NumberOf), store);

    private KeptBytes TermsOf(SearchDocument document, Digest digest, KnownTerms? before) => before?.Find(digest, NumberOf) is { } terms ? TermWeight.Keep(terms, store) : TermsOf(document);

    private Digest OfSynonyms() => new DigestWriter().AddAll(groups, (to, group) => to.AddAll(group.Of(language), static (own, word) => own.Add(word))).Close();

    private int NumberOf(string token)
    {
        if (_numbers.TryGetValue(token, out var number)) return number;
        lock (_numbers) return _numbers.GetOrAdd(token, _ => ++_last);
    }

    private static bool IsStop(int count, int of) => of >= FewDocuments && count > StopShare * of;

    /// <summary>The inverse document frequency of BM25.</summary>
    private static double Rarity(int count, int of) => Math.Log(1 + ((of - count + 0.5) / (count + 0.5)));

    /// <summary>Where a word stands: first counted, then taken down, so that nothing is held but what goes into the index.</summary>
    private sealed class Tally
    {
        private ImmutableArray<Posting>.Builder? _postings;
        private double _factor;

        public int Documents { get; private set; }

        /// <summary>The greatest weight that the word has anywhere.</summary>
        public float Most { get; private set; }

        public ImmutableArray<Posting> Postings => _postings!.MoveToImmutable();

        public void Count(float weight) => (Documents, Most) = (Documents + 1, Math.Max(Most, weight));

        /// <summary>The word goes into the index, its weights multiplied by a factor.</summary>
        public void Take(double factor) => (_factor, _postings) = (factor, ImmutableArray.CreateBuilder<Posting>(Documents));

        public void Add(int document, TermWeight term) =>
            _postings?.Add(new Posting(document, (byte)Math.Clamp((int)Math.Round(term.Weight * _factor * StrongestImpact), 1, StrongestImpact), term.InTitle));
    }
}
