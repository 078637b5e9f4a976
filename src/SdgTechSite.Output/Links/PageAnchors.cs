using System.Collections.Immutable;

namespace SdgTechSite.Output;

/// <summary>A link as it stands on a finished page, with its line and column there.</summary>
public readonly record struct PlacedLink(string Value, int Line, int Column);

/// <summary>What a finished page has for links: those that stay in the site, and its own ids, both in the order in which they stand.</summary>
public sealed record PageAnchors(ImmutableArray<PlacedLink> Links, ImmutableArray<string> Ids)
{
    public static PageAnchors Of(ReadOnlySpan<char> html, PageTexts texts)
    {
        var scanned = HtmlScanner.Scan(html, texts);
        var places = new PlaceCounter(html);
        var links = ImmutableArray.CreateBuilder<PlacedLink>(scanned.Links.Length);
        foreach (var link in scanned.Links)
        {
            if (!IsElsewhere(link.Value)) links.Add(places.At(link));
        }

        return new PageAnchors(links.DrainToImmutable(), scanned.Ids);
    }

    /// <summary>Links that leave the site, and addresses in full such as canonical ones.</summary>
    private static bool IsElsewhere(string link)
    {
        var end = link.AsSpan().IndexOfAny(':', '/', '#');
        return (end > 0 && link[end] == ':') || link.StartsWith("//", StringComparison.Ordinal);
    }

    /// <summary>Turns offsets, which must grow, into lines and columns by one pass over the page.</summary>
    private ref struct PlaceCounter(ReadOnlySpan<char> html)
    {
        private readonly ReadOnlySpan<char> _html = html;
        private int _line = 1;
        private int _lineStart = 0;
        private int _read = 0;

        public PlacedLink At(ScannedLink link)
        {
            var next = _html[_read..link.Offset];
            _line += next.Count('\n');
            if (next.LastIndexOf('\n') is >= 0 and var last) _lineStart = _read + last + 1;
            _read = link.Offset;
            return new PlacedLink(link.Value, _line, link.Offset - _lineStart + 1);
        }
    }
}
