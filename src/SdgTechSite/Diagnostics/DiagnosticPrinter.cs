using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Diagnostics;

/// <summary>One way of printing findings.</summary>
internal abstract class DiagnosticPrinter
{
    public static ImmutableArray<string> Formats { get; } = ["text", "json", "github"];

    public static DiagnosticPrinter For(string format) => format switch
    {
        "json" => new JsonPrinter(),
        "github" => new GitHubPrinter(),
        _ => new TextPrinter(),
    };

    public abstract void Print(ImmutableArray<Diagnostic> diagnostics, TextWriter writer);

    protected static string Word(Severity severity) => severity == Severity.Error ? "error" : "warning";
}
