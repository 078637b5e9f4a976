using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>Where a link leads; without a route, nowhere. <paramref name="isPage"/> is true where that is a page.</summary>
internal sealed class LinkTarget(Route? route, bool isPage, string anchor, bool isAnchorThere)
{
    public Route? Route => route;

    public bool IsPage => isPage;

    /// <summary>The part of the page that it leads to; empty for the page itself.</summary>
    public string Anchor => anchor;

    public bool IsAnchorThere => isAnchorThere;

    /// <summary>True once it was noted that another page leads there.</summary>
    public bool IsReached { get; set; }

    /// <summary>The same page in other languages has the same path below the language's folder; a link between the two does not make it found.</summary>
    public static bool IsSameBelowLanguage(Route one, Route other) => Below(one.Path) is var below && below.Length > 0 && below.SequenceEqual(Below(other.Path));

    /// <summary>What follows the language's folder; nothing for a page at the top.</summary>
    private static ReadOnlySpan<char> Below(string path) => path.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? path.AsSpan(slash + 1) : [];
}

/// <summary>
/// Follows links. A site has a hundred times as many links as places they lead to, and pages of one folder write them alike, so that each is followed once and then known;
/// but not those in which the name of the page stands, such as the links to its downloads: no other page has them.
/// <paramref name="isFile"/> tells whether there is a file, <paramref name="pageAt"/> gives a page.
/// </summary>
internal sealed class LinkTargets(Predicate<Route> isFile, Func<Route, SeenPage?> pageAt)
{
    private readonly Dictionary<string, Dictionary<string, LinkTarget>> _byFolder = new(StringComparer.Ordinal);
    private readonly HashSet<Route> _reached = [];
    private (Route Page, HashSet<string> Ids) _lately = (default, []);

    /// <summary>The pages that others lead to, as far as it was noted.</summary>
    public IReadOnlyCollection<Route> Reached => _reached;

    /// <summary>Notes that a page leads to another one.</summary>
    public void Reach(LinkTarget target)
    {
        target.IsReached = true;
        if (target.Route is { } route) _reached.Add(route);
    }

    /// <summary>Where links lead from one page, which has these ids.</summary>
    public Func<string, LinkTarget> From(Route page, HashSet<string> ids)
    {
        var folder = page.Path[..(page.Path.LastIndexOf('/') + 1)];
        var name = Path.GetFileNameWithoutExtension(page.Path);
        if (!_byFolder.TryGetValue(folder, out var known)) _byFolder[folder] = known = new Dictionary<string, LinkTarget>(StringComparer.Ordinal);
        return link =>
        {
            if (link.Length == 0 || link[0] == '#') return Follow(page, link, _ => ids);
            var path = link.Split('#', 2)[0];
            // Where the name stands in the anchor alone, as on the page of an area, many pages lead to that one, each to a place of its own.
            if (PageTexts.IsOwn(name, link)) return Follow(Resolve(page, path), link, PageTexts.IsOwn(name, path) ? IdsLately : static p => p.Ids);
            if (!known.TryGetValue(link, out var target)) known[link] = target = Follow(Resolve(page, path), link, static p => p.Ids);
            return target;
        };
    }

    /// <summary>The ids of a page to which links lead that hardly any other page has; only those of the last one are kept.</summary>
    private HashSet<string> IdsLately(SeenPage page)
    {
        if (_lately.Page != page.Route) _lately = (page.Route, page.ReadIds());
        return _lately.Ids;
    }

    private LinkTarget Follow(Route? route, string link, Func<SeenPage, HashSet<string>> idsOf)
    {
        var page = route is { } leads ? pageAt(leads) : null;
        var anchor = link.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? Uri.UnescapeDataString(link[(hash + 1)..]) : string.Empty;
        // "#figure=7-1-1/access" is no anchor but what a chart is to show; no id holds an equals sign.
        var isThere = anchor.Length == 0 || anchor.Contains('=', StringComparison.Ordinal) || page is null || idsOf(page).Contains(anchor);
        return new LinkTarget(route, page is not null, anchor, isThere);
    }

    private Route? Resolve(Route page, string path) =>
        !path.StartsWith('/') && page.Resolve(Uri.UnescapeDataString(path)) is { } route && isFile(route) ? route : null;
}
