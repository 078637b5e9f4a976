namespace SdgTechSite.Model;

/// <summary>Cells of CSV as every file of the program has them.</summary>
public static class CsvText
{
    /// <summary>Quotes a text where CSV needs it, and keeps a spreadsheet from taking it for a formula.</summary>
    public static string Cell(string text)
    {
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t') text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
