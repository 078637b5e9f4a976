using System.Text.Json;
using System.Text.Json.Nodes;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// What programs read: <c>api/v1/index.json</c> lists the indicators, a file for each says what its figures mean and where they are, and
/// <c>areas.json</c> who is who. The form is that of <c>schema.json</c> and stays; another form gets another number.
/// </summary>
public static class ApiFiles
{
    public const int Version = 1;

    public static void Index(SiteModel site, Stream to) => JsonFile.Write(to, json =>
    {
        var config = site.Content.Site;
        json.WriteStartObject();
        json.WriteString("$schema", Keys.ApiSchema.From(Keys.Api));
        json.WriteNumber("version", Version);
        JsonText.Write(json, "title", config.Title);
        JsonText.Write(json, "publisher", config.Publisher.Name);
        json.WriteString("licence", config.Licence);
        json.WriteString("asOf", config.AsOf.Iso());
        json.WriteStartArray("languages");
        foreach (var language in config.Languages) json.WriteStringValue(language);
        json.WriteEndArray();
        json.WriteString("areas", Keys.ApiAreas.From(Keys.Api));
        json.WriteStartArray("indicators");
        foreach (var indicator in site.Content.Indicators) Entry(json, indicator);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Entry(Utf8JsonWriter json, Indicator indicator)
    {
        JsonFile.HandOn(json);
        json.WriteStartObject();
        json.WriteString("id", indicator.Id);
        json.WriteString("code", indicator.Code);
        json.WriteNumber("goal", indicator.Goal);
        JsonText.Write(json, "title", indicator.Title);
        json.WriteString("href", Keys.ApiIndicator(indicator.Id).From(Keys.Api));
        json.WriteEndObject();
    }

    public static byte[] Areas(SiteModel site) => JsonTree.ToBytes(new JsonObject
    {
        ["$schema"] = Keys.ApiSchema.From(Keys.ApiAreas),
        ["version"] = Version,
        ["areas"] = JsonTree.List(site.Content.Vocabulary.Areas.All.Select(AreaOf)),
    });

    /// <summary><paramref name="entryOf"/> tells size and hash of a file.</summary>
    public static byte[] Of(Indicator indicator, SiteModel site, Func<Route, ManifestEntry> entryOf)
    {
        var own = Keys.ApiIndicator(indicator.Id);
        return JsonTree.ToBytes(new JsonObject
        {
            ["$schema"] = Keys.ApiSchema.From(own),
            ["version"] = Version,
            ["id"] = indicator.Id,
            ["code"] = indicator.Code,
            ["goal"] = indicator.Goal,
            ["title"] = JsonTree.Of(indicator.Title),
            ["summary"] = Summaries(indicator),
            ["pages"] = Pages(indicator, site, own),
            ["series"] = JsonTree.List(indicator.Series.Select(SeriesOf)),
            ["sources"] = JsonTree.List(indicator.Sources.Select(SourceOf)),
            ["files"] = JsonTree.List(DataFormat.Of(site.Content.Site).Select(f => FileOf(f, own, entryOf(Keys.Download(indicator.Id, f.Extension))))),
        });
    }

    private static JsonObject Summaries(Indicator indicator)
    {
        var summaries = new JsonObject();
        foreach (var (language, words) in indicator.Narratives.OrderBy(n => n.Key, StringComparer.Ordinal)) summaries[language] = words.Summary;
        return summaries;
    }

    private static JsonObject Pages(Indicator indicator, SiteModel site, Route own)
    {
        var pages = new JsonObject();
        foreach (var language in site.Content.Site.Languages) pages[language] = new Route($"{language}/{Keys.Indicator(indicator.Id)}").From(own);
        return pages;
    }

    private static JsonObject SeriesOf(Series series)
    {
        var coverage = Coverage.Of([series]);
        return new JsonObject
        {
            ["id"] = series.Id,
            ["title"] = JsonTree.Of(series.Title),
            ["unit"] = new JsonObject { ["id"] = series.Unit.Id, ["name"] = JsonTree.Of(series.Unit.Name) },
            ["direction"] = series.Direction.ToString().ToLowerInvariant(),
            ["target"] = series.Target is { } target ? new JsonObject { ["value"] = target.Value, ["year"] = target.Year } : null,
            ["sources"] = JsonTree.List(series.SourceIds.Select(s => (JsonNode)s)),
            ["dimensions"] = JsonTree.List(series.Observations.Dimensions.Select(DimensionOf)),
            ["figures"] = coverage.Figures,
            ["firstYear"] = coverage.Figures == 0 ? null : coverage.First,
            ["lastYear"] = coverage.Figures == 0 ? null : coverage.Last,
            ["areas"] = coverage.Areas.Count,
        };
    }

    private static JsonObject DimensionOf(Dimension dimension) => new()
    {
        ["id"] = dimension.Id,
        ["name"] = JsonTree.Of(dimension.Name),
        ["members"] = JsonTree.List(dimension.Members.Select(m => new JsonObject { ["id"] = m.Id, ["name"] = JsonTree.Of(m.Name) })),
    };

    private static JsonObject SourceOf(Source source) => new()
    {
        ["id"] = source.Id,
        ["publisher"] = source.Publisher,
        ["dataset"] = source.Dataset,
        ["url"] = source.Url,
        ["licence"] = source.Licence,
        ["retrieved"] = source.Retrieved.Iso(),
        ["vintage"] = source.Vintage,
    };

    private static JsonObject FileOf(DataFormat format, Route own, ManifestEntry entry) => new()
    {
        ["format"] = format.Name,
        ["mediaType"] = format.MediaType,
        ["href"] = entry.Route.From(own),
        ["bytes"] = entry.Size,
        ["sha256"] = entry.Sha256.ToString(),
    };

    private static JsonObject AreaOf(Area area) => new()
    {
        ["id"] = area.Id,
        ["type"] = area.Type.ToString().ToLowerInvariant(),
        ["iso3"] = area.Iso3,
        ["in"] = JsonTree.List(area.Above.Select(a => (JsonNode)a)),
        ["name"] = JsonTree.Of(area.Name),
    };
}
