using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>Collects the findings of a stage, from any thread, and hands them out in one order whatever the threads did.</summary>
public sealed class DiagnosticBag
{
    private readonly ConcurrentQueue<Diagnostic> _found = new();

    public bool HasErrors => _found.Any(d => d.Severity == Severity.Error);

    public void Add(Diagnostic diagnostic) => _found.Enqueue(diagnostic);

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Add(diagnostic);
    }

    /// <summary>All findings, each once, by path, line, column, code and message.</summary>
    public ImmutableArray<Diagnostic> ToSorted() =>
        [.. _found.Distinct()
            .OrderBy(d => d.Span.Path, StringComparer.Ordinal)
            .ThenBy(d => d.Span.Line)
            .ThenBy(d => d.Span.Column)
            .ThenBy(d => d.Rule.Code, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal)];
}
