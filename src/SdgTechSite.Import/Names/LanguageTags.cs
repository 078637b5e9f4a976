using SdgTechSite.Model;

namespace SdgTechSite.Import.Names;

/// <summary>The languages that a site can be in: those of which the program knows how they write numbers, dates and plurals.</summary>
internal static class LanguageTags
{
    private static readonly string[] Letters = [.. Enumerable.Range('a', 26).Select(c => ((char)c).ToString())];

    /// <summary>Why a tag cannot be used, with those that can; null when it can. <paramref name="translated"/> are the languages that need no translation.</summary>
    public static string? Problem(string tag, IEnumerable<string> translated)
    {
        if (IsTag(tag) && Locale.Find(tag) is not null) return null;
        return $"--language {tag}: the program has no language of that tag. Its interface is translated into {string.Join(", ", translated.Order(StringComparer.Ordinal))}; "
            + $"with words of your own (ui/<tag>.yaml) a site can be in {string.Join(", ", Known())}, in some languages of three letters (such as fil or yue), and in each of them as a region writes it (such as fr-BE).";
    }

    /// <summary>A language in lower case, and what follows it behind hyphens: nothing that could lead to another folder.</summary>
    private static bool IsTag(string tag)
    {
        var parts = tag.Split('-');
        return parts[0].All(char.IsAsciiLetterLower) && parts.Skip(1).All(p => p.Length is >= 2 and <= 8 && p.All(char.IsAsciiLetterOrDigit));
    }

    private static IEnumerable<string> Known() => Letters.SelectMany(first => Letters.Select(second => first + second)).Where(tag => Locale.Find(tag) is not null);
}
