using System.Collections.Immutable;

namespace SdgTechSite.Build;

/// <summary>The pages of the handbook that are written by the program: the reference of every key and every rule, from the texts that schemas and <c>explain</c> use.</summary>
public static class HandbookPages
{
    private const string Mark = "# Written by the program from its own texts; a test keeps it fresh (README.md). Do not edit.";

    /// <summary>The texts of rules and keys exist in two languages; the tutorial and the recipes speak all six.</summary>
    private const string Languages = "# allow SDG1402: a reference for those who write the content, kept in two languages";

    /// <summary>Path below the content folder, and text.</summary>
    public static ImmutableArray<(string Path, string Text)> All() =>
    [
        .. new[] { HandbookWords.English, HandbookWords.Chinese }.SelectMany(words => new[]
        {
            ($"pages/handbook-keys/{words.Language}.md", Page(words, words.KeysTitle, words.KeysSummary, KeyReference.Write(words))),
            ($"pages/handbook-rules/{words.Language}.md", Page(words, words.RulesTitle, words.RulesSummary, RuleReference.Write(words))),
        }),
    ];

    private static string Page(HandbookWords words, string title, string summary, string body)
    {
        var allow = words == HandbookWords.English ? Languages + "\n" : string.Empty;
        return $"---\n{Mark}\n{allow}title: \"{title}\"\nsummary: \"{summary}\"\n---\n{body}";
    }
}
