using SdgTechSite.Model;

namespace SdgTechSite.Preview;

/// <summary>A source line around the place that a finding is about: what stands before it, the place itself, and what stands after.</summary>
internal readonly record struct ExcerptParts(string Before, string Marked, string After)
{
    private const int Around = 80;

    /// <summary>The parts, shortened on both sides where the line is long; null when the finding has no line.</summary>
    public static ExcerptParts? Of(Diagnostic finding)
    {
        if (finding.Excerpt is not { Length: > 0 } line) return null;
        var start = Math.Clamp(finding.Span.Column - 1, 0, line.Length);
        var end = Math.Clamp(start + Math.Max(1, finding.Span.Length), start, line.Length);
        var (from, to) = (Math.Max(0, start - Around), Math.Min(line.Length, Math.Max(end, start + Around)));
        var shownEnd = Math.Min(end, start + (2 * Around));
        return new ExcerptParts((from > 0 ? "…" : string.Empty) + line[from..start], line[start..shownEnd], shownEnd < end ? "…" : line[end..to] + (to < line.Length ? "…" : string.Empty));
    }
}
