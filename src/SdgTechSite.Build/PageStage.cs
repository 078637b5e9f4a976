using SdgTechSite.Charts;
using SdgTechSite.Model;
using SdgTechSite.Output;
using SdgTechSite.Rendering;
using SdgTechSite.Search;

namespace SdgTechSite.Build;

/// <summary>Renders and writes every page, several at a time, keeping none of them: only links and anchors stay for the check.</summary>
internal static class PageStage
{
    public static void Write(SiteModel site, TemplateSet templates, PageAssets assets, SiteWriter writer, CachedMaking making, LinkChecker links, SearchIndexer? search, PageWeights weights, BuildRun run)
    {
        using var renderer = new PageRenderer(site, templates, assets, new ChartRenderer(), run.Bag);
        var done = 0;
        Parallel.ForEach(site.Pages, new ParallelOptions { MaxDegreeOfParallelism = run.Request.Jobs }, page =>
        {
            var made = making.Page(page, run.Bag, found => renderer.Render(page, found), weights.Of);
            var isKnown = made.File.Bytes is null;
            links.Add(page.Route, made.Page, isKnown);
            search?.Add(page, made.Page.Words(), isKnown);
            if (made.Page.Weight() is { } weight) weights.Add(weight);
            made.File.WriteTo(writer);
            if (Interlocked.Increment(ref done) % 64 == 0) run.Progress?.Report(new BuildProgress("pages", done, site.Pages.Length));
        });
        (run.Pages, run.Taken) = (site.Pages.Length, making.Taken);
    }

    /// <summary>Pages that need no link to them.</summary>
    public static IReadOnlySet<Route> Entries(SiteModel site) => site.Pages.Where(p => p is LanguagesPage or NotFoundPage).Select(p => p.Route).ToHashSet();
}
