using System.Security.Cryptography;
using System.Text;
using SdgTechSite.Model;

namespace SdgTechSite.Import.Names;

/// <summary>Makes ids of words: lower-case ASCII letters, digits and hyphens, the same id for the same word always.</summary>
internal static class Slugs
{
    private const int Longest = 48;
    private const string Cyrillic = "абвгґдеєжзиіїйклмнопрстуфхцчшщъыьэюя";
    private static readonly string[] Latin = ["a", "b", "v", "h", "g", "d", "e", "ie", "zh", "z", "y", "i", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "iu", "ia"];

    /// <summary>The id; words of which no letter can be written so become <paramref name="prefix"/> and a few letters of their hash.</summary>
    public static string Of(string text, string prefix)
    {
        var slug = new StringBuilder(text.Length);
        var lost = false;
        foreach (var c in Folding.Fold(text).ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)) slug.Append(c);
            else if (Cyrillic.IndexOf(c, StringComparison.Ordinal) is >= 0 and var letter) slug.Append(Latin[letter]);
            else if (Sign(c) is { } word) Part(slug).Append(word).Append('-');
            else
            {
                lost |= char.IsLetter(c);
                Part(slug);
            }
        }

        var id = slug.ToString().Trim('-');
        if (id.Length == 0) return $"{prefix}-{Hash(text)}";
        if (id.Length > Longest) return $"{id[..Longest].TrimEnd('-')}-{Hash(text)}";
        return lost ? $"{id}-{Hash(text)}" : id;
    }

    /// <summary>A few letters that tell words apart.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];

    /// <summary>Signs that tell 65+ from 65 and &lt;5 from 5.</summary>
    private static string? Sign(char c) => c switch
    {
        '+' => "plus",
        '<' => "under",
        '>' => "over",
        '%' => "percent",
        '≤' => "up-to",
        '≥' => "from",
        '$' => "dollar",
        '€' => "euro",
        '£' => "pound",
        _ => null,
    };

    private static StringBuilder Part(StringBuilder slug) => slug.Length > 0 && slug[^1] != '-' ? slug.Append('-') : slug;
}
