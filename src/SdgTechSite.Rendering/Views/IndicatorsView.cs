using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>The list of all indicators, by goal.</summary>
internal static class IndicatorsView
{
    public static ScriptObject Build(ViewContext view) => Script.Object(
        ("count", view.Counted("count.indicators", view.Content.Indicators.Length)),
        ("groups", Script.List(view.Content.Indicators.GroupBy(i => i.Goal).OrderBy(g => g.Key).Select(g => (object)Script.Object(
            ("id", g.Key),
            ("name", view.Content.FindGoal(g.Key) is { } goal ? view.Mark(goal.Name) : Html.Empty),
            ("eyebrow", view.Text("goal.number", ("n", ViewContext.Year(g.Key)))),
            ("href", view.Content.FindGoal(g.Key) is null ? string.Empty : view.Link(Keys.Goal(g.Key))),
            ("indicators", Script.List(g.Select(i => Entry(view, i)))))))));

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
