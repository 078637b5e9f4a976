using System.Globalization;
using SdgTechSite.Model;

namespace SdgTechSite.Diff;

/// <summary>What <c>indicator.yaml</c> says, figures aside.</summary>
internal static class IndicatorFacts
{
    public static IEnumerable<FactGroup> Of(Indicator indicator, string language)
    {
        var path = $"indicators/{indicator.Id}/indicator.yaml";
        yield return new FactGroup(
            path,
            string.Empty,
            $"{indicator.Code} {indicator.Title.In(language, language).Text}",
            Fact.Of("goal", indicator.Goal),
            Fact.Of("title", indicator.Title),
            Fact.Of("technologies", indicator.Technologies),
            Fact.Of("chart.series", indicator.Chart.Series.Id),
            Fact.Of("chart.lines", indicator.Chart.Lines.Select(l => Line(indicator.Chart.Series, l))),
            Fact.Of("draft", indicator.Draft ? "true" : "false"));
        foreach (var series in indicator.Series) yield return Of(path, series, language);
        foreach (var source in indicator.Sources) yield return Of(path, source);
    }

    private static FactGroup Of(string path, Series series, string language) => new(
        path,
        "series." + series.Id,
        series.Title.In(language, language).Text,
        Fact.Of("title", series.Title),
        Fact.Of("unit", series.Unit.Id),
        Fact.Of("direction", series.Direction.ToString().ToLowerInvariant()),
        Fact.Of("target", series.Target is { } target ? string.Create(CultureInfo.InvariantCulture, $"{ExactNumber.Write(target.Value)} by {target.Year}") : null),
        Fact.Of("limit", series.Limit),
        Fact.Of("dimensions", series.Observations.Dimensions.Select(d => d.Id)),
        Fact.Of("note", series.Note),
        Fact.Of("sources", series.SourceIds));

    private static FactGroup Of(string path, Source source) => new(
        path,
        "sources." + source.Id,
        source.Dataset,
        Fact.Of("publisher", source.Publisher),
        Fact.Of("dataset", source.Dataset),
        Fact.Of("url", source.Url),
        Fact.Of("licence", source.Licence),
        Fact.Of("vintage", source.Vintage),
        Fact.Of("retrieved", SiteFacts.Day(source.Retrieved)),
        Fact.Of("note", source.Note));

    private static string Line(Series series, ChartLine line)
    {
        var members = line.Members.Select((m, d) => m == 0 ? null : series.Observations.Dimensions[d].Members[m - 1].Id).OfType<string>();
        return string.Join(' ', members.Prepend(line.Area.Id));
    }
}
