namespace SdgTechSite.Model;

/// <summary>How much a finding weighs: an error stops publishing, a warning does not.</summary>
public enum Severity
{
    Off,
    Warning,
    Error,
}

/// <summary>
/// One rule that content, templates or output are held to. <paramref name="Code"/> never changes its meaning;
/// <paramref name="Explanation"/> is the page that <c>explain</c> prints.
/// </summary>
public sealed record DiagnosticRule(string Code, Severity Severity, string Title, string Explanation, bool IsJudgement = false)
{
    /// <summary>True for what can be let pass in place, with a reason: warnings, and errors that a person may judge otherwise.</summary>
    public bool CanBeSilenced => Severity == Severity.Warning || IsJudgement;

    /// <summary>A finding of this rule at a place.</summary>
    public Diagnostic At(SourceSpan span, string message, string? hint = null) => new(this, Severity, span, message, hint);
}

/// <summary>
/// One finding: what is wrong, where, and how to put it right.
/// <paramref name="Excerpt"/> is the source line, filled in once at the end of a build.
/// </summary>
public sealed record Diagnostic(
    DiagnosticRule Rule,
    Severity Severity,
    SourceSpan Span,
    string Message,
    string? Hint,
    string? Excerpt = null);
