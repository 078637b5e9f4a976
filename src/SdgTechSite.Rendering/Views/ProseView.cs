using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>Pages of prose, and the prose on other pages.</summary>
internal static class ProseView
{
    public static ScriptObject Build(ViewContext view, ContentPage page, MarkdownResult? words)
    {
        var document = view.Document(page.Documents);
        return Script.Object(
            ("title", document is null ? Html.Escape(page.Slug) : view.Mark(new Phrase(document.Title ?? page.Slug, document.Language))),
            ("lead", document is null ? Html.Empty : view.Mark(new Phrase(document.Summary, document.Language))),
            ("words", Words(view, document, words)));
    }

    /// <summary>Rendered words with the language they are in; <c>fallback</c> tells a template to say that they are not in the page's.</summary>
    public static ScriptObject? Words(ViewContext view, MarkdownDocument? document, MarkdownResult? words) =>
        document is null || words is null ? null : Script.Object(
            ("html", words.Html),
            ("lang", document.Language),
            ("dir", Locale.Find(document.Language)?.Direction ?? "auto"),
            ("fallback", document.Language != view.Page.Language));
}
