using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Markdown;

/// <summary>One text being rendered: where it stands, what it may refer to, and what was found in it so far.</summary>
internal sealed class MarkdownRun(MarkdownDocument document, string body, MarkdownContext context, DiagnosticBag bag)
{
    private readonly int[] _lineStarts = LineStarts(body);

    public MarkdownDocument Document => document;

    public string Body => body;

    public MarkdownContext Context => context;

    public SiteModel Site => context.Site;

    /// <summary>The language that texts fall back to.</summary>
    public string Fallback => context.Site.Content.Site.DefaultLanguage;

    public List<Heading> Headings { get; } = [];

    public List<ContentLink> Links { get; } = [];

    /// <summary>The place of a stretch of the body.</summary>
    public SourceSpan Place(int offset, int length)
    {
        var found = Array.BinarySearch(_lineStarts, Math.Clamp(offset, 0, body.Length));
        var line = found >= 0 ? found : ~found - 1;
        return new SourceSpan(document.Path, line + document.BodyLine, offset - _lineStarts[line] + 1, length);
    }

    public SourceSpan Place(Markdig.Syntax.SourceSpan span) => Place(span.Start, Math.Max(0, span.Length));

    public void Report(DiagnosticRule rule, SourceSpan span, string message, string? hint = null) => bag.Add(rule.At(span, message, hint));

    /// <summary>A name, marked with its own language where that is not the page's.</summary>
    public Html Words(LocalizedText text) => Phrases.Mark(text.In(context.Locale.Tag, Fallback), context.Locale.Tag);

    private static int[] LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = text.IndexOf('\n', i + 1)) starts.Add(i + 1);
        return [.. starts];
    }
}
