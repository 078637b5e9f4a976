using System.Collections.Immutable;

namespace SdgTechSite.Build;

/// <summary>The pages of the handbook that are written by the program: the reference of every key and every rule, from the texts that schemas and <c>explain</c> use.</summary>
public static class HandbookPages
{
    private const string Mark = "# Written by the program from its own texts; a test keeps it fresh (README.md). Do not edit.";

    /// <summary>Path below the content folder, and text.</summary>
    public static ImmutableArray<(string Path, string Text)> All() =>
    [
        .. new[] { HandbookWords.English, HandbookWords.Chinese }.SelectMany(words => new[]
        {
            ($"pages/handbook-keys/{words.Language}.md", Page(words.KeysTitle, words.KeysSummary, KeyReference.Write(words))),
            ($"pages/handbook-rules/{words.Language}.md", Page(words.RulesTitle, words.RulesSummary, RuleReference.Write(words))),
        }),
    ];

    private static string Page(string title, string summary, string body) => $"---\n{Mark}\ntitle: \"{title}\"\nsummary: \"{summary}\"\n---\n{body}";
}
