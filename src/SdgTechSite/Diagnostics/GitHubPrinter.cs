using System.Collections.Immutable;
using System.Globalization;
using SdgTechSite.Model;

namespace SdgTechSite.Diagnostics;

/// <summary>For GitHub's workflow log: annotations that show at the line of a pull request.</summary>
internal sealed class GitHubPrinter : DiagnosticPrinter
{
    public override void Print(ImmutableArray<Diagnostic> diagnostics, TextWriter writer)
    {
        foreach (var d in diagnostics)
        {
            var text = d.Hint is null ? d.Message : $"{d.Message} {d.Hint}";
            writer.WriteLine($"::{Word(d.Severity)} {Place(d.Span)}title={Property($"{d.Rule.Code}: {d.Rule.Title}")}::{Data(text)}");
        }
    }

    private static string Place(SourceSpan span)
    {
        if (File(span) is not { } file) return string.Empty;
        if (span.Line == 0) return $"file={Property(file)},";
        var end = span.Length == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $",endColumn={span.Column + span.Length}");
        return string.Create(CultureInfo.InvariantCulture, $"file={Property(file)},line={span.Line},col={span.Column}{end},");
    }

    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
