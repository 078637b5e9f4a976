using System.Collections.Immutable;
using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>The world in squares: a class for each figure, with its limits in words.</summary>
internal static class MapView
{
    /// <summary>A square has room for so many characters; longer figures give way to the number of their class.</summary>
    private const int MostCharacters = 5;

    public static ScriptObject? Build(CountryWords words)
    {
        var (view, figures) = (words.View, words.Figures);
        var texts = figures.Countries.ToDictionary(c => c.Area.Ordinal, c => Text(words, c.Index));
        var showValues = texts.Values.All(t => t.Length <= MostCharacters);
        var byArea = figures.Countries.ToDictionary(c => c.Area.Ordinal);
        var tiles = view.Areas.All
            .Where(a => a.Type == AreaType.Country && (byArea.ContainsKey(a.Ordinal) || view.Site.Find(view.Page.Language, Keys.Area(a.Id)) is not null))
            .Select(a => byArea.TryGetValue(a.Ordinal, out var own) ? Tile(words, own, showValues ? texts[a.Ordinal] : null) : None(view, a))
            .ToImmutableArray();
        var summary = words.Summary();
        var map = new WorldMap(
            words.Words("map", words.Title, summary),
            tiles,
            id => view.Areas.Find(id) is { } region ? view.In(region.Name).Text : string.Empty,
            view.Text("table.elsewhere"));
        if (CountryWords.Section(view.Charts.Map(map), summary) is not { } section) return null;
        section.SetValue("legend", Legend(words, tiles, showValues), readOnly: true);
        section.SetValue("estimate", tiles.Any(t => t.Status is 'E' or 'F'), readOnly: true);
        section.SetValue("broken", tiles.Any(t => t.Status == 'B'), readOnly: true);
        section.SetValue("none", tiles.Any(t => t.Class < 0), readOnly: true);
        return section;
    }

    private static MapTile Tile(CountryWords words, CountryFigure figure, string? text)
    {
        var table = words.Series.Observations;
        var place = words.Figures.ClassOf(table.Value(figure.Index));
        return new MapTile(Code(figure.Area), text ?? words.View.Locale.Number(place + 1, 0), Step(words, place), table.Status(figure.Index), words.Full(figure.Area, figure.Index), Href(words.View, figure.Area));
    }

    /// <summary>Fewer than five classes still take the lightest and the darkest step.</summary>
    private static int Step(CountryWords words, int place) => words.Figures.Limits.IsEmpty ? 2 : place * 4 / words.Figures.Limits.Length;

    private static MapTile None(ViewContext view, Area area) =>
        new(Code(area), "–", -1, 'A', view.Text("countries.figure", ("name", view.In(area.Name).Text), ("value", view.Text("map.none"))), Href(view, area));

    private static string Code(Area area) => area.Iso3 ?? area.Id;

    private static string? Href(ViewContext view, Area area) => view.Site.Find(view.Page.Language, Keys.Area(area.Id)) is { } page ? view.Href(page.Route) : null;

    private static string Text(CountryWords words, int index) =>
        FigureText.Number(words.View.Locale, words.Series.Unit, words.Series.Observations.Value(index), words.Series.Observations.Bound(index));

    /// <summary>The classes in words, with the number of countries in each, and the number of the class where squares show that.</summary>
    private static ScriptArray Legend(CountryWords words, ImmutableArray<MapTile> tiles, bool showValues) => Script.List(
        Enumerable.Range(0, words.Figures.Limits.Length + 1).Select(i => (object)Script.Object(
            ("number", ViewContext.Year(Step(words, i) + 1)),
            ("mark", showValues ? string.Empty : words.View.Locale.Number(i + 1, 0)),
            ("label", Label(words, i)),
            ("count", words.View.Locale.Number(tiles.Count(t => t.Class == Step(words, i)), 0)))));

    private static string Label(CountryWords words, int place)
    {
        var limits = words.Figures.Limits;
        if (limits.IsEmpty) return words.Plain(words.Figures.Median);
        if (place == 0) return words.View.Text("map.below", ("high", Limit(words, limits[0])));
        var highest = words.Figures.Countries.Max(c => words.Series.Observations.Value(c.Index));
        if (place == limits.Length && highest.Equals(limits[^1])) return Limit(words, highest);
        return place == limits.Length
            ? words.View.Text("map.from", ("low", Limit(words, limits[^1])))
            : words.View.Text("map.between", ("low", Limit(words, limits[place - 1])), ("high", Limit(words, limits[place])));
    }

    /// <summary>A limit with no more decimals than it needs: 60%, not 60.0%.</summary>
    private static string Limit(CountryWords words, double value)
    {
        var unit = words.Series.Unit;
        var decimals = 0;
        while (decimals < FigureDigits.Decimals(unit, value) && !Math.Round(value, decimals).Equals(value)) decimals++;
        return unit.Format switch
        {
            UnitFormat.Percent => words.View.Locale.Percent(value, decimals),
            UnitFormat.Year => ViewContext.Year((int)value),
            _ => words.View.Locale.Number(value, decimals),
        };
    }
}
