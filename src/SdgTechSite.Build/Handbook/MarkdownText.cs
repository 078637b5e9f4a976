using System.Text;
using SdgTechSite.Model;

namespace SdgTechSite.Build;

/// <summary>Plain texts of the program as Markdown that shows them as they are.</summary>
internal static class MarkdownText
{
    /// <summary>The text with everything that means something to Markdown or to the checker escaped. Pieces between backquotes stay code.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        var inCode = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '`') inCode = !inCode;
            var isDirective = c == ':' && i + 1 < text.Length && (text[i + 1] == ':' || char.IsAsciiLetter(text[i + 1]));
            if (!inCode && (c is '\\' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#' or '!' || isDirective)) escaped.Append('\\');
            escaped.Append(c);
        }

        // A comment that lets a finding pass is only shown here.
        return escaped.Replace("allow SDG", "allow&#32;SDG").ToString();
    }

    /// <summary>The text and, where it holds a typed number, a comment that lets it pass: texts of the program are no figures.</summary>
    public static string WithAllowance(string text) =>
        TypedNumbers.In(OutsideCode(text)).Any() ? $"{text} <!-- allow SDG1510: a text of the program -->" : text;

    private static string OutsideCode(string text) => string.Concat(text.Replace("&#32;", " ", StringComparison.Ordinal).Split('`').Where((_, i) => i % 2 == 0));
}
