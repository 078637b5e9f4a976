using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Build;

/// <summary>Lets pass what comments in the content let pass, and holds those comments to their rules.</summary>
internal static class SilencedFindings
{
    /// <summary>The findings that no comment covers.</summary>
    public static IEnumerable<Diagnostic> Apply(IEnumerable<Diagnostic> found, ImmutableArray<Silence> silences) =>
        silences.IsEmpty ? found : found.Where(d => !silences.Any(s => IsRight(s) && s.Covers(d)));

    /// <summary>
    /// What is wrong with the comments themselves: no such rule, a rule that cannot be let pass, no reason, or nothing to let pass. The last is only
    /// said when <paramref name="everyText"/> was looked at, which a build of some languages does not do.
    /// </summary>
    public static IEnumerable<Diagnostic> Check(ImmutableArray<Diagnostic> found, ImmutableArray<Silence> silences, bool everyText)
    {
        foreach (var silence in silences)
        {
            var rule = Rules.Find(silence.Code);
            if (rule is null) yield return Rules.UnknownRule.At(silence.Span, $"There is no rule {silence.Code}.", Nearest.Hint(silence.Code, Rules.All.Select(r => r.Code), "rules"));
            else if (!rule.CanBeSilenced) yield return Rules.BadSilence.At(silence.Span, $"{silence.Code} cannot be let pass.", "Mend what it is about.");
            else if (silence.Reason.Length == 0) yield return Rules.BadSilence.At(silence.Span, "The reason is missing.", $"Write why: allow {silence.Code}: reason.");
            else if (everyText && !found.Any(silence.Covers)) yield return Rules.IdleSilence.At(silence.Span, $"There is no finding of {silence.Code} on this line or the next.", "Remove the comment, or move it to the line of the finding.");
        }
    }

    private static bool IsRight(Silence silence) => silence.Reason.Length > 0 && Rules.Find(silence.Code) is { CanBeSilenced: true };
}
