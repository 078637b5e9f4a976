using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>Progress at a glance: for the world by goal, and for every area, how many indicators stand where.</summary>
internal static class ProgressOverview
{
    public static ScriptObject Build(ViewContext view)
    {
        var world = view.Areas.All.FirstOrDefault(a => a.Type == AreaType.World);
        var assessed = view.Content.Indicators.Select(i => (Indicator: i, Progress: world is null ? null : view.Site.ProgressOf(i, world))).Where(i => i.Progress is not null).ToList();
        return Script.Object(
            ("more", IndicatorsView.More(view, assessed.Count, Listing.MostRows)),
            ("categories", Script.List(ProgressCategories.Ranked.Select(c => (object)Script.Object(("id", ProgressCategories.Id(c)), ("name", Name(view, c)))))),
            ("goals", Script.List(assessed.Take(Listing.MostRows).GroupBy(i => i.Indicator.Goal).OrderBy(g => g.Key).Select(g => (object)Goal(view, g.Key, g)))),
            ("areas", Script.List(Areas(view))));
    }

    /// <summary>How many of these stand where, in words, best first; null when none was assessed at all.</summary>
    public static ScriptArray? Bar(ViewContext view, IEnumerable<IndicatorProgress?> all)
    {
        var counts = Counts(all);
        if (counts.Sum() == 0) return null;
        return Script.List(ProgressCategories.Ranked.Select((c, i) => (Category: c, Count: counts[i])).Where(c => c.Count > 0).Select(c => (object)Script.Object(
            ("id", ProgressCategories.Id(c.Category)),
            ("name", Name(view, c.Category)),
            ("count", view.Locale.Number(c.Count, 0)))));
    }

    private static ScriptObject Goal(ViewContext view, int goal, IEnumerable<(Indicator Indicator, IndicatorProgress? Progress)> assessed) =>
        Script.Object(
            ("goal", view.Content.FindGoal(goal) is { } known ? GoalsView.Tile(view, known) : null),
            ("indicators", Script.List(assessed.Select(s => (object)Script.Object(
                ("code", s.Indicator.Code),
                ("title", view.Mark(s.Indicator.Title)),
                ("href", view.Link(Keys.Indicator(s.Indicator.Id))),
                ("id", ProgressCategories.Id(s.Progress!.Category)),
                ("category", Name(view, s.Progress.Category)),
                ("score", s.Progress.Score is { } score ? view.Locale.Number(score, 1) : string.Empty))))));

    /// <summary>Regions and groups first, then countries, each in the order of the language.</summary>
    private static IEnumerable<object> Areas(ViewContext view)
    {
        var pages = view.Areas.All.Select(a => view.Site.Find(view.Page.Language, Keys.Area(a.Id))).OfType<AreaPage>().ToList();
        foreach (var page in pages.Where(p => p.Area.Type == AreaType.World)
            .Concat(view.Sort(pages.Where(p => p.Area.Type is not (AreaType.World or AreaType.Country)), p => p.Area.Name))
            .Concat(view.Sort(pages.Where(p => p.Area.Type == AreaType.Country), p => p.Area.Name)))
        {
            var all = page.Figures.Select(f => view.Site.ProgressOf(f.Indicator, page.Area)).ToList();
            if (all.Any(p => p is not null))
                yield return Script.Object(("name", view.Mark(page.Area.Name)), ("href", view.Href(page.Route)), ("group", page.Area.Type != AreaType.Country), ("counts", Cells(view, all)));
        }
    }

    private static ScriptArray Cells(ViewContext view, IEnumerable<IndicatorProgress?> all) => Script.List(Counts(all).Select(n => (object)(n == 0 ? string.Empty : view.Locale.Number(n, 0))));

    private static int[] Counts(IEnumerable<IndicatorProgress?> all)
    {
        var counts = new int[ProgressCategories.Ranked.Length];
        foreach (var progress in all.OfType<IndicatorProgress>()) counts[ProgressCategories.Ranked.IndexOf(progress.Category)]++;
        return counts;
    }

    private static string Name(ViewContext view, ProgressCategory category) => view.Text("progress." + ProgressCategories.Id(category));
}
