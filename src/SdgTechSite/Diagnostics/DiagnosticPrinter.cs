using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Diagnostics;

/// <summary>One way of printing findings.</summary>
internal abstract class DiagnosticPrinter
{
    public static ImmutableArray<string> Formats { get; } = ["text", "json", "sarif", "github"];

    /// <summary>The printer of a format. <paramref name="all"/> has effect on text alone: machines always get every finding.</summary>
    public static DiagnosticPrinter For(string format, bool all) => format switch
    {
        "json" => new JsonPrinter(),
        "sarif" => new SarifPrinter(),
        "github" => new GitHubPrinter(),
        _ => new TextPrinter(all),
    };

    public abstract void Print(ImmutableArray<Diagnostic> diagnostics, TextWriter writer);

    /// <summary>How to read the page of a rule.</summary>
    protected static string Help(DiagnosticRule rule) => $"sdgtech explain {rule.Code}";

    protected static string Word(Severity severity) => severity == Severity.Error ? "error" : "warning";

    /// <summary>A path as other programs expect it: relative, without a leading <c>./</c>. Null for what is no file, such as an option.</summary>
    protected static string? File(SourceSpan span)
    {
        var path = span.Path.Replace('\\', '/');
        if (path.StartsWith("--", StringComparison.Ordinal) || path.Length == 0) return null;
        return path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
    }
}
