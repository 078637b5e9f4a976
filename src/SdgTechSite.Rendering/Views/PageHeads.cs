using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>Says of each kind of page what goes into its head and its breadcrumbs.</summary>
internal static class PageHeads
{
    public static PageHead Of(ViewContext view)
    {
        var home = (Html.Escape(view.Text("nav.home")), Keys.Home);
        var indicators = (Html.Escape(view.Text("nav.indicators")), Keys.Indicators);
        var goals = (Html.Escape(view.Text("nav.goals")), Keys.Goals);
        var title = view.In(view.Content.Site.Title).Text;
        var description = view.In(view.Content.Site.Description).Text;
        return view.Page switch
        {
            IndicatorsPage page => new PageHead("listing", IndicatorsView.Title(view, page), view.Text("indicators.lead"), 0, [home]),
            GoalsPage => new PageHead("listing", view.Text("nav.goals"), view.Text("goals.lead"), 0, [home]),
            GoalPage { Goal: var goal } => new PageHead("goal", $"{view.Text("goal.number", ("n", ViewContext.Year(goal.Id)))}: {view.In(goal.Name).Text}", view.In(goal.Title).Text, goal.Id, [home, goals]),
            IndicatorPage { Indicator: var indicator } => new PageHead("indicator", $"{indicator.Code} {view.In(indicator.Title).Text}", view.Document(indicator.Narratives)?.Summary ?? description, indicator.Goal, [home, indicators]),
            TablePage page => Table(view, page, [home, indicators, (new Html($"{Html.Escape(page.Indicator.Code)} {view.Mark(page.Indicator.Title)}"), Keys.Indicator(page.Indicator.Id))]),
            CountriesPage { Indicator: var indicator } => new PageHead("countries", $"{indicator.Code} {view.In(indicator.Title).Text}: {view.Text("countries.title")}", view.Text("countries.description", ("title", view.In(indicator.Title).Text)), indicator.Goal, [home, indicators, (new Html($"{Html.Escape(indicator.Code)} {view.Mark(indicator.Title)}"), Keys.Indicator(indicator.Id))]),
            TechnologiesPage => new PageHead("listing", view.Text("nav.technologies"), view.Text("technologies.lead"), 0, [home]),
            TechnologyPage { Technology: var technology } => new PageHead("technology", view.In(technology.Name).Text, view.Text("technologies.description", ("name", view.In(technology.Name).Text)), 0, [home, (Html.Escape(view.Text("nav.technologies")), Keys.Technologies)]),
            ReportPage { Report: var report } => new PageHead("listing", $"{report.Symbol}: {view.In(report.Title).Text}", view.Text("report.lead"), 0, [home]),
            SectionPage page => new PageHead("report", $"{page.Report.Symbol}: {view.In(page.Section.Title).Text}", view.Text("report.section_description", ("title", view.In(page.Section.Title).Text)), 0, [home, (Html.Escape(view.Text("nav.report")), Keys.Report)]),
            PlatformsPage => new PageHead("listing", view.Text("nav.platforms"), view.Text("platform.lead"), 0, [home]),
            PlatformPage { Platform: var platform } => new PageHead("platform", view.In(platform.Name).Text, view.In(platform.What).Text, 0, [home, (Html.Escape(view.Text("nav.platforms")), Keys.Platforms)]),
            AreasPage => new PageHead("listing", view.Text("nav.areas"), view.Text("area.lead"), 0, [home]),
            AreaPage { Area: var area } => new PageHead("area", view.In(area.Name).Text, view.Text("area.description", ("name", view.In(area.Name).Text)), 0, [home, (Html.Escape(view.Text("nav.areas")), Keys.Areas)]),
            UnmeasuredPage => new PageHead("unmeasured", view.Text("nav.unmeasured"), view.Text("unmeasured.lead"), 0, [home]),
            ProgressPage => new PageHead("progress", view.Text("nav.progress"), view.Text("progress.lead"), 0, [home]),
            TranslationsPage => new PageHead("translations", view.Text("nav.translations"), view.Text("translations.lead"), 0, [home]),
            DataPage => new PageHead("data", view.Text("nav.data"), view.Text("data.lead"), 0, [home]),
            ChangesPage => new PageHead("changes", view.Text("nav.changes"), view.Text("changes.lead"), 0, [home]),
            SearchPage => new PageHead("search", view.Text("nav.search"), view.Text("search.lead"), 0, [home]),
            ComparePage => new PageHead("compare", view.Text("nav.compare"), view.Text("explore.compare_lead"), 0, [home, indicators]),
            ScatterPage => new PageHead("scatter", view.Text("nav.scatter"), view.Text("explore.scatter_lead"), 0, [home, indicators]),
            IndexPage page => new PageHead("index", IndexView.Title(view, page), $"{view.Text("nav." + page.Kind)}: {view.Text("search.a_to_z")}", 0, [home, (Html.Escape(view.Text("nav.search")), Keys.Search)]),
            ProsePage { Page: var prose } => Prose(view, prose, home),
            NotFoundPage => new PageHead("not-found", view.Text("not_found.title"), view.Text("not_found.text"), 0, [], IsListed: false),
            _ => new PageHead("home", title, description, 0, []),
        };
    }

    private static PageHead Table(ViewContext view, TablePage page, ImmutableArray<(Html, string)> crumbs)
    {
        var part = page.Part;
        var what = part.Region is { } region ? view.In(region.Name).Text : view.Text(TableView.WordsOf(part.Areas));
        var number = part.Of == 1 ? string.Empty : $" {ViewContext.Year(part.Number)}/{ViewContext.Year(part.Of)}";
        var title = $"{page.Indicator.Code} {view.In(part.Block.Series.Title).Text}: {what}{number}";
        return new PageHead("table", title, view.Text("table.description", ("title", view.In(part.Block.Series.Title).Text), ("what", what)), page.Indicator.Goal, crumbs);
    }

    private static PageHead Prose(ViewContext view, ContentPage page, (Html, string) home)
    {
        var document = view.Document(page.Documents);
        return new PageHead("prose", document?.Title ?? page.Slug, document?.Summary ?? string.Empty, 0, [home]);
    }
}
