using System.Collections.Immutable;
using System.Text;

namespace SdgTechSite.Search;

/// <summary>Pieces of one sorted list, each a file, and the shortest strings by which a reader knows which piece to ask.</summary>
internal sealed record ShardList(ImmutableArray<string> Bodies, ImmutableArray<string> Boundaries);

/// <summary>
/// The words with their documents, cut into pieces of about 7 KB: <c>word postings word postings ...</c>, where a word is written as the number of
/// characters it shares with the one before and the rest, and a posting as the step from the document before and the impact.
/// </summary>
internal static class TermShards
{
    private const int Size = 7000;

    public static ShardList Of(ImmutableArray<IndexTerm> terms) => ShardWriter.Write(terms, t => t.Text, Size, Postings);

    private static void Postings(StringBuilder text, IndexTerm term)
    {
        text.Append(' ');
        var before = -1;
        foreach (var posting in term.Postings)
        {
            ScriptText.Number(text, posting.Document - before - 1);
            text.Append(ScriptText.Digit((posting.Impact * 2) + (posting.InTitle ? 1 : 0)));
            before = posting.Document;
        }
    }
}

/// <summary>
/// The words once more, written backwards and sorted so, without documents: when a word's first letters are mistyped, its last letters find it.
/// </summary>
internal static class TypoShards
{
    private const int Size = 9000;
    private const int ShortestWord = 3;

    public static ShardList Of(ImmutableArray<IndexTerm> terms) => ShardWriter.Write(
        [.. terms.Where(t => IsWord(t.Text) && (t.Postings.Length > 1 || t.Postings[0].InTitle)).Select(t => Reversed(t.Text)).Order(StringComparer.Ordinal)], t => t, Size, (_, _) => { });

    private static bool IsWord(string term) => term.Length >= ShortestWord && !term.Any(c => char.IsAsciiDigit(c) || Letters.IsUnspaced(c));

    private static string Reversed(string term) => string.Concat(term.Reverse());
}

/// <summary>Cuts a sorted list into pieces and codes its words by what they share with the one before.</summary>
internal static class ShardWriter
{
    private const int MostShared = 63;

    public static ShardList Write<T>(ImmutableArray<T> items, Func<T, string> word, int size, Action<StringBuilder, T> rest)
    {
        var (bodies, boundaries) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
        var (text, before) = (new StringBuilder(), string.Empty);
        foreach (var item in items)
        {
            var own = word(item);
            if (text.Length > size)
            {
                bodies.Add(text.ToString());
                text.Clear();
            }

            if (text.Length == 0) boundaries.Add(bodies.Count == 0 ? string.Empty : Boundary(before, own));
            else text.Append(' ');
            var shared = text.Length == 0 ? 0 : Math.Min(Shared(before, own), MostShared);
            text.Append(ScriptText.Digit(shared)).Append(own, shared, own.Length - shared);
            rest(text, item);
            before = own;
        }

        if (text.Length > 0) bodies.Add(text.ToString());
        return new ShardList(bodies.ToImmutable(), boundaries.ToImmutable());
    }

    /// <summary>The shortest beginning of a word that sorts behind the one before.</summary>
    private static string Boundary(string before, string word) => word[..(Shared(before, word) + 1)];

    private static int Shared(string a, string b)
    {
        var i = 0;
        while (i < a.Length && i < b.Length && a[i] == b[i]) i++;
        return i;
    }
}
