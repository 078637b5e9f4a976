using System.Collections.Immutable;
using System.Net;

namespace SdgTechSite.Output;

/// <summary>A link as it stands on a finished page. <paramref name="Offset"/> is where its value starts.</summary>
public readonly record struct ScannedLink(string Value, int Offset);

/// <summary>The links and anchors of a page as it was really written.</summary>
public sealed record ScannedPage(ImmutableArray<ScannedLink> Links, ImmutableArray<string> Ids);

/// <summary>
/// Finds <c>href</c>, <c>src</c> and <c>id</c> in the tags of finished HTML by one pass over its characters. A full parse would cost more than
/// everything else a page needs; this reads what the program's own writers write: quoted attributes, no script or style content.
/// </summary>
public static class HtmlScanner
{
    public static ScannedPage Scan(string html)
    {
        var links = ImmutableArray.CreateBuilder<ScannedLink>();
        var ids = ImmutableArray.CreateBuilder<string>();
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at))
        {
            if (string.CompareOrdinal(html, at, "<!--", 0, 4) == 0)
            {
                var end = html.IndexOf("-->", at, StringComparison.Ordinal);
                at = end < 0 ? html.Length : end + 3;
            }
            else at = Tag(html, at + 1, links, ids);
        }

        return new ScannedPage(links.ToImmutable(), ids.ToImmutable());
    }

    /// <summary>Reads the attributes of one tag; returns the position behind it.</summary>
    private static int Tag(string html, int at, ImmutableArray<ScannedLink>.Builder links, ImmutableArray<string>.Builder ids)
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
            if (EndsWith(name, "href=") || EndsWith(name, "src=")) links.Add(new ScannedLink(Value(html, at, close), at + 1));
            else if (EndsWith(name, "id=")) ids.Add(Value(html, at, close));
            at = close + 1;
        }

        return at;
    }

    private static bool EndsWith(ReadOnlySpan<char> text, string name) =>
        text.EndsWith(name, StringComparison.Ordinal) && text.Length > name.Length && char.IsWhiteSpace(text[^(name.Length + 1)]);

    private static string Value(string html, int open, int close)
    {
        var value = html[(open + 1)..close];
        return value.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(value) : value;
    }
}
