using SdgTechSite.Model;

namespace SdgTechSite.Diagnostics;

/// <summary>The page of a rule as text, for <c>explain</c> and for machines that show help beside a finding.</summary>
internal static class RulePage
{
    public static string Of(DiagnosticRule rule)
    {
        var lines = new List<string> { $"{rule.Code} ({Word(rule)}): {rule.Title}", string.Empty, rule.Explanation };
        if (RuleExample.Of(rule) is { } example)
        {
            lines.AddRange([string.Empty, $"An example, in {example.Place}:", .. Indent(example.Wrong), string.Empty, "Mended:", .. Indent(example.Right)]);
        }

        lines.AddRange([string.Empty, WhatCanBeDone(rule)]);
        return string.Join('\n', lines);
    }

    private static string WhatCanBeDone(DiagnosticRule rule) => (rule.Severity, rule.IsJudgement) switch
    {
        (Severity.Warning, _) => $"It can be raised, lowered or switched off for the site: rules: {{ {rule.Code}: off }} in site.yaml. One place is let pass by a comment there with a reason: # allow {rule.Code}: reason.",
        (_, true) => $"It is a matter of judgement. One place is let pass by a comment there with a reason: # allow {rule.Code}: reason (in Markdown <!-- allow {rule.Code}: reason -->).",
        _ => "It is an error, stops publishing, and cannot be switched off.",
    };

    private static string Word(DiagnosticRule rule) => rule.Severity == Severity.Error ? "error" : "warning";

    private static IEnumerable<string> Indent(string text) => text.Split('\n').Select(l => $"    {l}");
}
