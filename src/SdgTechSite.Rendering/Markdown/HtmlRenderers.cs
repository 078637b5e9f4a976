using System.Globalization;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SdgTechSite.Model;
using SdgTechSite.Rendering.Markdown.Directives;

namespace SdgTechSite.Rendering.Markdown;

internal sealed class DirectiveHtmlRenderer(MarkdownRun run) : HtmlObjectRenderer<DirectiveInline>
{
    protected override void Write(HtmlRenderer renderer, DirectiveInline obj) => renderer.Write(DirectiveRenderer.Render(obj, run).Value);
}

/// <summary><c>:::note</c>, <c>:::caution</c>, <c>:::method</c>.</summary>
internal sealed class NoteHtmlRenderer(MarkdownRun run) : HtmlObjectRenderer<CustomContainer>
{
    private static readonly string[] Known = ["note", "caution", "method"];

    protected override void Write(HtmlRenderer renderer, CustomContainer obj)
    {
        var kind = obj.Info ?? string.Empty;
        if (!Known.Contains(kind, StringComparer.Ordinal))
        {
            run.Report(Rules.UnknownDirective, run.Place(obj.Span.Start, kind.Length + 3), $"There is no block '{kind}'.", Nearest.Hint(kind, Known, "blocks"));
            return;
        }

        renderer.EnsureLine();
        renderer.Write($"<div class=\"note note-{kind}\" role=\"note\"><p class=\"note-title\">{Html.Escape(run.Context.Words.Text("note." + kind))}</p>\n");
        renderer.WriteChildren(obj);
        renderer.EnsureLine();
        renderer.WriteLine("</div>");
    }
}

internal sealed class InlineContainerHtmlRenderer : HtmlObjectRenderer<CustomContainerInline>
{
    protected override void Write(HtmlRenderer renderer, CustomContainerInline obj) => renderer.WriteChildren(obj);
}

internal sealed class BlockHtmlRenderer(MarkdownRun run) : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock obj)
    {
        if (obj.Type == HtmlBlockType.Comment) return;
        renderer.EnsureLine();
        renderer.WriteLine(RawHtml.CleanBlock(obj.Lines.ToString(), run.Place(obj.Span), run));
    }
}

/// <summary>Tables that can be scrolled sideways by keyboard, with heads that say they are heads.</summary>
internal sealed class ProseTableRenderer(MarkdownRun run) : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        foreach (var column in table.ColumnDefinitions) column.Alignment = null;
        foreach (var cell in table.OfType<TableRow>().Where(r => r.IsHeader).SelectMany(r => r.OfType<TableCell>())) cell.GetAttributes().AddPropertyIfNotExist("scope", "col");
        renderer.EnsureLine();
        renderer.WriteLine($"<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{Html.Escape(run.Context.Words.Text("table.scroll"))}\">");
        base.Write(renderer, table);
        renderer.WriteLine("</div>");
    }
}

internal sealed class FootnoteLinkRenderer(MarkdownRun run) : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink obj)
    {
        var order = obj.Footnote.Order.ToString(CultureInfo.InvariantCulture);
        var index = obj.Index.ToString(CultureInfo.InvariantCulture);
        renderer.Write(obj.IsBackLink
            ? $"<a href=\"#fn-ref-{index}\" class=\"footnote-back\" aria-label=\"{Html.Escape(run.Context.Words.Text("footnote.back"))}\">↩</a>"
            : $"<sup><a id=\"fn-ref-{index}\" href=\"#fn-{order}\" class=\"footnote\">{order}</a></sup>");
    }
}

internal sealed class FootnoteGroupRenderer(MarkdownRun run) : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup obj)
    {
        renderer.EnsureLine();
        renderer.WriteLine($"<section class=\"footnotes\" aria-label=\"{Html.Escape(run.Context.Words.Text("footnote.title"))}\">\n<ol>");
        foreach (var note in obj.OfType<Footnote>())
        {
            renderer.WriteLine($"<li id=\"fn-{note.Order.ToString(CultureInfo.InvariantCulture)}\">");
            renderer.WriteChildren(note);
            renderer.WriteLine("</li>");
        }

        renderer.WriteLine("</ol>\n</section>");
    }
}

/// <summary>Links outside the site give nothing of the site away.</summary>
internal sealed class LinkHtmlRenderer : Markdig.Renderers.Html.Inlines.LinkInlineRenderer
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        if (!link.IsImage && link.Url?.Contains("://", StringComparison.Ordinal) == true) link.GetAttributes().AddPropertyIfNotExist("rel", "noopener");
        base.Write(renderer, link);
    }
}
