using System.Collections.Frozen;
using System.Text;
using SdgTechSite.Model;

namespace SdgTechSite.Build;

/// <summary>The reference of rules: a heading for each, what it means, and an example of the mistake with how it is mended.</summary>
internal static class RuleReference
{
    public static string Write(HandbookWords words)
    {
        var text = new StringBuilder($"{words.RulesIntro}\n");
        var chinese = words.Language == "zh" ? Chinese() : null;
        foreach (var rule in Rules.All.OrderBy(r => r.Code, StringComparer.Ordinal))
        {
            var (title, explanation) = chinese is null ? (rule.Title, rule.Explanation) : chinese[rule.Code];
            text.Append($"\n## {MarkdownText.WithAllowance($"{rule.Code}: {MarkdownText.Escape(title)}")}\n\n");
            text.Append($"*{Kind(rule, words)}.* {MarkdownText.WithAllowance(MarkdownText.Escape(explanation))}\n");
            if (RuleExample.Of(rule) is not { } example) continue;
            text.Append($"\n{words.Wrong} `{example.Place}`:\n\n```\n{example.Wrong}\n```\n\n{words.Right}\n\n```\n{example.Right}\n```\n");
        }

        return text.ToString();
    }

    private static string Kind(DiagnosticRule rule, HandbookWords words) =>
        rule.Severity == Severity.Warning ? words.Warning : rule.IsJudgement ? $"{words.Error} ({words.Judgement})" : words.Error;

    private static FrozenDictionary<string, (string Title, string Explanation)> Chinese() =>
        BuiltIn.Text("handbook/rules-zh.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t'))
            .ToFrozenDictionary(cells => cells[0], cells => (cells[1], cells[2]), StringComparer.Ordinal);
}
