using System.Globalization;
using System.Text;
using System.Text.Json;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// All observations of one series for the charts that readers draw themselves, once for all languages: <c>figures/7-1-1.access.js</c>. A row is
/// <c>[area, members, page, first year, values]</c>; members are places by dimension joined by a point (0 is the total), values stand year by year,
/// apart by spaces, empty where there is none, exact, with <c>l</c> or <c>m</c> before a bound (less, more), <c>~</c> before an estimate or forecast
/// and <c>|</c> before the first figure after a break.
/// </summary>
public static class SeriesScript
{
    public static byte[] Write(SiteModel site, Indicator indicator, Series series) => ScriptFile.Write($"{indicator.Id}/{series.Id}", json =>
    {
        json.WriteString("code", indicator.Code);
        JsonText.Write(json, "indicator", indicator.Title);
        JsonText.Write(json, "title", series.Title);
        WriteUnit(json, series.Unit);
        if (series.Target is { } target)
        {
            json.WriteStartArray("target");
            json.WriteNumberValue(target.Value);
            json.WriteNumberValue(target.Year);
            json.WriteEndArray();
        }

        var sources = series.SourceIds.Select(indicator.FindSource).OfType<Source>().Select(s => $"{s.Publisher}: {s.Dataset} ({s.Licence})").Distinct(StringComparer.Ordinal);
        json.WriteString("source", string.Join("; ", sources));
        WriteDimensions(json, series.Observations);
        if (indicator.Chart.Series.Id == series.Id) WriteLines(json, indicator.Chart);
        WriteRows(json, site, indicator, series);
    });

    private static void WriteUnit(Utf8JsonWriter json, Unit unit)
    {
        json.WriteString("format", unit.Format.ToString().ToLowerInvariant());
        json.WriteNumber("decimals", unit.Decimals);
        JsonText.Write(json, "unit", unit.Name);
        if (unit.Short is { } words) JsonText.Write(json, "short", words);
        if (unit.Min is { } min) json.WriteNumber("min", min);
        if (unit.Max is { } max) json.WriteNumber("max", max);
    }

    private static void WriteDimensions(Utf8JsonWriter json, ObservationTable table)
    {
        json.WriteStartArray("dimensions");
        foreach (var dimension in table.Dimensions)
        {
            json.WriteStartArray();
            foreach (var member in dimension.Members)
            {
                json.WriteStartObject();
                json.WriteString("id", member.Id);
                JsonText.Write(json, "name", member.Name);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>What the indicator's chart shows at first: <c>[area, members]</c>.</summary>
    private static void WriteLines(Utf8JsonWriter json, ChartSpec chart)
    {
        json.WriteStartArray("lines");
        foreach (var line in chart.Lines)
        {
            json.WriteStartArray();
            json.WriteStringValue(line.Area.Id);
            json.WriteStringValue(Members(line.Members));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteRows(Utf8JsonWriter json, SiteModel site, Indicator indicator, Series series)
    {
        var table = series.Observations;
        var places = table.Rows.Select(r => site.PlaceOf(indicator, series, r).Key).ToList();
        var pages = places.Distinct(StringComparer.Ordinal).ToList();
        json.WriteStartArray("pages");
        foreach (var page in pages) json.WriteStringValue(page);
        json.WriteEndArray();
        json.WriteStartArray("rows");
        for (var r = 0; r < table.Rows.Length; r++)
        {
            var row = table.Rows[r];
            json.WriteStartArray();
            json.WriteStringValue(site.Content.Vocabulary.Areas[row.Area].Id);
            json.WriteStringValue(Members(row.Members));
            json.WriteNumberValue(pages.IndexOf(places[r]));
            json.WriteNumberValue(table.Year(row.Start));
            json.WriteStringValue(Values(table, row));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static string Members(IEnumerable<int> members) => string.Join('.', members);

    private static string Values(ObservationTable table, ObservationRow row)
    {
        var text = new StringBuilder();
        var year = table.Year(row.Start);
        for (var i = row.Start; i < row.End; i++)
        {
            for (; year < table.Year(i); year++) text.Append(' ');
            if (!double.IsNaN(table.Value(i))) AppendValue(text, table, i);
        }

        return text.ToString();
    }

    private static void AppendValue(StringBuilder text, ObservationTable table, int index)
    {
        if (table.Bound(index) != Bound.None) text.Append(table.Bound(index) == Bound.Below ? 'l' : 'm');
        if (table.Status(index) is 'E' or 'F') text.Append('~');
        if (table.Status(index) == 'B') text.Append('|');
        text.Append(CultureInfo.InvariantCulture, $"{ExactNumber.Write(table.Value(index))}");
    }
}
