using System.Globalization;
using System.Text.Json;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// <c>datapackage.json</c>: the indicators' CSV files as a tabular data package (Frictionless), each with its columns, what they may hold, its key, size, hash,
/// sources and licences.
/// </summary>
public static class DataPackageFile
{
    /// <summary><paramref name="entryOf"/> tells size and hash of a file; each resource is one of the <paramref name="parts"/>.</summary>
    public static void Write(SiteModel site, Func<Route, ManifestEntry> entryOf, IIndicatorParts parts, Stream to) => JsonFile.Write(to, json =>
    {
        var (config, language) = (site.Content.Site, site.Content.Site.DefaultLanguage);
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-package");
        json.WriteString("name", "sdg-figures");
        json.WriteString("title", config.Title.In(language, language).Text);
        json.WriteString("description", config.Description.In(language, language).Text);
        json.WriteString("version", config.AsOf.ToString("yyyy.M.d", CultureInfo.InvariantCulture));
        json.WriteString("created", config.AsOf.Iso() + "T00:00:00Z");
        Contributors(json, config, language);
        Licences(json, site.Content.Indicators.SelectMany(i => i.Traits.Licences).Append(config.Licence).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        json.WriteStartArray("resources");
        // Every resource says which statuses figures of the site may have.
        var shown = new DigestWriter().AddAll(site.Content.StatusesInUse, static (own, status) => own.Add(status)).Close();
        foreach (var indicator in site.Content.Indicators)
            parts.Write(json, indicator, shown, () => Resource(json, site, indicator, language, entryOf(Keys.Download(indicator.Id, DataFormat.Csv.Extension))));
        json.WriteEndArray();
        if (config.BaseUrl is { } address) json.WriteString("homepage", address);
        json.WriteEndObject();
    });

    private static void Contributors(Utf8JsonWriter json, SiteConfig config, string language)
    {
        json.WriteStartArray("contributors");
        json.WriteStartObject();
        json.WriteString("title", config.Publisher.Name.In(language, language).Text);
        json.WriteString("role", "publisher");
        if (config.Publisher.Url is { } url) json.WriteString("path", url);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Licences(Utf8JsonWriter json, IEnumerable<string> ids)
    {
        json.WriteStartArray("licenses");
        foreach (var id in ids)
        {
            var address = Licence.AddressOf(id);
            json.WriteStartObject();
            json.WriteString("name", address is null ? "other" : id);
            json.WriteString(address is null ? "title" : "path", address ?? id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Resource(Utf8JsonWriter json, SiteModel site, Indicator indicator, string language, ManifestEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("name", "sdg-" + indicator.Id);
        json.WriteString("path", entry.Route.Path);
        json.WriteString("title", $"{indicator.Code} {indicator.Title.In(language, language)}");
        json.WriteString("description", indicator.Narratives.GetValueOrDefault(language)?.Summary ?? string.Empty);
        json.WriteString("format", DataFormat.Csv.Extension);
        json.WriteString("mediatype", DataFormat.Csv.MediaType);
        json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", entry.Size);
        json.WriteString("hash", $"sha256:{entry.Sha256}");
        Sources(json, indicator);
        Licences(json, indicator.Traits.Licences);
        DataPackageSchema.Write(json, indicator, site, language);
        json.WriteEndObject();
    }

    private static void Sources(Utf8JsonWriter json, Indicator indicator)
    {
        json.WriteStartArray("sources");
        foreach (var source in indicator.Sources)
        {
            json.WriteStartObject();
            json.WriteString("title", $"{source.Publisher}, {source.Dataset}");
            if (source.Url is { } url) json.WriteString("path", url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
