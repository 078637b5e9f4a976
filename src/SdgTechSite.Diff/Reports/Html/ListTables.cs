namespace SdgTechSite.Diff;

/// <summary>Lists of what is no figure, each a section with a table.</summary>
internal sealed class ListTables(HtmlText html)
{
    public void Write(string name, string[] header, IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0) return;
        var id = name.ToLowerInvariant();
        html.Raw($"<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{name}</h2>\n<div class=\"table\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{id}\"><table class=\"words\">\n<thead><tr>");
        foreach (var word in header) html.Element("th", word, " scope=\"col\"");
        html.Raw("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            html.Raw("<tr>");
            foreach (var cell in row) html.Element("td", cell, " dir=\"auto\"");
            html.Raw("</tr>\n");
        }

        html.Raw("</tbody></table></div>\n</section>\n");
    }
}
