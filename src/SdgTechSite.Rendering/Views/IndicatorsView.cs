using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>The list of all indicators, by goal.</summary>
internal static class IndicatorsView
{
    public static string Title(ViewContext view, IndicatorsPage page) => IndexView.PartOf(view, view.Text("nav.indicators"), page.Number, page.Of);

    public static ScriptObject Build(ViewContext view, IndicatorsPage page) => Script.Object(
        ("title", Title(view, page)),
        ("count", view.Counted("count.indicators", view.Content.Indicators.Length)),
        ("previous", Neighbour(view, page.Number - 1)),
        ("next", Neighbour(view, page.Number + 1)),
        ("groups", Script.List(page.Indicators.GroupBy(i => i.Goal).Select(g => (object)Script.Object(
            ("id", g.Key),
            ("name", view.Content.FindGoal(g.Key) is { } goal ? view.Mark(goal.Name) : Html.Empty),
            ("eyebrow", view.Text("goal.number", ("n", ViewContext.Year(g.Key)))),
            ("href", view.Content.FindGoal(g.Key) is null ? string.Empty : view.Link(Keys.Goal(g.Key))),
            ("indicators", Script.List(g.Select(i => Entry(view, i)))))))));

    private static ScriptObject? Neighbour(ViewContext view, int number) => view.Site.Find(view.Page.Language, Keys.IndicatorsPart(number)) is IndicatorsPage page
        ? Script.Object(("name", Title(view, page)), ("href", view.Href(page.Route)))
        : null;

    /// <summary>The first indicators of a list that has no page for all of them.</summary>
    public static ScriptArray Entries(ViewContext view, IEnumerable<Indicator> indicators) => Script.List(indicators.Take(Listing.Most).Select(i => (object)Entry(view, i)));

    /// <summary>Says how many things a page leaves out, and leads to the list of all indicators; null when it shows them all.</summary>
    public static ScriptObject? More(ViewContext view, int all, int most) => all <= most
        ? null
        : Script.Object(("text", view.Text("indicators.more", ("n", view.Locale.Number(all - most, 0)))), ("href", view.Link(Keys.Indicators)));

    /// <summary>An indicator in a list: code, title, summary, and the latest figure for the world, or in how many countries there is one.</summary>
    public static ScriptObject Entry(ViewContext view, Indicator indicator)
    {
        var series = indicator.Series[0];
        var world = Figures.WorldRow(series, view.Areas);
        var document = view.Document(indicator.Narratives);
        return Script.Object(
            ("code", indicator.Code),
            ("title", view.Mark(indicator.Title)),
            ("href", view.Link(Keys.Indicator(indicator.Id))),
            ("summary", document is null ? Html.Empty : view.Mark(new Phrase(document.Summary, document.Language))),
            ("figure", world is null ? null : Figures.Key(view, indicator, series, world)),
            ("coverage", Coverage(view, series)));
    }

    /// <summary>In how many countries the series has figures, and up to which year.</summary>
    public static string Coverage(ViewContext view, Series series)
    {
        var rows = series.Observations.Rows.Where(r => view.Areas[r.Area].Type == AreaType.Country).ToList();
        if (rows.Count == 0) return view.Text("figure.no_countries");
        var last = rows.Max(r => series.Observations.Year(r.End - 1));
        return view.Counted("count.countries", rows.Select(r => r.Area).Distinct().Count()) + view.Text("figure.until", ("year", ViewContext.Year(last)));
    }
}
