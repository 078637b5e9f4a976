using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>The pages on which readers draw charts of their own: the indicators and series that they choose from, as links that work without script.</summary>
internal static class ExploreView
{
    /// <summary>Series with fewer countries make no picture of points.</summary>
    private const int FewCountries = 10;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static ScriptObject Build(ViewContext view)
    {
        var key = view.Content.Site.Story.Select(s => view.Content.FindIndicator(s.Figure.IndicatorCode)).OfType<Indicator>().ToList();
        var ordered = key.Concat(view.Content.Indicators).DistinctBy(i => i.Id, StringComparer.Ordinal).Take(Listing.MostRows).ToList();
        var shown = ordered.ToHashSet();
        var wide = key.Concat(ordered).Where(i => Countries(view, i.Chart.Series) >= FewCountries).DefaultIfEmpty(ordered.FirstOrDefault()).OfType<Indicator>().ToList();
        var upwards = key.LastOrDefault(wide.Contains) ?? wide.LastOrDefault();
        return Script.Object(
            ("first", ordered.Count > 0 ? IdOf(ordered[0], ordered[0].Chart.Series) : string.Empty),
            ("across", wide.Count > 0 ? IdOf(wide[0], wide[0].Chart.Series) : string.Empty),
            ("upwards", upwards is null ? string.Empty : IdOf(upwards, upwards.Chart.Series)),
            ("more", IndicatorsView.More(view, view.Content.Indicators.Length, Listing.MostRows)),
            ("goals", Script.List(view.Content.Indicators.Where(shown.Contains).GroupBy(i => i.Goal).OrderBy(g => g.Key).Select(g => (object)Script.Object(
                ("label", view.Text("goal.number", ("n", ViewContext.Year(g.Key)))),
                ("name", view.Content.FindGoal(g.Key) is { } goal ? view.In(goal.Name).Text : string.Empty),
                ("indicators", Script.List(g.Select(i => (object)Entry(view, i)))))))));
    }

    /// <summary>How scripts name a series: <c>7-1-1/access</c>.</summary>
    public static string IdOf(Indicator indicator, Series series) => $"{indicator.Id}/{series.Id}";

    private static int Countries(ViewContext view, Series series) =>
        series.Observations.Rows.Where(r => view.Areas[r.Area].Type == AreaType.Country).Select(r => r.Area).Distinct().Count();

    private static ScriptObject Entry(ViewContext view, Indicator indicator) => Script.Object(
        ("code", indicator.Code),
        ("title", view.Mark(indicator.Title)),
        ("plain", view.In(indicator.Title).Text),
        ("href", view.Link(Keys.Indicator(indicator.Id))),
        ("series", SeriesOf(view, indicator)));

    /// <summary>The indicator's series as the script reads them, the chart's first: <c>[["7-1-1/access","People with electricity"], ...]</c>.</summary>
    private static string SeriesOf(ViewContext view, Indicator indicator)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartArray();
            foreach (var series in indicator.Series.OrderBy(s => s.Id != indicator.Chart.Series.Id))
            {
                json.WriteStartArray();
                json.WriteStringValue(IdOf(indicator, series));
                json.WriteStringValue(view.In(series.Title).Text);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
