using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>Where a link leads; without a route, nowhere. Notes whether another page leads there.</summary>
internal sealed class LinkTarget(Route? route, string anchor, bool isAnchorThere)
{
    public Route? Route => route;

    /// <summary>The part of the page that it leads to; empty for the page itself.</summary>
    public string Anchor => anchor;

    public bool IsAnchorThere => isAnchorThere;

    public bool Reached { get; set; }

    /// <summary>The same page in other languages has the same path below the language's folder; a link between the two does not make it found.</summary>
    public static bool IsSameBelowLanguage(Route one, Route other) => Below(one.Path) is var below && below.Length > 0 && below.SequenceEqual(Below(other.Path));

    /// <summary>What follows the language's folder; nothing for a page at the top.</summary>
    private static ReadOnlySpan<char> Below(string path) => path.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? path.AsSpan(slash + 1) : [];
}

/// <summary>
/// Follows links. A site has a hundred times as many links as places they lead to, and pages of one folder write them alike, so that each is followed once.
/// <paramref name="hasAnchor"/> tells whether a file has an anchor.
/// </summary>
internal sealed class LinkTargets(Func<Route, Route?> fileAt, Func<Route, string, bool> hasAnchor)
{
    private readonly Dictionary<string, Dictionary<string, LinkTarget>> _byFolder = new(StringComparer.Ordinal);

    /// <summary>What was reached from pages so far.</summary>
    public IEnumerable<Route> Reached => _byFolder.Values.SelectMany(f => f.Values).Where(t => t.Reached).Select(t => t.Route).OfType<Route>();

    /// <summary>Where links lead from one page.</summary>
    public Func<string, LinkTarget> From(Route page)
    {
        var folder = page.Path[..(page.Path.LastIndexOf('/') + 1)];
        if (!_byFolder.TryGetValue(folder, out var known)) _byFolder[folder] = known = new Dictionary<string, LinkTarget>(StringComparer.Ordinal);
        return link =>
        {
            if (link.Length == 0 || link[0] == '#') return Follow(page, page, link);
            if (!known.TryGetValue(link, out var target)) known[link] = target = Follow(page, Resolve(page, link.Split('#', 2)[0]), link);
            return target;
        };
    }

    private LinkTarget Follow(Route page, Route? route, string link)
    {
        var anchor = link.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? Uri.UnescapeDataString(link[(hash + 1)..]) : string.Empty;
        // "#figure=7-1-1/access" is no anchor but what a chart is to show; no id holds an equals sign.
        var isThere = anchor.Length == 0 || anchor.Contains('=', StringComparison.Ordinal) || hasAnchor(route ?? page, anchor);
        return new LinkTarget(route, anchor, isThere);
    }

    private Route? Resolve(Route page, string path) =>
        !path.StartsWith('/') && page.Resolve(Uri.UnescapeDataString(path)) is { } route ? fileAt(route) : null;
}
