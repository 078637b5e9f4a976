using SdgTechSite.Model;

namespace SdgTechSite.Search;

/// <summary>
/// An indicator's figures as a script, once for all languages: for each area the row that stands for it, where it is, and its values as readers see
/// them, from the first year on (empty where there is none). The search shows them beside a country's name.
/// </summary>
internal static class FigureScript
{
    public static void Write(ScriptText script, SiteModel site, Indicator indicator, IReadOnlyList<(Area Area, AreaFigure Figure)> figures)
    {
        var ids = figures.Select(f => f.Figure.SeriesId).Distinct(StringComparer.Ordinal).ToList();
        var places = figures.Select(f => (f.Area, f.Figure, Place: site.PlaceOf(indicator, f.Figure.Series, f.Figure.Row))).ToList();
        var keys = places.Select(p => p.Place.Key).Distinct(StringComparer.Ordinal).ToList();
        script.Raw("{s:").List(ids.Select(indicator.SeriesOf), Series).Raw(",p:").Texts(keys).Raw(",r:").Map(places.Select(p => (p.Area.Id, p)), (s, p) => Row(s, p.Figure, ids.IndexOf(p.Figure.SeriesId), keys.IndexOf(p.Place.Key), p.Place.Anchor)).Raw("}");
    }

    private static void Series(ScriptText script, Series series)
    {
        script.Raw("{t:").Map(Words(series.Title), (s, t) => s.Text(t)).Raw(",f:").Text(series.Unit.Format.ToString().ToLowerInvariant());
        if (series.Unit.Short is { } unit) script.Raw(",u:").Map(Words(unit), (s, t) => s.Text(t));
        script.Raw("}");
    }

    private static void Row(ScriptText script, AreaFigure figure, int series, int page, string anchor)
    {
        var table = figure.Series.Observations;
        var (first, last) = (table.Year(figure.Row.Start), table.Year(figure.Latest));
        var values = new string[last - first + 1];
        Array.Fill(values, string.Empty);
        for (var i = figure.Row.Start; i < figure.Row.End && table.Year(i) <= last; i++)
        {
            if (!double.IsNaN(table.Value(i))) values[table.Year(i) - first] = FigureDigits.Of(figure.Series.Unit, table.Value(i), table.Bound(i));
        }

        script.Raw("[").Raw(series).Raw(",").Raw(page).Raw(",").Text(anchor).Raw(",").Raw(first).Raw(",").Text(string.Join(' ', values)).Raw("]");
    }

    private static IEnumerable<(string, string)> Words(LocalizedText text) => text.Texts.Select(t => (t.Language, t.Text));
}
