using System.Buffers;
using System.Collections.Immutable;
using System.Net;

namespace SdgTechSite.Output;

/// <summary>A link as it stands on a finished page. <paramref name="Offset"/> is where its value starts.</summary>
public readonly record struct ScannedLink(string Value, int Offset);

/// <summary>The links and anchors of a page as it was really written.</summary>
public sealed record ScannedPage(ImmutableArray<ScannedLink> Links, ImmutableArray<string> Ids);

/// <summary>
/// Finds <c>href</c>, <c>src</c> and <c>id</c> in the tags of finished HTML by one pass over its characters. A full parse would cost more than
/// everything else a page needs; this reads what the program's own writers write: quoted attributes whose values have no angle brackets, and no tags in
/// scripts or styles.
/// </summary>
public static class HtmlScanner
{
    /// <summary>Looked for all at once, many characters at a time: most of a page is none of them.</summary>
    private static readonly SearchValues<string> Names = SearchValues.Create(
        [" href=", "\nhref=", "\thref=", " src=", "\nsrc=", "\tsrc=", " id=", "\nid=", "\tid="], StringComparison.Ordinal);

    public static ScannedPage Scan(string html, LinkTexts texts)
    {
        var links = ImmutableArray.CreateBuilder<ScannedLink>();
        var ids = ImmutableArray.CreateBuilder<string>();
        var (at, comment) = (0, Find(html, "<!--", 0));
        while (html.AsSpan(at).IndexOfAny(Names) is >= 0 and var next)
        {
            at += next;
            if (at > comment)
            {
                at = Find(html, "-->", comment);
                comment = Find(html, "<!--", at);
                continue;
            }

            var (isId, value) = (html[at + 1] == 'i', html.IndexOf('=', at) + 1);
            if (value == html.Length) break;
            if (html[value] is not ('"' or '\'') || !IsInTag(html, at) || html.IndexOf(html[value], value + 1) is not (> 0 and var close))
            {
                at = value;
                continue;
            }

            var text = Value(html.AsSpan(value + 1, close - value - 1), texts);
            if (isId) ids.Add(text);
            else links.Add(new ScannedLink(text, value + 1));
            at = close + 1;
        }

        return new ScannedPage(links.DrainToImmutable(), ids.DrainToImmutable());
    }

    /// <summary>Where a text begins, or behind the last character.</summary>
    private static int Find(string html, string text, int from) => html.IndexOf(text, from, StringComparison.Ordinal) is >= 0 and var found ? found : html.Length;

    private static bool IsInTag(string html, int at) => html.AsSpan(0, at).LastIndexOfAny('<', '>') is >= 0 and var bracket && html[bracket] == '<';

    private static string Value(ReadOnlySpan<char> value, LinkTexts texts) => value.Contains('&') ? WebUtility.HtmlDecode(value.ToString()) : texts.Of(value);
}
