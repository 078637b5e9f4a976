using System.Text;
using SdgTechSite.Charts;
using SdgTechSite.Model;
using SdgTechSite.Output;
using SdgTechSite.Rendering;
using SdgTechSite.Search;

namespace SdgTechSite.Build;

/// <summary>Renders and writes every page, several at a time, keeping none of them: only links and anchors stay for the check.</summary>
internal static class PageStage
{
    public static void Write(SiteModel site, TemplateSet templates, PageAssets assets, SiteWriter writer, LinkChecker links, SearchIndexer search, PageWeights weights, BuildRun run)
    {
        var weighed = site.Content.Site.Budgets.IsForPages;
        using var renderer = new PageRenderer(site, templates, assets, new ChartRenderer(), run.Bag);
        var done = 0;
        Parallel.ForEach(site.Pages, new ParallelOptions { MaxDegreeOfParallelism = run.Request.Jobs }, page =>
        {
            var rendered = renderer.Render(page);
            links.Add(rendered);
            search.Add(page, rendered);
            var bytes = Encoding.UTF8.GetBytes(rendered.Html);
            writer.Write(rendered.Route, bytes);
            if (weighed) weights.Add(rendered, bytes);
            if (Interlocked.Increment(ref done) % 64 == 0) run.Progress?.Report(new BuildProgress("pages", done, site.Pages.Length));
        });
        run.Pages = site.Pages.Length;
    }

    public static void CheckLinks(SiteModel site, IReadOnlySet<Route> files, LinkChecker links, DiagnosticBag bag)
    {
        var entries = site.Pages.Where(p => p is LanguagesPage or NotFoundPage).Select(p => p.Route).ToHashSet();
        links.Check(files, entries, bag);
    }
}
