using System.Text.Json.Nodes;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>The columns of an indicator's CSV file as a Table Schema, in the order in which <see cref="FigureRows"/> lists them.</summary>
internal static class DataPackageSchema
{
    private static readonly string[] Fixed = ["series", "area", "year"];

    public static JsonObject Of(Indicator indicator, SiteModel site, string language)
    {
        var words = site.Content.Words[language];
        var dimensions = FigureRows.Dimensions(indicator);
        var coverage = indicator.Series.Select(s => s.Observations).Where(t => t.Count > 0).ToList();
        var years = coverage.SelectMany(t => Enumerable.Range(0, t.Count).Select(i => (int)t.Year(i))).ToHashSet();
        var fields = new List<JsonNode>
        {
            Field("series", "string", Required(Enum(indicator.Series.Select(s => s.Id)))),
            Field("area", "string", Required(new JsonObject())),
            Field("year", "integer", Required(years.Count == 0 ? new JsonObject() : new JsonObject { ["minimum"] = years.Min(), ["maximum"] = years.Max() })),
            Field("value", "number", new JsonObject()),
        };
        fields.AddRange(dimensions.Select(d => Field(d.Id, "string", Enum(d.Members.Select(m => m.Id)), d.Name.In(language, language).Text)));
        fields.Add(Field("status", "string", Required(Enum(site.Content.StatusesInUse.Select(s => s.ToString())))));
        fields.Add(Field("bound", "string", Enum(["<", ">"])));
        fields.Add(Field("note", "string", new JsonObject()));
        fields.Add(Field("source", "string", Enum(indicator.Sources.Select(s => s.Id))));
        return new JsonObject
        {
            ["fields"] = JsonTree.List(fields),
            ["primaryKey"] = JsonTree.List(Fixed.Concat(dimensions.Select(d => d.Id)).Select(n => (JsonNode)n)),
            ["missingValues"] = JsonTree.List([string.Empty]),
        };

        JsonObject Field(string name, string type, JsonObject constraints, string? title = null)
        {
            var field = new JsonObject { ["name"] = name, ["type"] = type, ["description"] = title ?? words.Text("data.column." + name) };
            if (constraints.Count > 0) field["constraints"] = constraints;
            return field;
        }
    }

    private static JsonObject Required(JsonObject constraints)
    {
        constraints["required"] = true;
        return constraints;
    }

    private static JsonObject Enum(IEnumerable<string> values) => new() { ["enum"] = JsonTree.List(values.Select(v => (JsonNode)v)) };
}
