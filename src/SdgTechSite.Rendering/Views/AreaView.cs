using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>A country, region or group: a table with one row for each indicator that has figures for it.</summary>
internal static class AreaView
{
    public static ScriptObject Build(ViewContext view, AreaPage page)
    {
        var area = page.Area;
        return Script.Object(
            ("name", view.Mark(area.Name)),
            ("type", view.Text("area.one." + area.Type.ToString().ToLowerInvariant())),
            ("codes", Codes(area)),
            ("country", area.Type == AreaType.Country),
            ("count", view.Counted("count.indicators", page.Figures.Length)),
            ("above", Script.List(area.Above.Distinct(StringComparer.Ordinal).Select(view.Areas.Find).OfType<Area>().Select(a => AreasView.Link(view, a)).OfType<object>())),
            ("members", Script.List(view.Sort(view.Areas.CountriesOf(area), a => a.Name).Select(a => AreasView.Link(view, a)).OfType<object>())),
            ("paragraphs", ReportView.Paragraphs(view, p => p.Areas.Contains(area.Id))),
            ("progress", ProgressOverview.Bar(view, page.Figures.Select(f => view.Site.ProgressOf(f.Indicator, area)))),
            ("has_world", page.Figures.Any(f => f.World is not null)),
            ("has_region", page.Figures.Any(f => f.Region is not null)),
            ("has_rank", page.Figures.Any(f => f.Standing is not null)),
            ("columns", 4 + Count(page, f => f.World) + Count(page, f => f.Region) + Count(page, f => f.Standing)),
            ("more", IndicatorsView.More(view, page.Figures.Length, Listing.MostRows)),
            ("goals", Script.List(page.Figures.Take(Listing.MostRows).GroupBy(f => f.Indicator.Goal).OrderBy(g => g.Key).Select(g => (object)Script.Object(
                ("goal", view.Content.FindGoal(g.Key) is { } goal ? GoalsView.Tile(view, goal) : null),
                ("rows", Script.List(g.Select(f => (object)Row(view, f)))))))));
    }

    /// <summary>One more column where any row has something to put there.</summary>
    private static int Count(AreaPage page, Func<AreaFigure, object?> part) => page.Figures.Any(f => part(f) is not null) ? 1 : 0;

    private static string Codes(Area area) => (char.IsAsciiDigit(area.Id[0]), area.Iso3) switch
    {
        (true, { } iso) => $"M49 {area.Id} · ISO {iso}",
        (true, null) => $"M49 {area.Id}",
        _ => string.Empty,
    };

    private static ScriptObject Row(ViewContext view, AreaFigure figure)
    {
        var (series, table) = (figure.Series, figure.Series.Observations);
        return Script.Object(
            ("code", figure.Indicator.Code),
            ("title", view.Mark(figure.Indicator.Title)),
            ("href", view.Link(Keys.Indicator(figure.Indicator.Id))),
            ("series", Series(view, figure)),
            ("value", view.Figure(series, figure.Latest)),
            ("estimate", table.Status(figure.Latest) == 'E' ? view.Text("status.E") : string.Empty),
            ("row", view.Link(figure.Indicator, series, figure.Row)),
            ("year", ViewContext.Year(table.Year(figure.Latest))),
            ("sparkline", view.Charts.Sparkline(Figures.Shape(table, figure.Row), [])),
            ("rank", figure.Standing is { } s ? view.Text("area.rank_of", ("place", view.Locale.Number(s.Place, 0)), ("of", view.Locale.Number(s.Of, 0))) : string.Empty),
            ("rank_sort", figure.Standing is { } standing ? ExactNumber.Write(Math.Round(1 - ((standing.Place - 1) / (double)standing.Of), 4)) : string.Empty),
            ("progress_sort", ProgressCalculator.Of(figure.Series, figure.Row)?.Score is { } score ? ExactNumber.Write(Math.Round(score, 3)) : string.Empty),
            ("world", Against(view, figure, figure.World)),
            ("region", Against(view, figure, figure.Region)),
            ("progress", ProgressView.Build(view, series, figure.Row)));
    }

    /// <summary>The series, where its title says more than the indicator's, and the members that the row is broken down by.</summary>
    private static Html Series(ViewContext view, AreaFigure figure)
    {
        var members = figure.Row.Members.Select((m, d) => m == 0 ? null : view.Mark(figure.Series.Observations.Dimensions[d].Members[m - 1].Name).Value).OfType<string>();
        return new Html(string.Join(" · ", members.Prepend(view.Mark(figure.Series.Title).Value)));
    }

    private static ScriptObject? Against(ViewContext view, AreaFigure figure, Benchmark? benchmark)
    {
        if (benchmark is null) return null;
        var table = figure.Series.Observations;
        return Script.Object(
            ("name", view.Mark(benchmark.Area.Name)),
            ("value", view.Figure(figure.Series with { Unit = figure.Series.Unit with { Short = null } }, benchmark.Index)),
            ("difference", FigureText.Difference(view.Locale, figure.Series.Unit, table.Value(figure.Latest) - table.Value(benchmark.Index))));
    }
}
