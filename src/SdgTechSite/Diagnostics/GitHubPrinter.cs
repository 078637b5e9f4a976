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
            var place = d.Span.Line == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $",line={d.Span.Line},col={d.Span.Column}");
            var text = d.Hint is null ? d.Message : $"{d.Message} {d.Hint}";
            writer.WriteLine($"::{Word(d.Severity)} file={Property(d.Span.Path)}{place},title={Property(d.Rule.Code)}::{Data(text)}");
        }
    }

    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
