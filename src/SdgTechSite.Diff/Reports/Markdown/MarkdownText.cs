using System.Text;

namespace SdgTechSite.Diff;

/// <summary>
/// Words of the content within Markdown, as words and nothing else: what would be a mark, HTML, a mention of somebody, a reference to an issue or a link is
/// written as a character reference or parted by a character without width. The same holds within HTML, where backslashes would not help.
/// </summary>
internal static class MarkdownText
{
    private const string Apart = "&#8203;";

    public static string Of(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var c in TextCells.Plain(text))
        {
            switch (c)
            {
                case '&' or '<' or '>' or '"' or '\'' or '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '|' or '~' or '$' or '^' or '=':
                    words.Append("&#").Append((int)c).Append(';');
                    break;
                case '@' or '#':
                    words.Append(c).Append(Apart);
                    break;
                default:
                    words.Append(c);
                    break;
            }
        }

        return words.Replace("://", $":{Apart}//").Replace("www.", $"www{Apart}.").Replace("GH-", $"GH{Apart}-").ToString();
    }
}
