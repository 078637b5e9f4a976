using System.Globalization;
using System.Text;

namespace SdgTechSite.Model;

/// <summary>Writes a citation as an entry of BibTeX. Letters of every script stay as they are (UTF-8); what TeX takes for a command is escaped.</summary>
public static class BibTex
{
    public static string Write(Citation citation)
    {
        var text = new StringBuilder().Append("@misc{").Append(citation.Id).Append(",\n");
        // Double braces: a publisher is no person with a family name, and titles keep their capitals.
        Field(text, "author", $"{{{Escape(citation.Author)}}}");
        Field(text, "title", $"{{{Escape(citation.Title)}}}");
        Field(text, "howpublished", Escape(citation.Site));
        Field(text, "year", citation.Date.Year.ToString("0000", CultureInfo.InvariantCulture));
        Field(text, "date", citation.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Field(text, "version", Escape(citation.Version));
        if (citation.Url is { } url) Field(text, "url", url.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal));
        return text.Append("}\n").ToString();
    }

    /// <summary>Text in which no character is a command of TeX.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '{' => escaped.Append(@"\{"),
                '}' => escaped.Append(@"\}"),
                '&' or '%' or '$' or '#' or '_' => escaped.Append('\\').Append(c),
                '\\' => escaped.Append(@"\textbackslash{}"),
                '~' => escaped.Append(@"\textasciitilde{}"),
                '^' => escaped.Append(@"\textasciicircum{}"),
                '\r' or '\n' or '\t' => escaped.Append(' '),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    private static void Field(StringBuilder text, string name, string value) => text.Append("  ").Append(name).Append(" = {").Append(value).Append("},\n");
}
