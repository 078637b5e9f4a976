using System.Collections.Concurrent;
using System.Collections.Frozen;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// Checks every link and anchor of what was really written, once all pages are there. Links that content asked for are reported where they
/// stand in the content, all others at their place in the page.
/// </summary>
public sealed class LinkChecker
{
    private readonly ConcurrentDictionary<Route, Seen> _pages = new();

    /// <summary>Takes note of a finished page. Safe to call from any thread.</summary>
    public void Add(RenderedPage page)
    {
        var scanned = HtmlScanner.Scan(page.Html);
        var links = scanned.Links.Where(l => !IsElsewhere(l.Value)).Select(l => (l.Value, Place(page, l.Offset))).ToArray();
        _pages[page.Route] = new Seen(links, scanned.Ids.ToFrozenSet(StringComparer.Ordinal), Twice(scanned.Ids), [.. page.Links]);
    }

    /// <summary>Reports what leads nowhere. <paramref name="files"/> are the routes of all files of the site; <paramref name="entries"/> are pages that need no link to them.</summary>
    public void Check(IReadOnlySet<Route> files, IReadOnlySet<Route> entries, DiagnosticBag bag)
    {
        var reached = new HashSet<Route>();
        foreach (var (route, page) in _pages)
        {
            var explained = CheckContentLinks(page, files, bag);
            foreach (var (link, span) in page.Links) CheckLink(route, link, span, files, explained, reached, bag);
            if (page.Twice is { } id) bag.Add(Rules.DuplicateAnchor.At(SourceSpan.OfFile(route.Path), $"The id '{id}' stands twice on the page.", "Rename one of the headings or rows."));
        }

        foreach (var (route, page) in _pages.Where(p => !reached.Contains(p.Key) && !entries.Contains(p.Key)))
        {
            bag.Add(Rules.OrphanPage.At(SourceSpan.OfFile(route.Path), "No page leads to this page.", "Link to it from another page, or add it to 'navigation' in site.yaml."));
        }
    }

    /// <summary>Reports broken anchors of links in content, at their place there; returns the links that are explained by it.</summary>
    private HashSet<(Route, string)> CheckContentLinks(Seen page, IReadOnlySet<Route> files, DiagnosticBag bag)
    {
        var explained = new HashSet<(Route, string)>();
        foreach (var link in page.ContentLinks.Where(l => l.Anchor is not null && files.Contains(l.Target)))
        {
            if (!_pages.TryGetValue(link.Target, out var target) || target.Ids.Contains(link.Anchor!)) continue;
            explained.Add((link.Target, link.Anchor!));
            bag.Add(Rules.BrokenAnchor.At(link.Span, $"The page is there, but nothing on it is called '#{link.Anchor}'.", Nearest.Hint(link.Anchor!, target.Ids, "anchors")));
        }

        return explained;
    }

    private void CheckLink(Route from, string link, SourceSpan span, IReadOnlySet<Route> files, HashSet<(Route, string)> explained, HashSet<Route> reached, DiagnosticBag bag)
    {
        var hash = link.IndexOf('#', StringComparison.Ordinal);
        var (path, anchor) = hash < 0 ? (link, null) : (link[..hash], Uri.UnescapeDataString(link[(hash + 1)..]));
        if (path.StartsWith('/') && from.Path.EndsWith("404.html", StringComparison.Ordinal)) return;
        var target = path.Length == 0 ? from : path.StartsWith('/') ? null : from.Resolve(Uri.UnescapeDataString(path));
        if (target is not { } route || !files.Contains(route))
        {
            bag.Add(Rules.BrokenOutputLink.At(span, $"The link '{link}' leads to no file of the site.", "If a template made it, correct the template."));
            return;
        }

        if (route != from && BelowLanguage(route) != BelowLanguage(from)) reached.Add(route);
        // "#figure=7-1-1/access" is no anchor but what a chart is to show; no id holds an equals sign.
        if (anchor is { Length: > 0 } && !anchor.Contains('=', StringComparison.Ordinal) && _pages.TryGetValue(route, out var page) && !page.Ids.Contains(anchor) && !explained.Contains((route, anchor)))
            bag.Add(Rules.BrokenOutputLink.At(span, $"The link '{link}' leads to an anchor that is not there.", "If a template made it, correct the template."));
    }

    /// <summary>The same page in other languages has the same path below the language's folder; a link between the two does not make it found.</summary>
    private static string BelowLanguage(Route route) => route.Path.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? route.Path[(slash + 1)..] : "/" + route.Path;

    /// <summary>Links that leave the site, and addresses in full such as canonical ones, are not for this checker.</summary>
    private static bool IsElsewhere(string link)
    {
        var end = link.AsSpan().IndexOfAny(':', '/', '#');
        return (end > 0 && link[end] == ':') || link.StartsWith("//", StringComparison.Ordinal);
    }

    private static string? Twice(IEnumerable<string> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return ids.FirstOrDefault(id => !seen.Add(id));
    }

    private static SourceSpan Place(RenderedPage page, int offset)
    {
        var before = page.Html.AsSpan(0, offset);
        return new SourceSpan(page.Route.Path, before.Count('\n') + 1, offset - before.LastIndexOf('\n'), 0);
    }

    private sealed record Seen((string Link, SourceSpan Span)[] Links, FrozenSet<string> Ids, string? Twice, ContentLink[] ContentLinks);
}
