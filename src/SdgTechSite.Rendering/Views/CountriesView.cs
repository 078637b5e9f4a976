using System.Collections.Immutable;
using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>One indicator in every country: the map, the regions, the ranking and the change of regions, each with its words.</summary>
internal static class CountriesView
{
    public static ScriptObject Build(ViewContext view, CountriesPage page)
    {
        var (indicator, figures) = (page.Indicator, page.Figures);
        var words = new CountryWords(view, figures);
        var tables = ((IndicatorPage)view.Site.Find(page.Language, Keys.Indicator(indicator.Id))!).Parts.Where(p => p.Block.SeriesId == figures.Series.Id && p.Areas != TableAreas.Groups);
        return Script.Object(
            ("code", indicator.Code),
            ("indicator", view.Mark(indicator.Title)),
            ("indicator_href", view.Link(Keys.Indicator(indicator.Id))),
            ("title", ChartView.Title(view, figures.Series, figures.Members)),
            ("note", figures.Series.Note is { } note ? view.Mark(note) : null),
            ("rule", view.Text("countries.rule", ("from", ViewContext.Year(figures.From)), ("to", ViewContext.Year(figures.To)))),
            ("marks", FigureMarks.Of(view, figures.Series, figures.Countries.Select(c => c.Index))),
            ("source", IndicatorView.SourceNames(view, indicator, figures.Series)),
            ("map", MapView.Build(words)),
            ("strips", StripView.Build(words)),
            ("ranking", RankingView.Build(words)),
            ("change", ChangeView.Build(words)),
            ("tables", Script.List(tables.Select(p => (object)Script.Object(("name", TableView.NameOf(view, p)), ("href", view.Link(Keys.Table(indicator.Id, p.Slug))))))));
    }
}

/// <summary>Figures of countries in words, the same in every drawing of the page.</summary>
internal sealed record CountryWords(ViewContext View, CountryFigures Figures)
{
    public Series Series => Figures.Series;

    public string Title => ChartView.Title(View, Series, Figures.Members);

    public int Year(int index) => Series.Observations.Year(index);

    /// <summary>The value without its unit where that is not a per cent sign, its year where that is not the newest one.</summary>
    public string Short(int index)
    {
        var value = Views.Figures.ValueOf(View, Series, index);
        return Year(index) == Figures.To ? value : View.Text("countries.dated", ("value", value), ("year", ViewContext.Year(Year(index))));
    }

    public string Named(Area area, int index) => View.Text("countries.figure", ("name", View.In(area.Name).Text), ("value", Short(index)));

    /// <summary>All of a figure: who, how much of what, when, and what else must be known of it.</summary>
    public string Full(Area area, int index)
    {
        var value = View.Text("countries.dated", ("value", View.Figure(Series, index)), ("year", ViewContext.Year(Year(index))));
        var text = View.Text("countries.figure", ("name", View.In(area.Name).Text), ("value", value));
        return Series.Observations.Status(index) is not 'A' and var status ? $"{text} · {View.Text("status." + status)}" : text;
    }

    public ChartPoint Point(int index) =>
        new(Year(index), Series.Observations.Value(index), Series.Observations.Status(index), Series.Observations.Bound(index), Short(index));

    public string Plain(double value) => Series.Unit.Format == UnitFormat.Percent
        ? View.Locale.Percent(value, FigureDigits.Decimals(Series.Unit, value))
        : FigureText.Number(View.Locale, Series.Unit, value, Bound.None);

    public string Median(double value) => View.Text("countries.median", ("value", Plain(value)));

    /// <summary>How many countries, the highest, the lowest, the median, and the world.</summary>
    public string Summary()
    {
        var ordered = Figures.Countries.OrderBy(c => Series.Observations.Value(c.Index)).ToList();
        var text = View.Text(
            "countries.summary",
            ("countries", View.Counted("countries.count", ordered.Count)),
            ("highest", Extreme(ordered[^1])),
            ("lowest", Extreme(ordered[0])),
            ("median", Plain(Figures.Median)));
        return Figures.World is { } world ? ViewContext.Sentences(text, View.Text("countries.also", ("figure", Named(world.Area, world.Index)))) : text;
    }

    /// <summary>The name with the figure, or how many countries share it: to name one of them would be unfair to the others.</summary>
    private string Extreme(CountryFigure figure)
    {
        var value = Series.Observations.Value(figure.Index);
        var count = Figures.Countries.Count(c => Series.Observations.Value(c.Index).Equals(value));
        return count == 1
            ? View.Text("countries.named", ("name", View.In(figure.Area.Name).Text), ("value", Short(figure.Index)))
            : View.Words.Counted("countries.shared", View.Locale.Plural(count), ("n", View.Locale.Number(count, 0)), ("value", Plain(value)));
    }

    public ChartWords Words(string id, string title, string summary) => ChartView.Words(View, id, title, summary);

    /// <summary>What templates see of a drawing with its words; null when there is nothing to see.</summary>
    public static ScriptObject? Section(Html drawing, string summary) => drawing.Value.Length == 0 ? null : Script.Object(("drawing", drawing), ("summary", summary));
}
