using System.Text;
using SdgTechSite.Model;

namespace SdgTechSite.Search;

/// <summary>
/// Brings the forms of a word together by taking off what they differ in, by the rules of <c>stems.tsv</c>. The browser applies the same rules, so a
/// change of this method is a change of <c>search.js</c>; shared examples in the tests hold them together.
/// </summary>
public sealed record Stemmer(char First, char Last, int Shortest, string[] Beginnings, (string Ending, string Instead)[] Endings)
{
    private static readonly Lazy<Dictionary<string, Stemmer>> All = new(Read);

    /// <summary>The rules of a language, or null where there are none.</summary>
    public static Stemmer? Find(string language) => All.Value.GetValueOrDefault(language.Split('-')[0]);

    /// <summary>The stem of a folded word. Words of another script and words with digits come back as they are.</summary>
    public string Stem(string word)
    {
        foreach (var c in word)
        {
            if (c < First || c > Last) return word;
        }

        foreach (var beginning in Beginnings)
        {
            if (word.Length - beginning.Length < Shortest || !word.StartsWith(beginning, StringComparison.Ordinal)) continue;
            word = word[beginning.Length..];
            break;
        }

        foreach (var (ending, instead) in Endings)
        {
            if (word.Length - ending.Length < Shortest || !word.EndsWith(ending, StringComparison.Ordinal)) continue;
            return string.Concat(word.AsSpan(0, word.Length - ending.Length), instead);
        }

        return word;
    }

    private static Dictionary<string, Stemmer> Read()
    {
        using var stream = typeof(Stemmer).Assembly.GetManifestResourceStream("stems.tsv") ?? throw new InvalidOperationException("The table of endings is not in the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var all = new Dictionary<string, Stemmer>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            all.Add(cells[0], new Stemmer(cells[1][0], cells[2][0], cells[3][0] - '0', [.. Longest(cells[4])], [.. Longest(cells[5]).Select(Ending)]));
        }

        return all;
    }

    /// <summary>Folded, without repetition, the longest first.</summary>
    private static IEnumerable<string> Longest(string cell) =>
        cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Folding.Fold).Distinct(StringComparer.Ordinal).OrderByDescending(e => Ending(e).Ending.Length).ThenBy(e => e, StringComparer.Ordinal);

    private static (string Ending, string Instead) Ending(string rule) =>
        rule.Split('>') is [var ending, var instead] ? (ending, instead) : (rule, string.Empty);
}
