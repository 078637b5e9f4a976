using System.Globalization;
using System.Text;

namespace SdgTechSite.Diff;

/// <summary>Text on a terminal: how wide it is there, and nothing in it that a terminal would obey.</summary>
internal static class TextCells
{
    /// <summary>One line without control characters or marks that change the direction of what follows.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\n' or '\r' or '\t') plain.Append(' ');
            else if (!char.IsControl(c) && c is not (>= '\u202A' and <= '\u202E') and not (>= '\u2066' and <= '\u2069')) plain.Append(c);
        }

        return plain.ToString();
    }

    /// <summary>Cuts a text to so many columns, with an ellipsis where something is missing.</summary>
    public static string Cut(string text, int width)
    {
        text = Plain(text);
        if (Width(text) <= width) return text;
        var cut = new StringBuilder();
        var used = 1;
        foreach (var rune in text.EnumerateRunes())
        {
            used += Width(rune);
            if (used > width) break;
            cut.Append(rune);
        }

        return cut.ToString().TrimEnd() + "…";
    }

    public static string PadEnd(string text, int width) => text + new string(' ', Math.Max(0, width - Width(text)));

    public static string PadStart(string text, int width) => new string(' ', Math.Max(0, width - Width(text))) + text;

    /// <summary>Columns that a text takes: Chinese letters two, marks on letters none.</summary>
    public static int Width(string text) => text.EnumerateRunes().Sum(Width);

    private static int Width(Rune rune) => rune.Value switch
    {
        >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0x1F300 and <= 0x1FAFF or >= 0x20000 and <= 0x3FFFD => 2,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0 : 1,
    };
}
