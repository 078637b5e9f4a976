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
    public static ScannedPage Scan(string html, LinkTexts texts)
    {
        var links = ImmutableArray.CreateBuilder<ScannedLink>(64);
        var ids = ImmutableArray.CreateBuilder<string>(64);
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at))
        {
            if (string.CompareOrdinal(html, at, "<!--", 0, 4) == 0)
            {
                var end = html.IndexOf("-->", at, StringComparison.Ordinal);
                at = end < 0 ? html.Length : end + 3;
            }
            else at = Tag(html, at + 1, texts, links, ids);
        }

        return new ScannedPage(links.DrainToImmutable(), ids.DrainToImmutable());
    }

    /// <summary>Reads the attributes of one tag; returns the position behind it.</summary>
    private static int Tag(string html, int at, LinkTexts texts, ImmutableArray<ScannedLink>.Builder links, ImmutableArray<string>.Builder ids)
    {
        while (at < html.Length)
        {
            var next = html.AsSpan(at).IndexOfAny('"', '\'', '>');
            if (next < 0) return html.Length;
            at += next;
            if (html[at] == '>') return at + 1;
            var close = html.IndexOf(html[at], at + 1);
            if (close < 0) return html.Length;
            var name = html.AsSpan(0, at);
            if (EndsWith(name, "href=") || EndsWith(name, "src=")) links.Add(new ScannedLink(Value(html.AsSpan(at + 1, close - at - 1), texts), at + 1));
            else if (EndsWith(name, "id=")) ids.Add(Value(html.AsSpan(at + 1, close - at - 1), texts));
            at = close + 1;
        }

        return at;
    }

    private static bool EndsWith(ReadOnlySpan<char> text, string name) =>
        text.EndsWith(name, StringComparison.Ordinal) && text.Length > name.Length && char.IsWhiteSpace(text[^(name.Length + 1)]);

    private static string Value(ReadOnlySpan<char> value, LinkTexts texts) => value.Contains('&') ? WebUtility.HtmlDecode(value.ToString()) : texts.Of(value);
}
