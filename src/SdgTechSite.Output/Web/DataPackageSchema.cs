using System.Text.Json;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>The columns of an indicator's CSV file as a Table Schema, in the order in which <see cref="FigureRows"/> lists them.</summary>
internal static class DataPackageSchema
{
    private static readonly string[] Fixed = ["series", "area", "year"];

    /// <summary>Writes the property <c>schema</c>.</summary>
    public static void Write(Utf8JsonWriter json, Indicator indicator, SiteModel site, string language)
    {
        var words = site.Content.Words[language];
        var dimensions = FigureRows.Dimensions(indicator);
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        Field(json, "series", "string", words, () => Required(json, () => Strings(json, "enum", indicator.Series.Select(s => s.Id))));
        Field(json, "area", "string", words, () => Required(json, null));
        Field(json, "year", "integer", words, () => Required(json, () => Years(json, indicator)));
        Field(json, "value", "number", words, null);
        foreach (var dimension in dimensions)
            Field(json, dimension.Id, "string", dimension.Name.In(language, language).Text, () => Strings(json, "enum", dimension.Members.Select(m => m.Id)));
        Field(json, "status", "string", words, () => Required(json, () => Strings(json, "enum", site.Content.StatusesInUse.Select(s => s.ToString()))));
        Field(json, "bound", "string", words, () => Strings(json, "enum", ["<", ">"]));
        Field(json, "note", "string", words, null);
        Field(json, "source", "string", words, () => Strings(json, "enum", indicator.Sources.Select(s => s.Id)));
        json.WriteEndArray();
        Strings(json, "primaryKey", Fixed.Concat(dimensions.Select(d => d.Id)));
        Strings(json, "missingValues", [string.Empty]);
        json.WriteEndObject();
    }

    private static void Field(Utf8JsonWriter json, string name, string type, UiWords words, Action? constraints) => Field(json, name, type, words.Text("data.column." + name), constraints);

    /// <summary>A column, what it is called, and what it may hold, where that is bounded.</summary>
    private static void Field(Utf8JsonWriter json, string name, string type, string description, Action? constraints)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("type", type);
        json.WriteString("description", description);
        if (constraints is not null)
        {
            json.WriteStartObject("constraints");
            constraints();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Required(Utf8JsonWriter json, Action? others)
    {
        others?.Invoke();
        json.WriteBoolean("required", true);
    }

    private static void Years(Utf8JsonWriter json, Indicator indicator)
    {
        var coverage = indicator.Series.Select(s => s.Observations).Where(t => t.Count > 0).ToList();
        if (coverage.Count == 0) return;
        json.WriteNumber("minimum", coverage.Min(t => Enumerable.Range(0, t.Count).Min(i => (int)t.Year(i))));
        json.WriteNumber("maximum", coverage.Max(t => Enumerable.Range(0, t.Count).Max(i => (int)t.Year(i))));
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
