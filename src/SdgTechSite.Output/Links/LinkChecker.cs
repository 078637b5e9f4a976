using System.Collections.Concurrent;
using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// Checks every link and anchor of what was really written, once all pages are there. Links that content asked for are reported where they
/// stand in the content, all others at their place in the page.
/// </summary>
public sealed class LinkChecker
{
    private readonly ConcurrentDictionary<Route, SeenPage> _pages = new();

    /// <summary>
    /// Takes note of a finished page. <paramref name="isKnown"/> says that it is that of the last build. Safe to call from any thread.
    /// </summary>
    public void Add(Route route, ILinkedPage page, bool isKnown) => _pages[route] = new SeenPage(route, page, isKnown);

    /// <summary>The page at a route, as it was handed over; null where there is none.</summary>
    public ILinkedPage? PageAt(Route route) => _pages.GetValueOrDefault(route)?.Page;

    /// <summary>All pages, as they were handed over.</summary>
    public IEnumerable<ILinkedPage> Pages => _pages.Select(p => p.Value.Page);

    /// <summary>Reports what leads nowhere; true when nothing does. <paramref name="isFile"/> tells whether a route is that of a file of the site; <paramref name="entries"/> are pages that need no link to them.</summary>
    public bool Check(Predicate<Route> isFile, IReadOnlySet<Route> entries, int jobs, DiagnosticBag bag)
    {
        var found = new DiagnosticBag();
        var reached = CheckPages(_pages, isFile, jobs, found);
        foreach (var (route, page) in _pages.Where(p => !reached.Contains(p.Key) && !entries.Contains(p.Key)))
        {
            found.Add(Rules.OrphanPage.At(SourceSpan.OfFile(route.Path), "No page leads to this page.", "Link to it from another page, or add it to 'navigation' in site.yaml."));
        }

        return Report(found, bag);
    }

    /// <summary>The same where all pages of the last build are there with their links and anchors, and were whole: looks only at those that are not known from it.</summary>
    public bool CheckNew(Predicate<Route> isFile, int jobs, DiagnosticBag bag)
    {
        var found = new DiagnosticBag();
        CheckPages(_pages.Where(p => !p.Value.IsKnown), isFile, jobs, found);
        return Report(found, bag);
    }

    private static bool Report(DiagnosticBag found, DiagnosticBag bag)
    {
        var sorted = found.ToSorted();
        bag.AddRange(sorted);
        return sorted.IsEmpty;
    }

    /// <summary>Checks the links of these pages; gives the pages they lead to.</summary>
    private HashSet<Route> CheckPages(IEnumerable<KeyValuePair<Route, SeenPage>> pages, Predicate<Route> isFile, int jobs, DiagnosticBag bag)
    {
        var reached = new HashSet<Route>();
        Parallel.ForEach(
            pages,
            new ParallelOptions { MaxDegreeOfParallelism = jobs },
            () => new LinkTargets(isFile, route => _pages.GetValueOrDefault(route)),
            (page, _, targets) =>
            {
                CheckPage(page.Value, targets, isFile, bag);
                return targets;
            },
            targets =>
            {
                lock (reached) reached.UnionWith(targets.Reached);
            });
        return reached;
    }

    private void CheckPage(SeenPage seen, LinkTargets targets, Predicate<Route> isFile, DiagnosticBag bag)
    {
        var (route, page) = (seen.Route, seen.Page.Links());
        var ids = new HashSet<string>(page.Anchors.Ids.Length, StringComparer.Ordinal);
        var twice = page.Anchors.Ids.Where(id => !ids.Add(id)).ToList() is [var first, ..] ? first : null;
        var from = new PageLinks(route, targets.From(route, ids), targets.Reach, CheckContentLinks(page, isFile, bag), bag);
        foreach (var link in page.Anchors.Links) CheckLink(link, from);
        if (twice is not null) bag.Add(Rules.DuplicateAnchor.At(SourceSpan.OfFile(route.Path), $"The id '{twice}' stands twice on the page.", "Rename one of the headings or rows."));
    }

    /// <summary>Reports broken anchors of links in content, at their place there; returns the links that are explained by it.</summary>
    private HashSet<(Route, string)> CheckContentLinks(LinkedPage page, Predicate<Route> isFile, DiagnosticBag bag)
    {
        var explained = new HashSet<(Route, string)>();
        foreach (var link in page.Asked.Where(l => l.Anchor is not null && isFile(l.Target)))
        {
            if (!_pages.TryGetValue(link.Target, out var target) || target.Ids.Contains(link.Anchor!)) continue;
            explained.Add((link.Target, link.Anchor!));
            bag.Add(Rules.BrokenAnchor.At(link.Span, $"The page is there, but nothing on it is called '#{link.Anchor}'.", Nearest.Hint(link.Anchor!, target.Ids, "anchors")));
        }

        return explained;
    }

    private static void CheckLink(PlacedLink link, PageLinks from)
    {
        var value = link.Value;
        if (value.StartsWith('/') && from.Page.Path.EndsWith("404.html", StringComparison.Ordinal)) return;
        var target = from.Target(value);
        if (target.Route is not { } leads)
        {
            from.Bag.Add(Rules.BrokenOutputLink.At(SpanOf(link, from), $"The link '{value}' leads to no file of the site.", "If a template made it, correct the template."));
            return;
        }

        if (target is { IsPage: true, IsReached: false } && leads != from.Page && !LinkTarget.IsSameBelowLanguage(leads, from.Page)) from.Reach(target);
        if (!target.IsAnchorThere && !from.Explained.Contains((leads, target.Anchor)))
            from.Bag.Add(Rules.BrokenOutputLink.At(SpanOf(link, from), $"The link '{value}' leads to an anchor that is not there.", "If a template made it, correct the template."));
    }

    private static SourceSpan SpanOf(PlacedLink link, PageLinks from) => new(from.Page.Path, link.Line, link.Column, 0);

    /// <summary>What the check of one page's links needs and adds to.</summary>
    private sealed record PageLinks(Route Page, Func<string, LinkTarget> Target, Action<LinkTarget> Reach, HashSet<(Route, string)> Explained, DiagnosticBag Bag);
}
