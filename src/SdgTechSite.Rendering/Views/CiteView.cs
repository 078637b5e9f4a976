using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>How to cite an indicator: as a text in the page's language, and as programs for references take it.</summary>
internal static class CiteView
{
    /// <summary>What the formats are called, and the end of their files' names.</summary>
    private static readonly (string Name, string Extension, Func<Citation, string> Write)[] Formats =
        [("BibTeX", "bib", BibTex.Write), ("RIS", "ris", Ris.Write), ("CSL-JSON", "csl.json", CslJson.Write)];

    public static ScriptObject Build(ViewContext view, Indicator indicator)
    {
        var citation = Citation.Of(indicator, view.Content.Site, view.Page.Language);
        return Script.Object(
            ("text", Text(view, citation)),
            ("files_label", FilesLabel(view)),
            ("formats", Script.List(Formats.Select(f => (object)Script.Object(
                ("name", f.Name),
                ("text", f.Write(citation).ReplaceLineEndings("\n").TrimEnd()),
                ("href", Keys.Download(indicator.Id, f.Extension).From(view.Page.Route)))))),
            ("files_lang", view.Fallback));
    }

    /// <summary>Files are written once, in the site's first language, whose own name is marked as such.</summary>
    private static Html FilesLabel(ViewContext view)
    {
        var language = $"<bdi lang=\"{view.Fallback}\">{Html.Escape(view.Content.Words[view.Fallback].Text("language.name"))}</bdi>";
        return new Html(Html.Escape(view.Words.Text("cite.files")).Value.Replace("{language}", language, StringComparison.Ordinal));
    }

    /// <summary>Each part set apart, so that Latin names do not pull what stands around them out of the order of an Arabic sentence.</summary>
    private static Html Text(ViewContext view, Citation citation)
    {
        var text = Html.Escape(view.Words.Text("cite.text")).Value;
        (string Name, string Value)[] parts =
            [("author", citation.Author), ("title", citation.Title), ("site", citation.Site), ("date", view.Locale.Date(citation.Date)), ("sources", citation.Version)];
        foreach (var (name, value) in parts) text = text.Replace($"{{{name}}}", Apart(value), StringComparison.Ordinal);
        return new Html(citation.Url is { } url ? $"{text} {Apart(url)}" : text);
    }

    private static string Apart(string text) => $"<bdi>{Html.Escape(text)}</bdi>";
}
