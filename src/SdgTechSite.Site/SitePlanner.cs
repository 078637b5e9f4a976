using System.Collections.Frozen;
using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Site;

/// <summary>Says which pages there are, at which addresses, and on which page every row of figures stands. Reads and writes nothing.</summary>
public static class SitePlanner
{
    /// <summary>
    /// Plans the site in the languages of <paramref name="content"/>. Drafts are left out unless <paramref name="drafts"/> is set.
    /// Two pages with one address are reported at the later one, which is dropped.
    /// </summary>
    public static SiteModel Plan(ContentModel content, bool drafts, DiagnosticBag bag)
    {
        var published = content with
        {
            Indicators = [.. content.Indicators.Where(i => drafts || !i.Draft)],
            Pages = [.. content.Pages.Where(p => drafts || !p.Draft)],
        };
        var plans = published.Indicators.AsParallel().AsOrdered().Select(i => IndicatorPlanner.Plan(i, published.Vocabulary.Areas)).ToImmutableArray();
        var areas = AreaFigures.ByArea(plans.SelectMany(p => p.Areas));
        var pages = published.Site.Languages.SelectMany(language => Pages(published, language, plans).Concat(CountriesPages(language, plans)).Concat(AreaPages(published, language, areas)).Concat(published.Site.Has(SitePart.Search) ? IndexPlanner.Pages(published, language, areas.Keys) : []))
            .Prepend(new LanguagesPage(new Route(Keys.Home), published.Site.DefaultLanguage))
            .Append(new NotFoundPage(new Route(Keys.NotFound), published.Site.DefaultLanguage, Keys.RootNotFound));
        var unique = Unique(pages, bag);
        return new SiteModel(
            published,
            unique,
            unique.ToDictionary(p => p.Route),
            unique.GroupBy(p => p.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal),
            plans.SelectMany(p => p.RowKeys.Select(r => (p.Indicator.Id, r.SeriesId, r.Keys))).ToDictionary(s => (s.Id, s.SeriesId), s => s.Keys),
            plans.SelectMany(p => p.Summaries.Select(s => (p.Indicator.Id, s.Area, s.Progress))).ToDictionary(s => (s.Id, s.Area), s => s.Progress))
        {
            Redirects = RedirectPlanner.Plan(published, unique, bag),
        };
    }

    private static IEnumerable<SitePage> Pages(
        ContentModel content,
        string language,
        ImmutableArray<IndicatorPlan> plans)
    {
        Route At(string key) => new($"{language}/{key}");
        yield return new HomePage(At(Keys.Home), language, Keys.Home);
        foreach (var list in IndicatorLists(content, language)) yield return list;
        foreach (var page in plans.SelectMany(p => IndicatorPages(p, language))) yield return page;
        yield return new GoalsPage(At(Keys.Goals), language, Keys.Goals);
        foreach (var goal in content.Vocabulary.Goals) yield return new GoalPage(At(Keys.Goal(goal.Id)), language, Keys.Goal(goal.Id), goal);
        if (!content.Vocabulary.Technologies.IsEmpty) yield return new TechnologiesPage(At(Keys.Technologies), language, Keys.Technologies);
        foreach (var technology in content.Vocabulary.Technologies) yield return new TechnologyPage(At(Keys.Technology(technology.Id)), language, Keys.Technology(technology.Id), technology);
        foreach (var page in ReportPages(content, language)) yield return page;
        if (!content.Vocabulary.Platforms.IsEmpty) yield return new PlatformsPage(At(Keys.Platforms), language, Keys.Platforms);
        foreach (var platform in content.Vocabulary.Platforms) yield return new PlatformPage(At(Keys.Platform(platform.Id)), language, Keys.Platform(platform.Id), platform);

        foreach (var page in content.Pages) yield return new ProsePage(At(Keys.Page(page.Slug)), language, Keys.Page(page.Slug), page);
        yield return new ProgressPage(At(Keys.Progress), language, Keys.Progress);
        if (content.Site.Has(SitePart.Search)) yield return new SearchPage(At(Keys.Search), language, Keys.Search);
        yield return new ComparePage(At(Keys.Compare), language, Keys.Compare);
        yield return new ScatterPage(At(Keys.Scatter), language, Keys.Scatter);
        yield return new DataPage(At(Keys.Data), language, Keys.Data);
        yield return new ChangesPage(At(Keys.Changes), language, Keys.Changes);
        yield return new TranslationsPage(At(Keys.Translations), language, Keys.Translations);
        yield return new NotFoundPage(At(Keys.NotFound), language, Keys.NotFound);
    }

    private static IEnumerable<SitePage> IndicatorPages(IndicatorPlan plan, string language)
    {
        var indicator = plan.Indicator;
        yield return new IndicatorPage(new Route($"{language}/{plan.Key}"), language, plan.Key, indicator, plan.Main, plan.Parts);
        foreach (var part in plan.Parts)
        {
            var partKey = Keys.Table(indicator.Id, part.Slug);
            yield return new TablePage(new Route($"{language}/{partKey}"), language, partKey, indicator, part);
        }
    }

    private static IEnumerable<SitePage> ReportPages(ContentModel content, string language)
    {
        if (content.Report is not { } report) yield break;
        Route At(string key) => new($"{language}/{key}");
        yield return new ReportPage(At(Keys.Report), language, Keys.Report, report);
        foreach (var section in report.Sections) yield return new SectionPage(At(Keys.Section(section.Id)), language, Keys.Section(section.Id), report, section);
        yield return new UnmeasuredPage(At(Keys.Unmeasured), language, Keys.Unmeasured, report);
    }

    /// <summary>The list of indicators by goal, on as many pages as it takes.</summary>
    private static IEnumerable<IndicatorsPage> IndicatorLists(ContentModel content, string language)
    {
        var parts = content.Indicators.OrderBy(i => i.Goal).Chunk(Listing.Most).DefaultIfEmpty([]).ToList();
        for (var n = 1; n <= parts.Count; n++)
        {
            var key = Keys.IndicatorsPart(n);
            yield return new IndicatorsPage(new Route($"{language}/{key}"), language, key, n, parts.Count, [.. parts[n - 1]]);
        }
    }

    private static IEnumerable<SitePage> AreaPages(ContentModel content, string language, FrozenDictionary<int, ImmutableArray<AreaFigure>> figures)
    {
        yield return new AreasPage(new Route($"{language}/{Keys.Areas}"), language, Keys.Areas);
        foreach (var area in content.Vocabulary.Areas.All)
        {
            if (figures.TryGetValue(area.Ordinal, out var own)) yield return new AreaPage(new Route($"{language}/{Keys.Area(area.Id)}"), language, Keys.Area(area.Id), area, own);
        }
    }

    private static IEnumerable<SitePage> CountriesPages(string language, ImmutableArray<IndicatorPlan> plans)
    {
        foreach (var plan in plans)
        {
            var key = Keys.Countries(plan.Indicator.Id);
            if (plan.Countries is { } own) yield return new CountriesPage(new Route($"{language}/{key}"), language, key, plan.Indicator, own);
        }
    }

    /// <summary>One page an address, also on a disk that does not tell upper from lower case.</summary>
    private static ImmutableArray<SitePage> Unique(IEnumerable<SitePage> pages, DiagnosticBag bag)
    {
        var byRoute = new SortedDictionary<string, SitePage>(StringComparer.OrdinalIgnoreCase);
        foreach (var page in pages)
        {
            if (byRoute.TryAdd(page.Route.Path, page)) continue;
            bag.Add(Rules.DuplicateRoute.At(
                SpanOf(page),
                $"The address {page.Route} is taken already by {Describe(byRoute[page.Route.Path])}.",
                "Rename the folder or the series, so that each page has an address of its own."));
        }

        return [.. byRoute.Values.OrderBy(p => p.Route)];
    }

    private static SourceSpan SpanOf(SitePage page) => page switch
    {
        ProsePage prose => prose.Page.Span,
        IndicatorPage indicator => indicator.Indicator.Span,
        TablePage table => table.Part.Block.Series.Span,
        CountriesPage countries => countries.Figures.Series.Span,
        _ => SourceSpan.OfFile(page.Route.Path),
    };

    private static string Describe(SitePage page) => SpanOf(page) is { Line: > 0 } span ? span.ToString() : "a page that every site has";
}
