using Scriban.Runtime;
using SdgTechSite.Model;
using SdgTechSite.Rendering.Tables;

namespace SdgTechSite.Rendering.Views;

/// <summary>An indicator's own page: the figure first, then the chart, the words, the tables, and where it all comes from.</summary>
internal static class IndicatorView
{
    public static ScriptObject Build(ViewContext view, IndicatorPage page, MarkdownResult? words)
    {
        var indicator = page.Indicator;
        var document = view.Document(indicator.Narratives);
        var world = Figures.WorldRow(indicator.Series[0], view.Areas);
        var (chart, summary, lines) = ChartView.Build(view, indicator);
        return Script.Object(
            ("code", indicator.Code),
            ("title", view.Mark(indicator.Title)),
            ("goal", view.Content.FindGoal(indicator.Goal) is { } goal ? GoalsView.Tile(view, goal) : null),
            ("goal_label", view.Text("goal.number", ("n", ViewContext.Year(indicator.Goal)))),
            ("lead", document is null ? Html.Empty : view.Mark(new Phrase(document.Summary, document.Language))),
            ("figure", world is null ? null : Figures.Key(view, indicator, indicator.Series[0], world)),
            ("progress", world is null ? null : ProgressView.Build(view, indicator.Series[0], world)),
            ("coverage", IndicatorsView.Coverage(view, indicator.Series[0])),
            ("gauge", world is null ? null : GaugeView.Build(view, indicator.Series[0], world)),
            ("chart", chart.Value.Length > 0 ? chart : null),
            ("chart_summary", summary),
            ("chart_marks", FigureMarks.OfChart(view, indicator)),
            ("countries_href", view.Site.Find(page.Language, Keys.Countries(indicator.Id)) is { } countries ? view.Href(countries.Route) : string.Empty),
            ("panels", PanelView.Build(view, indicator)),
            ("chart_name", ExploreView.IdOf(indicator, indicator.Chart.Series)),
            ("chart_lines", lines),
            ("compare", view.Link(Keys.Compare)),
            ("chart_title", ChartView.Title(view, indicator)),
            ("chart_source", SourceNames(view, indicator, indicator.Chart.Series)),
            ("chart_facts", ChartFacts.Build(view, indicator)),
            ("words", ProseView.Words(view, document, words)),
            ("headings", Script.List((words?.Headings ?? []).Where(h => h.Level == 2).Select(h => (object)Script.Object(("id", h.Id), ("text", view.Mark(new Phrase(h.Text, document!.Language))))))),
            ("tables", Script.List(page.Tables.Select(t => (object)Table(view, t)))),
            ("parts", Parts(view, page)),
            ("paragraphs", ReportView.Paragraphs(view, p => p.IndicatorCodes.Contains(indicator.Code))),
            ("technologies", Script.List(view.Content.Vocabulary.Technologies.Where(t => indicator.Technologies.Contains(t.Id)).Select(t => (object)TechnologyView.Link(view, t)))),
            ("sources", Script.List(indicator.Sources.Select(s => (object)Source(view, indicator, s)))),
            ("csv", Keys.Download(indicator.Id, "csv").From(page.Route)),
            ("json", Keys.Download(indicator.Id, "json").From(page.Route)),
            ("cite", CiteView.Build(view, indicator)),
            ("xlsx", view.Content.Site.Has(SitePart.Xlsx) ? Keys.Download(indicator.Id, "xlsx").From(page.Route) : null));
    }

    private static ScriptObject Table(ViewContext view, TableBlock block) => Script.Object(
        ("title", view.Mark(block.Series.Title)),
        ("note", block.Series.Note is { } note ? view.Mark(note) : null),
        ("source", PageSources.Of(view, block)),
        ("html", FiguresTable.Render(view, block)));

    /// <summary>Links to the table pages, by series.</summary>
    private static ScriptArray Parts(ViewContext view, IndicatorPage page) => Script.List(
        page.Parts.GroupBy(p => p.Block.SeriesId, StringComparer.Ordinal).Select(g => (object)Script.Object(
            ("title", view.Mark(page.Indicator.SeriesOf(g.Key).Title)),
            ("links", Script.List(g.Select(p => (object)Script.Object(
                ("name", TableView.NameOf(view, p)),
                ("href", view.Link(Keys.Table(page.Indicator.Id, p.Slug))))))))));

    private static ScriptObject Source(ViewContext view, Indicator indicator, Source source) => Script.Object(
        ("publisher", source.Publisher),
        ("dataset", source.Dataset),
        ("url", source.Url ?? string.Empty),
        ("licence", source.Licence),
        ("vintage", source.Vintage is { } vintage ? view.Mark(new Phrase(vintage, view.Fallback)) : null),
        ("retrieved", view.Locale.Date(source.Retrieved)),
        ("note", source.Note is { } note ? view.Mark(note) : null),
        ("series", Script.List(indicator.Series.Where(s => s.SourceIds.Contains(source.Id)).Select(s => (object)view.Mark(s.Title)))));

    public static string SourceNames(ViewContext view, Indicator indicator, Series series) =>
        view.Locale.List([.. series.SourceIds.Select(indicator.FindSource).OfType<Source>().Select(s => s.Publisher).Distinct(StringComparer.Ordinal)]);
}
