using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace SdgTechSite.Model;

/// <summary>
/// Takes from words what readers don't care about when they look for them or sort them: case, accents, vowel marks, and which of several
/// forms a letter has. By a table that ships with the program, never by the system.
/// </summary>
public static class Folding
{
    private static readonly Lazy<FrozenDictionary<char, string>> Table = new(Read);

    /// <summary>The whole table: each character that is looked up as something else.</summary>
    public static IEnumerable<(char From, string To)> Entries => Table.Value.Select(e => (e.Key, e.Value));

    public static string Fold(string text)
    {
        var table = Table.Value;
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (table.TryGetValue(c, out var form)) folded.Append(form);
            else folded.Append(c);
        }

        return folded.ToString();
    }

    private static FrozenDictionary<char, string> Read()
    {
        using var reader = Resources.Open("folding.tsv");
        var table = new Dictionary<char, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            table.Add((char)int.Parse(line.AsSpan(0, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture), line[5..]);
        }

        return table.ToFrozenDictionary();
    }
}
