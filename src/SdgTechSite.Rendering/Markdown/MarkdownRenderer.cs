using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SdgTechSite.Model;
using SdgTechSite.Rendering.Markdown;
using SdgTechSite.Rendering.Markdown.Directives;

namespace SdgTechSite.Rendering;

/// <summary>
/// Markdown to HTML: CommonMark with tables, footnotes and directives. Links are resolved and checked, raw HTML is cleaned, and every finding
/// has its place in the source.
/// </summary>
public static class MarkdownRenderer
{
    private const int LongestText = 2 << 20;
    private const int DeepestLine = 100;

    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    public static MarkdownResult Render(Model.MarkdownDocument document, MarkdownContext context, DiagnosticBag bag)
    {
        var run = new MarkdownRun(document, document.Body.ToString(), context, bag);
        if (!IsBounded(run.Body, run) || Parse(run) is not { } tree) return new MarkdownResult(Html.Empty, [], []);
        Prepare(tree, run);
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        Replace(renderer, run);
        renderer.Render(tree);
        return new MarkdownResult(new Html(writer.ToString()), [.. run.Headings], [.. run.Links]);
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseCustomContainers().UsePreciseSourceLocation();
        builder.InlineParsers.Insert(0, new DirectiveParser());
        return builder.Build();
    }

    /// <summary>The parser gives up on brackets or emphasis nested more than a hundred deep by throwing.</summary>
    private static Markdig.Syntax.MarkdownDocument? Parse(MarkdownRun run)
    {
        try
        {
            return Markdig.Markdown.Parse(run.Body, Pipeline);
        }
        catch (ArgumentException)
        {
            run.Report(Rules.TooLarge, Model.SourceSpan.OfFile(run.Document.Path), "The text is nested too deeply to be read.", "Look for long runs of brackets, stars or quotes.");
            return null;
        }
    }

    /// <summary>Very long or very deep texts are refused before they are parsed: deep lists take time with the square of their depth.</summary>
    private static bool IsBounded(string body, MarkdownRun run)
    {
        var offset = 0;
        foreach (var line in body.AsSpan().EnumerateLines())
        {
            var depth = 0;
            while (depth < line.Length && line[depth] is ' ' or '\t' or '>' or '*' or '-' or '+') depth++;
            if (depth > DeepestLine && depth < line.Length)
            {
                run.Report(Rules.TooLarge, run.Place(Math.Min(offset, body.Length), 0), "The text is nested too deeply here.", "Use fewer levels of lists and quotes.");
                return false;
            }

            offset += line.Length + 1;
        }

        if (body.Length <= LongestText) return true;
        run.Report(Rules.TooLarge, Model.SourceSpan.OfFile(run.Document.Path), "The text is longer than two million characters.", "Split the page.");
        return false;
    }

    /// <summary>Checks and completes the tree before it is written.</summary>
    private static void Prepare(Markdig.Syntax.MarkdownDocument tree, MarkdownRun run)
    {
        foreach (var literal in tree.Descendants<LiteralInline>().Where(l => !IsIndex(l)))
        {
            TypedNumbersIn(literal, run);
            DirectiveWithoutColon(literal, run);
        }

        foreach (var leaf in tree.Descendants<LeafBlock>())
        {
            if (leaf.Inline is not null) RawHtml.CleanInlines(leaf.Inline, run);
        }

        foreach (var link in tree.Descendants<LinkInline>().ToList()) Resolve(link, run);
        foreach (var link in tree.Descendants<AutolinkInline>().Where(l => !l.IsEmail).ToList())
        {
            if (LinkResolver.Link(link.Url, run.Place(link.Span), run) is null) link.Remove();
        }

        foreach (var note in tree.Descendants<CustomContainer>().Where(c => c.ClosingFencedCharCount == 0))
            run.Report(Rules.UnknownDirective, run.Place(note.Span.Start, 3), "The box is opened and never closed, so that it holds all that follows.", "End it with a line of its own: :::.");
        foreach (var paragraph in tree.Descendants<ParagraphBlock>()) HeadingsWithoutSpace(paragraph, run);
        CjkLineBreaks.Remove(tree);
        Headings(tree, run);
    }

    /// <summary>Two or more signs of a heading right before a word are text to the parser, and never meant as such.</summary>
    private static void HeadingsWithoutSpace(ParagraphBlock paragraph, MarkdownRun run)
    {
        if (paragraph.Inline?.FirstChild is not LiteralInline literal) return;
        var text = literal.Content.AsSpan();
        var marks = text.IndexOfAnyExcept('#');
        if (marks is >= 2 and <= 6 && text[marks] != ' ') run.Report(Rules.HeadingOrder, run.Place(literal.Span.Start, marks), "This reads as text, not as a heading.", $"Put a space behind {text[..marks].ToString()}.");
    }

    /// <summary>The name of a directive right before a bracket is text to the parser without its colon.</summary>
    private static void DirectiveWithoutColon(LiteralInline literal, MarkdownRun run)
    {
        if (literal.NextSibling is not LiteralInline next || next.Content.CurrentChar != '[') return;
        var text = literal.Content.AsSpan();
        // A colon that is escaped is meant to be read.
        if (text.StartsWith(':') || literal.PreviousSibling is LiteralInline { Content: var before } && before.AsSpan().EndsWith(':')) return;
        foreach (var name in DirectiveRenderer.Known)
        {
            if (!text.EndsWith(name, StringComparison.Ordinal) || (text.Length > name.Length && char.IsLetterOrDigit(text[^(name.Length + 1)]))) continue;
            run.Report(Rules.UnknownDirective, run.Place(literal.Span.End + 1 - name.Length, name.Length), "This reads as text, not as a directive.", $"Put a colon before it: :{name}[");
        }
    }

    /// <summary>The 2 of CO₂ is part of a name.</summary>
    private static bool IsIndex(LiteralInline literal) => literal.PreviousSibling is HtmlInline { Tag: "<sub>" or "<sup>" };

    private static void TypedNumbersIn(LiteralInline literal, MarkdownRun run)
    {
        var text = literal.Content.ToString();
        foreach (var (start, length) in TypedNumbers.In(text))
        {
            run.Report(Rules.TypedNumber, run.Place(literal.Span.Start + start, length), $"'{text.Substring(start, length)}' is typed into the text.", "Refer to the datum with :figure[code]{...}, write the number in words, or say why it stands: <!-- allow SDG1510: reason -->.");
        }
    }

    private static void Resolve(LinkInline link, MarkdownRun run)
    {
        var span = link.UrlSpan is { IsEmpty: false } url ? run.Place(url) : run.Place(link.Span);
        if (!link.IsImage)
        {
            link.Url = LinkResolver.Link(link.Url ?? string.Empty, span, run) ?? "#";
            return;
        }

        if (!link.FindDescendants<LiteralInline>().Any(l => !l.Content.IsEmptyOrWhitespace()))
            run.Report(Rules.ImageWithoutText, run.Place(link.Span), "The image has no text for those who cannot see it.", "Write ![what the image shows](path).");
        link.Url = LinkResolver.Image(link.Url ?? string.Empty, span, run) ?? string.Empty;
    }

    private static void Headings(Markdig.Syntax.MarkdownDocument tree, MarkdownRun run)
    {
        var ids = new HeadingIds();
        var above = 1;
        foreach (var heading in tree.Descendants<HeadingBlock>())
        {
            if (heading.Level == 1) run.Report(Rules.HeadingOrder, run.Place(heading.Span), "A heading of level 1 stands in the text.", "The page's title is the only one; start with ##.");
            else if (heading.Level > above + 1) run.Report(Rules.HeadingOrder, run.Place(heading.Span), $"A heading of level {heading.Level} follows one of level {above}.", $"Use {new string('#', above + 1)} here.");
            above = heading.Level;
            var text = PlainText(heading.Inline);
            var id = ids.Take(text);
            heading.GetAttributes().Id = id;
            run.Headings.Add(new Heading(heading.Level, id, text));
        }
    }

    private static string PlainText(ContainerInline? inline)
    {
        var text = new StringBuilder();
        foreach (var part in inline?.Descendants() ?? [])
        {
            if (part is LiteralInline literal) text.Append(literal.Content.AsSpan());
            else if (part is CodeInline code) text.Append(code.Content);
            else if (part is LineBreakInline) text.Append(' ');
        }

        return text.ToString();
    }

    private static void Replace(HtmlRenderer renderer, MarkdownRun run)
    {
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlCustomContainerRenderer>(new NoteHtmlRenderer(run));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlCustomContainerInlineRenderer>(new InlineContainerHtmlRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new BlockHtmlRenderer(run));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new ProseTableRenderer(run));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlFootnoteLinkRenderer>(new FootnoteLinkRenderer(run));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlFootnoteGroupRenderer>(new FootnoteGroupRenderer(run));
        renderer.ObjectRenderers.ReplaceOrAdd<Markdig.Renderers.Html.Inlines.LinkInlineRenderer>(new LinkHtmlRenderer());
        renderer.ObjectRenderers.Insert(0, new DirectiveHtmlRenderer(run));
    }
}
