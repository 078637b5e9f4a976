using System.Text.Json;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>An indicator with its sources and all observations as JSON: what the figures mean, then one array a row, in columns.</summary>
public static class JsonDownload
{
    private static readonly string[] AfterMembers = ["year", "value", "status", "bound", "note", "source"];

    public static byte[] Write(Indicator indicator, SiteModel site) => JsonFile.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("format", 1);
        json.WriteString("code", indicator.Code);
        json.WriteNumber("goal", indicator.Goal);
        JsonText.Write(json, "title", indicator.Title);
        Sources(json, indicator);
        json.WriteStartArray("series");
        foreach (var series in indicator.Series) WriteSeries(json, series, site);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Sources(Utf8JsonWriter json, Indicator indicator)
    {
        json.WriteStartArray("sources");
        foreach (var source in indicator.Sources)
        {
            json.WriteStartObject();
            json.WriteString("id", source.Id);
            json.WriteString("publisher", source.Publisher);
            json.WriteString("dataset", source.Dataset);
            json.WriteString("licence", source.Licence);
            json.WriteString("retrieved", source.Retrieved.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            if (source.Vintage is { } vintage) json.WriteString("vintage", vintage);
            if (source.Url is { } url) json.WriteString("url", url);
            if (source.Note is { } note) JsonText.Write(json, "note", note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSeries(Utf8JsonWriter json, Series series, SiteModel site)
    {
        json.WriteStartObject();
        json.WriteString("id", series.Id);
        JsonText.Write(json, "title", series.Title);
        json.WriteString("unit", series.Unit.Id);
        json.WriteString("direction", series.Direction.ToString().ToLowerInvariant());
        if (series.Target is { } target)
        {
            json.WriteStartObject("target");
            json.WriteNumber("value", target.Value);
            json.WriteNumber("year", target.Year);
            json.WriteEndObject();
        }

        if (series.Limit is { } limit) json.WriteNumber("limit", limit);
        if (series.Note is { } note) JsonText.Write(json, "note", note);
        json.WriteStartArray("sources");
        foreach (var id in series.SourceIds) json.WriteStringValue(id);
        json.WriteEndArray();
        Observations(json, series.Observations, site.Content.Vocabulary.Areas);
        ProgressDownload.Write(json, series, site);
        json.WriteEndObject();
    }

    private static void Observations(Utf8JsonWriter json, ObservationTable table, AreaList areas)
    {
        json.WriteStartArray("columns");
        foreach (var name in table.Dimensions.Select(d => d.Id).Prepend("area").Concat(AfterMembers)) json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteStartArray("observations");
        foreach (var row in table.Rows)
        {
            for (var i = row.Start; i < row.End; i++) Observation(json, table, row, i, areas);
        }

        json.WriteEndArray();
    }

    private static void Observation(Utf8JsonWriter json, ObservationTable table, ObservationRow row, int index, AreaList areas)
    {
        json.WriteStartArray();
        json.WriteStringValue(areas[row.Area].Id);
        for (var d = 0; d < row.Members.Length; d++) json.WriteStringValue(row.Members[d] == 0 ? null : table.Dimensions[d].Members[row.Members[d] - 1].Id);
        json.WriteNumberValue(table.Year(index));
        Value(json, table.Value(index));
        json.WriteStringValue([table.Status(index)]);
        json.WriteStringValue(table.Bound(index) switch { Bound.Below => "<", Bound.Above => ">", _ => null });
        json.WriteStringValue(table.Note(index));
        json.WriteStringValue(table.SourceId(index));
        json.WriteEndArray();
    }

    private static void Value(Utf8JsonWriter json, double value)
    {
        if (double.IsNaN(value))
        {
            json.WriteNullValue();
            return;
        }

        Span<byte> room = stackalloc byte[ExactNumber.Room];
        json.WriteRawValue(room[..ExactNumber.Write(value, room)], skipInputValidation: true);
    }
}
