using SdgTechSite.Model;

namespace SdgTechSite.Search;

/// <summary>
/// Cuts text into what can be looked up: words, codes such as <c>7.1.1</c> as one, pairs of neighbours where a script writes no spaces, and words
/// joined by a hyphen or an ampersand both as one and in parts. The browser cuts queries the same way (<c>search.js</c>); shared examples hold them together.
/// </summary>
public static class Tokenizer
{
    private const int LongestToken = 40;
    private const int LongestClitic = 2;

    /// <summary>The tokens of a text, in their order, folded and (codes and pairs aside) stemmed.</summary>
    public static List<string> Tokens(string text, Stemmer? stemmer)
    {
        var folded = Folding.Fold(text);
        var tokens = new List<string>();
        var i = 0;
        while (i < folded.Length)
        {
            if (Letters.IsUnspaced(folded[i])) i = Pairs(folded, i, tokens);
            else if (Letters.IsWord(folded[i])) i = Word(folded, i, stemmer, tokens);
            else i++;
        }

        return tokens;
    }

    private static int Pairs(string text, int start, List<string> tokens)
    {
        var end = start;
        while (end < text.Length && Letters.IsUnspaced(text[end])) end++;
        if (end - start == 1) tokens.Add(text[start..end]);
        for (var i = start; i < end - 1; i++) tokens.Add(text.Substring(i, 2));
        return end;
    }

    /// <summary>A word, or several joined: <c>e-health</c> gives <c>ehealth</c>, <c>e</c> and <c>health</c>. What an apostrophe cuts off (<c>l'eau</c>) is no word.</summary>
    private static int Word(string text, int start, Stemmer? stemmer, List<string> tokens)
    {
        var end = EndOfWord(text, start);
        if (end - start <= LongestClitic && (IsApostrophe(text, start - 1) || IsApostrophe(text, end))) return end;
        var first = tokens.Count;
        var from = start;
        while (end + 1 < text.Length && IsJoint(text[end]) && IsSpaced(text[end + 1]))
        {
            Add(text[from..end], stemmer, tokens);
            from = end + 1;
            end = EndOfWord(text, from);
        }

        Add(text[from..end], stemmer, tokens);
        if (from > start) tokens.Insert(first, Stem(string.Concat(text[start..end].Where(c => !IsJoint(c))), stemmer));
        return end;
    }

    private static int EndOfWord(string text, int i)
    {
        var isCode = char.IsAsciiDigit(text[i]);
        while (i < text.Length && IsSpaced(text[i])) i++;
        while (isCode && i + 1 < text.Length && (text[i] is '.' or '\u066B') && IsSpaced(text[i + 1]))
        {
            i++;
            while (i < text.Length && IsSpaced(text[i])) i++;
        }

        return i;
    }

    private static bool IsSpaced(char c) => Letters.IsWord(c) && !Letters.IsUnspaced(c);

    private static bool IsJoint(char c) => c is '-' or '&' or '\u2010';

    private static bool IsApostrophe(string text, int i) => i >= 0 && i < text.Length && (text[i] is '\'' or '\u2019');

    private static void Add(string word, Stemmer? stemmer, List<string> tokens) => tokens.Add(Stem(word, stemmer));

    private static string Stem(string word, Stemmer? stemmer)
    {
        var stem = (stemmer is null ? word : stemmer.Stem(word)).Replace('\u066B', '.');
        return stem.Length > LongestToken ? stem[..LongestToken] : stem;
    }
}
