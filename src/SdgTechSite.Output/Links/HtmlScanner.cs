using System.Collections.Immutable;
using System.Net;

namespace SdgTechSite.Output;

/// <summary>A link as it stands on a finished page. <paramref name="Offset"/> is where its value starts.</summary>
public readonly record struct ScannedLink(string Value, int Offset);

/// <summary>The links and anchors of a page as it was really written.</summary>
public sealed record ScannedPage(ImmutableArray<ScannedLink> Links, ImmutableArray<string> Ids);

/// <summary>
/// Finds <c>href</c>, <c>src</c> and <c>id</c> in the tags of finished HTML by one pass over its characters. A full parse would cost more than
/// everything else a page needs; this reads what the program's own writers write: quoted attributes, no script or style content. It goes from quote to
/// quote: what looks like an attribute may stand in the value of another, and a value may hold angle brackets.
/// </summary>
public static class HtmlScanner
{
    public static ScannedPage Scan(ReadOnlySpan<char> html, PageTexts texts)
    {
        var links = ImmutableArray.CreateBuilder<ScannedLink>(64);
        var ids = ImmutableArray.CreateBuilder<string>(64);
        for (var at = From(html, 0, '<'); at < html.Length; at = From(html, at, '<'))
        {
            if (html[at..].StartsWith("<!--"))
            {
                var end = html[at..].IndexOf("-->");
                at = end < 0 ? html.Length : at + end + 3;
            }
            else at = Tag(html, at + 1, texts, links, ids);
        }

        return new ScannedPage(links.DrainToImmutable(), ids.DrainToImmutable());
    }

    /// <summary>Reads the attributes of one tag; returns the position behind it.</summary>
    private static int Tag(ReadOnlySpan<char> html, int at, PageTexts texts, ImmutableArray<ScannedLink>.Builder links, ImmutableArray<string>.Builder ids)
    {
        while (at < html.Length)
        {
            var next = html[at..].IndexOfAny('"', '\'', '>');
            if (next < 0) return html.Length;
            at += next;
            if (html[at] == '>') return at + 1;
            var close = From(html, at + 1, html[at]);
            if (close == html.Length) return close;
            var name = html[..at];
            var value = html[(at + 1)..close];
            if (EndsWith(name, "href=") || EndsWith(name, "src=")) links.Add(new ScannedLink(Value(value, texts), at + 1));
            else if (EndsWith(name, "id=")) ids.Add(Value(value, texts));
            at = close + 1;
        }

        return at;
    }

    /// <summary>Where the next such character stands; the end of the page where there is none.</summary>
    private static int From(ReadOnlySpan<char> html, int at, char wanted) => html[at..].IndexOf(wanted) is >= 0 and var next ? at + next : html.Length;

    private static bool EndsWith(ReadOnlySpan<char> text, string name) =>
        text.EndsWith(name, StringComparison.Ordinal) && text.Length > name.Length && char.IsWhiteSpace(text[^(name.Length + 1)]);

    private static string Value(ReadOnlySpan<char> value, PageTexts texts) => value.Contains('&') ? WebUtility.HtmlDecode(value.ToString()) : texts.Of(value);
}
