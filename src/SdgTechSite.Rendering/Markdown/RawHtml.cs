using Ganss.Xss;
using Markdig.Syntax.Inlines;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Markdown;

/// <summary>
/// Raw HTML in Markdown. A block goes through a sanitiser with a short list of harmless elements; in running text only bare, balanced tags of a
/// shorter list stay. Whatever is left out is reported.
/// </summary>
internal static class RawHtml
{
    private static readonly HashSet<string> InlineTags = new(StringComparer.Ordinal) { "abbr", "b", "bdi", "br", "em", "i", "kbd", "mark", "s", "small", "strong", "sub", "sup", "u", "wbr" };
    private static readonly HashSet<string> VoidTags = new(StringComparer.Ordinal) { "br", "wbr" };

    private static readonly string[] BlockTags =
    [
        .. InlineTags, "a", "blockquote", "caption", "cite", "code", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "hr", "li", "ol", "p", "pre", "q", "span", "summary",
        "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ];

    private static readonly string[] BlockAttributes = ["href", "lang", "dir", "title", "colspan", "rowspan", "scope", "open"];

    /// <summary>The harmless part of a block of HTML.</summary>
    public static string CleanBlock(string html, SourceSpan span, MarkdownRun run)
    {
        var removed = new SortedSet<string>(StringComparer.Ordinal);
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(BlockTags, StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(BlockAttributes, StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(["https", "http", "mailto"], StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href"], StringComparer.OrdinalIgnoreCase),
        });
        sanitizer.RemovingTag += (_, e) => removed.Add($"<{e.Tag.TagName.ToLowerInvariant()}>");
        sanitizer.RemovingAttribute += (_, e) => removed.Add(e.Attribute.Name);
        sanitizer.RemovingComment += (_, _) => { };
        var clean = sanitizer.Sanitize(html);
        if (removed.Count > 0) run.Report(Rules.HtmlRemoved, span, $"Left out of this HTML: {string.Join(", ", removed)}.", "Use Markdown where you can; scripts, styles and event handlers never reach a page.");
        return clean;
    }

    /// <summary>Turns tags in running text that are not bare, known and balanced into visible text.</summary>
    public static void CleanInlines(ContainerInline container, MarkdownRun run)
    {
        var open = new Stack<(string Name, HtmlInline Node)>();
        foreach (var tag in container.FindDescendants<HtmlInline>().ToList())
        {
            var text = tag.Tag;
            if (text.StartsWith("<!--", StringComparison.Ordinal))
            {
                tag.Remove();
                continue;
            }

            var name = text.Trim('<', '>', '/', ' ').ToLowerInvariant();
            if (!InlineTags.Contains(name)) Escape(tag, run);
            else if (VoidTags.Contains(name)) continue;
            else if (!text.StartsWith("</", StringComparison.Ordinal)) open.Push((name, tag));
            else if (open.Count > 0 && open.Peek().Name == name && open.Peek().Node.Parent == tag.Parent) open.Pop();
            else Escape(tag, run);
        }

        foreach (var (_, node) in open) Escape(node, run);
    }

    private static void Escape(HtmlInline tag, MarkdownRun run)
    {
        run.Report(Rules.HtmlRemoved, run.Place(tag.Span), $"{tag.Tag} is shown as text.", "In running text only bare, closed tags such as <sub>...</sub> are HTML.");
        tag.ReplaceBy(new LiteralInline(tag.Tag));
    }
}
