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
    private readonly ConcurrentDictionary<Route, Seen> _pages = new();

    /// <summary>
    /// Takes note of a finished page. <paramref name="isKnown"/> says that it is that of the last build. Safe to call from any thread.
    /// </summary>
    public void Add(Route route, ILinkedPage page, bool isKnown) => _pages[route] = new Seen(page, isKnown);

    /// <summary>Reports what leads nowhere; true when nothing does. <paramref name="fileAt"/> gives back the route of a file of the site, and null for any other; <paramref name="entries"/> are pages that need no link to them.</summary>
    public bool Check(Func<Route, Route?> fileAt, IReadOnlySet<Route> entries, int jobs, DiagnosticBag bag)
    {
        var found = new DiagnosticBag();
        var reached = CheckPages(_pages, fileAt, jobs, found);
        foreach (var (route, page) in _pages.Where(p => !reached.Contains(p.Key) && !entries.Contains(p.Key)))
        {
            found.Add(Rules.OrphanPage.At(SourceSpan.OfFile(route.Path), "No page leads to this page.", "Link to it from another page, or add it to 'navigation' in site.yaml."));
        }

        return Report(found, bag);
    }

    /// <summary>The same where all pages of the last build are there with their links and anchors, and were whole: looks only at those that are not known from it.</summary>
    public bool CheckNew(Func<Route, Route?> fileAt, int jobs, DiagnosticBag bag)
    {
        var found = new DiagnosticBag();
        CheckPages(_pages.Where(p => !p.Value.IsKnown), fileAt, jobs, found);
        return Report(found, bag);
    }

    private static bool Report(DiagnosticBag found, DiagnosticBag bag)
    {
        var sorted = found.ToSorted();
        bag.AddRange(sorted);
        return sorted.IsEmpty;
    }

    /// <summary>Checks the links of these pages; gives what they lead to.</summary>
    private HashSet<Route> CheckPages(IEnumerable<KeyValuePair<Route, Seen>> pages, Func<Route, Route?> fileAt, int jobs, DiagnosticBag bag)
    {
        var reached = new HashSet<Route>();
        Parallel.ForEach(
            pages,
            new ParallelOptions { MaxDegreeOfParallelism = jobs },
            () => new LinkTargets(fileAt, (route, anchor) => !_pages.TryGetValue(route, out var page) || page.Ids.Contains(anchor)),
            (page, _, targets) =>
            {
                CheckPage(page.Key, page.Value, targets, fileAt, bag);
                return targets;
            },
            targets =>
            {
                lock (reached) reached.UnionWith(targets.Reached);
            });
        return reached;
    }

    private void CheckPage(Route route, Seen seen, LinkTargets targets, Func<Route, Route?> fileAt, DiagnosticBag bag)
    {
        var page = seen.Page.Links();
        var from = new PageLinks(route, targets.From(route), CheckContentLinks(page, fileAt, bag), bag);
        foreach (var link in page.Anchors.Links) CheckLink(link, from);
        if (Twice(page.Anchors.Ids) is { } id) bag.Add(Rules.DuplicateAnchor.At(SourceSpan.OfFile(route.Path), $"The id '{id}' stands twice on the page.", "Rename one of the headings or rows."));
    }

    /// <summary>The first id that stands twice, or null.</summary>
    private static string? Twice(ImmutableArray<string> ids)
    {
        var known = new HashSet<string>(ids.Length, StringComparer.Ordinal);
        return ids.FirstOrDefault(id => !known.Add(id));
    }

    /// <summary>Reports broken anchors of links in content, at their place there; returns the links that are explained by it.</summary>
    private HashSet<(Route, string)> CheckContentLinks(LinkedPage page, Func<Route, Route?> fileAt, DiagnosticBag bag)
    {
        var explained = new HashSet<(Route, string)>();
        foreach (var link in page.Asked.Where(l => l.Anchor is not null && fileAt(l.Target) is not null))
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

        if (!target.Reached && leads != from.Page && !LinkTarget.IsSameBelowLanguage(leads, from.Page)) target.Reached = true;
        if (!target.IsAnchorThere && !from.Explained.Contains((leads, target.Anchor)))
            from.Bag.Add(Rules.BrokenOutputLink.At(SpanOf(link, from), $"The link '{value}' leads to an anchor that is not there.", "If a template made it, correct the template."));
    }

    private static SourceSpan SpanOf(PlacedLink link, PageLinks from) => new(from.Page.Path, link.Line, link.Column, 0);

    /// <summary>What the check of one page's links needs and adds to.</summary>
    private sealed record PageLinks(Route Page, Func<string, LinkTarget> Target, HashSet<(Route, string)> Explained, DiagnosticBag Bag);

    private sealed class Seen(ILinkedPage page, bool isKnown)
    {
        private HashSet<string>? _ids;

        public ILinkedPage Page => page;

        /// <summary>The page's ids; kept, since many links lead to the same few pages.</summary>
        public HashSet<string> Ids => _ids ??= page.Links().Anchors.Ids.ToHashSet(StringComparer.Ordinal);

        public bool IsKnown => isKnown;
    }
}
