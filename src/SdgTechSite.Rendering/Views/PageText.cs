using System.Net;
using System.Text;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>The words of a page for the search: those in its own language.</summary>
internal static class PageText
{
    public static PageWords Of(ViewContext view, PageHead head, MarkdownResult? words)
    {
        var document = view.Page switch
        {
            IndicatorPage page => view.Document(page.Indicator.Narratives),
            ProsePage page => view.Document(page.Page.Documents),
            _ => null,
        };
        if (view.Page is not (IndicatorPage or ProsePage) || !view.Content.Site.Has(SitePart.Search)) return new PageWords(head.Title, head.Description, string.Empty, KeptText.Empty, string.Empty);
        var figure = view.Page is IndicatorPage { Indicator: var indicator } ? Figure(view, indicator) : string.Empty;
        if (document is null || document.Language != view.Page.Language) return new PageWords(head.Title, string.Empty, string.Empty, KeptText.Empty, figure);
        return new PageWords(head.Title, document.Summary, string.Join(". ", (words?.Headings ?? []).Select(h => h.Text)), words is null ? KeptText.Empty : KeptText.Of(Plain(words.Html)), figure);
    }

    private static string Figure(ViewContext view, Indicator indicator)
    {
        var series = indicator.Series[0];
        if (Figures.WorldRow(series, view.Areas) is not { } row || Figures.Latest(series.Observations, row) is not (>= 0 and var latest)) return string.Empty;
        var where = view.Text("figure.where", ("area", view.In(view.Areas[row.Area].Name).Text), ("year", ViewContext.Year(series.Observations.Year(latest))));
        return $"{view.Figure(series, latest)} · {where}";
    }

    /// <summary>The text between the tags that our own Markdown renderer wrote, without headings, which are kept apart.</summary>
    private static string Plain(Html html)
    {
        var (source, text, at) = (html.Value, new StringBuilder(html.Value.Length), 0);
        while (source.IndexOf('<', at) is >= 0 and var open)
        {
            text.Append(source, at, open - at);
            var isHeading = source[open + 1] == 'h' && char.IsAsciiDigit(source[open + 2]);
            var close = isHeading ? source.IndexOf("</h", open, StringComparison.Ordinal) : open;
            at = source.IndexOf('>', close) + 1;
        }

        return string.Join(' ', WebUtility.HtmlDecode(text.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
