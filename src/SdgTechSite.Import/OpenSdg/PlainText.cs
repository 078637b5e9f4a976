using System.Net;
using System.Text;
using SdgTechSite.Model;

namespace SdgTechSite.Import.OpenSdg;

/// <summary>
/// Makes foreign metadata, which mixes HTML, Markdown and plain words, into Markdown that says the same and can do nothing else: paragraphs, lists and
/// links to https and http; every other sign is escaped.
/// </summary>
internal static class PlainText
{
    private const int Longest = 200_000;
    private const string Escaped = "\\`*_[]<>#|~^{}=+!&$\"";
    private const char LinkStart = '\uE000', LinkMiddle = '\uE001', LinkEnd = '\uE002';

    /// <summary>True when there are tags to take out.</summary>
    public static bool HasHtml(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            if (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!') return true;
        }

        return false;
    }

    /// <summary>The words on one line: no tags, no line breaks.</summary>
    public static string Line(string text, int longest = 400)
    {
        var words = WithoutTags(Cut(text)).Replace(LinkStart, ' ').Replace(LinkMiddle, ' ').Replace(LinkEnd, ' ');
        var line = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
            }
            else if (!IsPrivate(c)) line.Append(c);
        }

        var whole = line.ToString().Trim();
        return whole.Length <= longest ? whole : string.Concat(whole.AsSpan(0, longest - 1).TrimEnd(), "…");
    }

    /// <summary>The text as Markdown lines, blank ones between paragraphs.</summary>
    public static string Markdown(string text)
    {
        var result = new StringBuilder();
        var paragraph = new StringBuilder();
        foreach (var raw in WithoutTags(Cut(text)).Split('\n'))
        {
            var line = raw.Trim();
            var isItem = line.Length > 2 && line[0] is '-' or '*' or '•' or '·' && line[1] == ' ';
            var isHeading = line.StartsWith('#');
            if (line.Length == 0 || isItem || isHeading) Flush(result, paragraph);
            if (isItem) Append(result, "- ", line[2..].Trim());
            else if (isHeading) Append(result.Append('\n'), string.Empty, line.Trim('#', ' '));
            else if (line.Length > 0) paragraph.Append(paragraph.Length > 0 ? " " : string.Empty).Append(line);
            if (isHeading) result.Append('\n');
        }

        Flush(result, paragraph);
        return result.ToString().Trim('\n') + "\n";
    }

    /// <summary>A line of Markdown; where it holds typed numbers, a comment says whose they are.</summary>
    private static void Append(StringBuilder to, string start, string line)
    {
        if (line.Length == 0) return;
        to.Append(start).Append(Escape(line));
        if (TypedNumbers.In(Words(line)).Any()) to.Append(" <!-- allow SDG1510: as the source has it -->");
        to.Append('\n');
    }

    private static void Flush(StringBuilder result, StringBuilder paragraph)
    {
        if (paragraph.Length == 0) return;
        if (result.Length > 0) result.Append('\n');
        Append(result, string.Empty, paragraph.ToString());
        result.Append('\n');
        paragraph.Clear();
    }

    /// <summary>What a reader sees of the line: links without their addresses, which part the words before them from those behind.</summary>
    private static string Words(string line)
    {
        var words = new StringBuilder(line.Length);
        var inAddress = false;
        foreach (var c in line)
        {
            if (c == LinkMiddle) inAddress = true;
            else if (c == LinkEnd) inAddress = false;
            if (!inAddress) words.Append(IsPrivate(c) || char.IsControl(c) ? ' ' : c);
        }

        return words.ToString();
    }

    private static string Escape(string line)
    {
        var text = new StringBuilder(line.Length + 16);
        var inAddress = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == LinkStart) text.Append('[');
            else if (c == LinkMiddle)
            {
                inAddress = true;
                text.Append("](<");
            }
            else if (c == LinkEnd)
            {
                inAddress = false;
                text.Append(">)");
            }
            else if (!inAddress && (Escaped.Contains(c, StringComparison.Ordinal) || (i == 0 && c is '-' or ':') || c == ':' || IsOrdinal(line, i))) text.Append('\\').Append(c);
            else text.Append(char.IsControl(c) ? ' ' : c);
        }

        return text.ToString();
    }

    /// <summary>The point or bracket of "1." at the start of a line would make a list of it.</summary>
    private static bool IsOrdinal(string line, int at) => line[at] is '.' or ')' && at is > 0 and < 10 && (at + 1 == line.Length || line[at + 1] == ' ') && line.AsSpan(0, at).ContainsAnyExceptInRange('0', '9') == false;

    private static string WithoutTags(string text)
    {
        var plain = new StringBuilder(text.Length);
        var open = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '<' && i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!') && End(text, i) is > 0 and var end)
            {
                open = Tag(text[i..(end + 1)], plain, open);
                i = SkipContent(text, i, end);
            }
            else if (!IsPrivate(c)) plain.Append(c);
        }

        if (open) plain.Append(LinkEnd);
        return WebUtility.HtmlDecode(Close(plain.ToString()));
    }

    private static int End(string text, int start) => text.AsSpan(start).StartsWith("<!--")
        ? (text.IndexOf("-->", start, StringComparison.Ordinal) is >= 0 and var close ? close + 2 : -1)
        : text.IndexOf('>', start);

    /// <summary>Scripts and styles go with what is in them.</summary>
    private static int SkipContent(string text, int start, int end)
    {
        foreach (var name in new[] { "script", "style" })
        {
            if (!text.AsSpan(start + 1).StartsWith(name, StringComparison.OrdinalIgnoreCase)) continue;
            var close = text.IndexOf("</" + name, end, StringComparison.OrdinalIgnoreCase);
            return close < 0 ? text.Length : text.IndexOf('>', close) is >= 0 and var after ? after : text.Length;
        }

        return end;
    }

    /// <summary>Writes what a tag means; true while a link is open.</summary>
    private static bool Tag(string tag, StringBuilder plain, bool open)
    {
        var name = new string([.. tag.Skip(tag[1] == '/' ? 2 : 1).TakeWhile(char.IsAsciiLetterOrDigit)]).ToLowerInvariant();
        if (name == "a" && tag[1] == '/' && open)
        {
            plain.Append(LinkEnd);
            return false;
        }

        if (name == "a" && tag[1] != '/' && !open && Address(tag) is { } address)
        {
            plain.Append(LinkStart).Append(address).Append(LinkMiddle);
            return true;
        }

        if (name is "li") plain.Append(tag[1] == '/' ? "\n" : "\n- ");
        else if (name is "br" or "p" or "div" or "ul" or "ol" or "tr" or "table" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6") plain.Append(name == "br" ? "\n" : "\n\n");
        else if (name is "td" or "th") plain.Append(' ');
        return open;
    }

    /// <summary>While reading, a link is address first; this puts its words before the address, and drops links without words.</summary>
    private static string Close(string text)
    {
        if (!text.Contains(LinkStart, StringComparison.Ordinal)) return text;
        var result = new StringBuilder(text.Length);
        foreach (var part in text.Split(LinkStart))
        {
            var (middle, end) = (part.IndexOf(LinkMiddle, StringComparison.Ordinal), part.IndexOf(LinkEnd, StringComparison.Ordinal));
            if (middle < 0 || end < middle)
            {
                result.Append(part);
                continue;
            }

            var words = part[(middle + 1)..end].ReplaceLineEndings(" ").Trim();
            if (words.Length > 0) result.Append(LinkStart).Append(words).Append(LinkMiddle).Append(part.AsSpan(0, middle)).Append(LinkEnd);
            result.Append(part.AsSpan(end + 1));
        }

        return result.ToString();
    }

    private static string? Address(string tag)
    {
        var at = tag.IndexOf("href", StringComparison.OrdinalIgnoreCase);
        var quote = at < 0 ? -1 : tag.IndexOfAny(['"', '\''], at);
        var close = quote < 0 ? -1 : tag.IndexOf(tag[quote], quote + 1);
        return close < 0 ? null : SafeUrl(WebUtility.HtmlDecode(tag[(quote + 1)..close]));
    }

    /// <summary>An address that lacks nothing but its beginning, www.example.org/page, with it; else null.</summary>
    public static string? CompletedUrl(string text)
    {
        var address = text.Trim();
        var host = address.AsSpan(0, address.IndexOfAny(['/', '?', '#']) is >= 0 and var end ? end : address.Length);
        return host.Contains('.') && !host.ContainsAny(" :@\\") && host[0] != '.' && host[^1] != '.' ? SafeUrl("https://" + address) : null;
    }

    /// <summary>An absolute https or http address in its escaped form, or null.</summary>
    public static string? SafeUrl(string text) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out var url) && url.Scheme is "https" or "http" && url.Host.Length > 0 && text.Length < 2000
            ? url.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
            : null;

    private static string Cut(string text) => text.Length > Longest ? text[..Longest] : text;

    private static bool IsPrivate(char c) => c is >= '\uE000' and <= '\uE002';
}
