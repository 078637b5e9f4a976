using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Search;

/// <summary>
/// The words of documents as an earlier build took them apart, each document by its digest: a site has tens of thousands, and an edit changes one. They hold with the same program and the same
/// synonyms alone. Safe to use from any thread.
/// </summary>
internal sealed class KnownTerms
{
    /// <summary>So many documents are kept at a time: of a large site they take 300 KB.</summary>
    private const int Many = 128;

    private readonly ImmutableArray<string> _words;
    private readonly Dictionary<Digest, ArraySegment<byte>> _documents;

    /// <summary>By the numbers that words had there: those they have here, and one; 0 where that was not asked for.</summary>
    private readonly int[] _numbers;

    private KnownTerms(ImmutableArray<string> words, Dictionary<Digest, ArraySegment<byte>> documents) => (_words, _documents, _numbers) = (words, documents, new int[words.Length]);

    /// <summary>Reads what <see cref="Keep"/> kept in parts; null where it was of other synonyms, or is nothing of that kind.</summary>
    public static KnownTerms? Read(ImmutableArray<KeptBytes> parts, Digest synonyms)
    {
        if (parts.IsEmpty) return null;
        try
        {
            var head = CacheReader.Of(parts[0].Read());
            if (head.ReadDigest() != synonyms) return null;
            var (words, documents) = (head.ReadAll(static r => r.ReadString()), new Dictionary<Digest, ArraySegment<byte>>());
            foreach (var part in parts.AsSpan()[1..])
            {
                for (var from = CacheReader.Of(part.Read()); from.Left > 0;) documents[from.ReadDigest()] = from.ReadPart();
            }

            return new KnownTerms(words, documents);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Keeps the words of all documents, in parts, for another build. <paramref name="words"/> stand by their numbers.</summary>
    public static ImmutableArray<KeptBytes> Keep(Digest synonyms, IReadOnlyCollection<string> words, IEnumerable<(Digest Document, KeptBytes Terms)> documents, KeptStore store) =>
        [
            Bytes(store, to =>
            {
                to.Write(synonyms);
                to.WriteAll(words, static (w, word) => w.Write(word));
            }),
            .. documents.Chunk(Many).Select(part => Bytes(store, to =>
            {
                foreach (var (document, terms) in part)
                {
                    to.Write(document);
                    to.WritePart(terms.Read());
                }
            })),
        ];

    /// <summary>The words of a document with the numbers that <paramref name="numberOf"/> gives them; null where it is not known.</summary>
    public TermWeight[]? Find(Digest document, Func<string, int> numberOf)
    {
        if (!_documents.TryGetValue(document, out var bytes)) return null;
        var terms = TermWeight.Read(KeptBytes.Of(bytes));
        for (var i = 0; i < terms.Length; i++)
        {
            var before = terms[i].Term;
            if (before < 0 || before >= _words.Length) return null;
            if (Volatile.Read(ref _numbers[before]) is 0) Volatile.Write(ref _numbers[before], numberOf(_words[before]) + 1);
            terms[i] = terms[i].WithTerm(_numbers[before] - 1);
        }

        return terms;
    }

    private static KeptBytes Bytes(KeptStore store, Action<CacheWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var to = new CacheWriter(bytes)) write(to);
        return store.Keep(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }
}
