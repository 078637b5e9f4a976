using System.Collections.Frozen;
using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Build;

/// <summary>What the site says about findings: which comments let pass, how much each rule weighs; and where source lines are found.</summary>
internal sealed record Weighing(ImmutableArray<Silence> Silences, FrozenDictionary<string, Severity> Severities, Func<SourceSpan, string?> Line)
{
    /// <summary>The findings as an editor sees them: with their weight and the source line, without those that are let pass.</summary>
    public ImmutableArray<Diagnostic> Of(DiagnosticBag bag) =>
        [.. SilencedFindings.Apply(bag.ToSorted(), Silences)
            .Select(d => d with { Severity = Severities.GetValueOrDefault(d.Rule.Code, d.Severity) })
            .Where(d => d.Severity != Severity.Off)
            .Select(d => d with { Excerpt = d.Span.Line == 0 ? null : Line(d.Span) })];
}
