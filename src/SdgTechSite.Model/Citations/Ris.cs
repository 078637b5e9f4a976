using System.Globalization;
using System.Text;

namespace SdgTechSite.Model;

/// <summary>Writes a citation as a record of RIS: one tag a line, two spaces, a hyphen, a space; lines end with CR LF; the last tag is ER.</summary>
public static class Ris
{
    public static string Write(Citation citation)
    {
        var text = new StringBuilder();
        Line(text, "TY", "DATA");
        Line(text, "ID", citation.Id);
        Line(text, "AU", citation.Author);
        Line(text, "TI", citation.Title);
        Line(text, "T2", citation.Site);
        Line(text, "PB", citation.Author);
        Line(text, "PY", citation.Date.Year.ToString("0000", CultureInfo.InvariantCulture));
        Line(text, "DA", citation.Date.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture));
        Line(text, "ET", citation.Version);
        Line(text, "LA", citation.Language);
        if (citation.Url is { } url) Line(text, "UR", url);
        Line(text, "ER", string.Empty);
        return text.ToString();
    }

    /// <summary>A value is one line: breaks within it become spaces.</summary>
    private static void Line(StringBuilder text, string tag, string value) =>
        text.Append(tag).Append("  - ").AppendJoin(' ', value.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)).Append("\r\n");
}
