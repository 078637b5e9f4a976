using System.Text.Json;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// What charts that readers draw themselves need of a language: its words, how it writes numbers, and the names of all areas in its order:
/// <c>figures/en.js</c>. An area is <c>[id, type, region, name, language of the name where it is another, 1 when it has a page]</c>.
/// </summary>
public static class WordsScript
{
    private const string Prefix = "explore.";

    private static readonly string[] Others =
    [
        "table.area", "table.total", "chart.target", "chart.description", "chart.others", "countries.mark_estimate", "indicator.source", "figure.where", "area.type.world", "area.type.region", "area.type.income", "area.type.group",
    ];

    public static byte[] Write(SiteModel site, string language) => ScriptFile.Write(language, json =>
    {
        var words = site.Content.Words[language];
        json.WriteStartObject("words");
        foreach (var (key, message) in words.Messages.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            if (key.StartsWith(Prefix, StringComparison.Ordinal)) json.WriteString(key[Prefix.Length..], message.Text);
        }

        foreach (var key in Others) json.WriteString(key, words.Text(key));
        json.WriteString("area.type.country", words.Text("table.countries"));
        json.WriteEndObject();
        json.WriteStartArray("numbers");
        foreach (var symbol in Locale.Find(language)!.NumberSymbols) json.WriteStringValue(symbol);
        json.WriteEndArray();
        WriteAreas(json, site, language);
    });

    private static void WriteAreas(Utf8JsonWriter json, SiteModel site, string language)
    {
        var fallback = site.Content.Site.DefaultLanguage;
        var sorted = Collation.Of(language).Sort(site.Content.Vocabulary.Areas.All, a => a.Name.In(language, fallback).Text).OrderBy(a => a.Type);
        json.WriteStartArray("areas");
        foreach (var area in sorted)
        {
            var name = area.Name.In(language, fallback);
            json.WriteStartArray();
            json.WriteStringValue(area.Id);
            json.WriteStringValue(area.Type.ToString().ToLowerInvariant());
            json.WriteStringValue(area.Region);
            json.WriteStringValue(name.Text);
            json.WriteStringValue(name.Language == language ? null : name.Language);
            json.WriteNumberValue(site.Find(language, Keys.Area(area.Id)) is null ? 0 : 1);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
