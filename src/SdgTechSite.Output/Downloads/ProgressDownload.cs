using System.Text.Json;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>Progress of each row of a series in its JSON download, with the working; computed figures are rounded to nine digits.</summary>
internal static class ProgressDownload
{
    public static void Write(Utf8JsonWriter json, Series series, SiteModel site)
    {
        json.WriteStartArray("progress");
        foreach (var row in series.Observations.Rows)
        {
            if (ProgressCalculator.Of(series, row) is { } progress) WriteRow(json, series.Observations, row, progress, site.Content.Vocabulary.Areas);
        }

        json.WriteEndArray();
    }

    private static void WriteRow(Utf8JsonWriter json, ObservationTable table, ObservationRow row, Progress progress, AreaList areas)
    {
        json.WriteStartObject();
        json.WriteString("area", areas[row.Area].Id);
        for (var d = 0; d < row.Members.Length; d++)
        {
            if (row.Members[d] > 0) json.WriteString(table.Dimensions[d].Id, table.Dimensions[d].Members[row.Members[d] - 1].Id);
        }

        json.WriteNumber("baseYear", progress.Input.BaseYear);
        json.WriteNumber("currentYear", progress.Input.CurrentYear);
        Number(json, "required", progress.Required);
        Number(json, "actual", progress.Actual);
        Number(json, "measure", progress.Measure);
        json.WriteString("category", ProgressCategories.Id(progress.Category));
        Number(json, "score", progress.Score);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && Math.Abs(number) < 1e15) json.WriteNumber(name, decimal.Round((decimal)number, 9));
        else json.WriteNull(name);
    }
}
