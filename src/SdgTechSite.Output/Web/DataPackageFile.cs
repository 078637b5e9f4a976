using System.Globalization;
using System.Text.Json.Nodes;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// <c>datapackage.json</c>: the indicators' CSV files as a tabular data package (Frictionless), each with its columns, what they may hold, its key, size, hash,
/// sources and licences.
/// </summary>
public static class DataPackageFile
{
    /// <summary><paramref name="entryOf"/> tells size and hash of a file.</summary>
    public static byte[] Write(SiteModel site, Func<Route, ManifestEntry> entryOf)
    {
        var (config, language) = (site.Content.Site, site.Content.Site.DefaultLanguage);
        var package = new JsonObject
        {
            ["profile"] = "tabular-data-package",
            ["name"] = "sdg-figures",
            ["title"] = config.Title.In(language, language).Text,
            ["description"] = config.Description.In(language, language).Text,
            ["version"] = config.AsOf.ToString("yyyy.M.d", CultureInfo.InvariantCulture),
            ["created"] = config.AsOf.Iso() + "T00:00:00Z",
            ["contributors"] = JsonTree.List([Contributor(config, language)]),
            ["licenses"] = JsonTree.List(site.Content.Indicators.SelectMany(i => i.Sources).Select(s => s.Licence).Append(config.Licence).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(LicenceOf)),
            ["resources"] = JsonTree.List(site.Content.Indicators.Select(i => Resource(site, i, language, entryOf(Keys.Download(i.Id, DataFormat.Csv.Extension))))),
        };
        if (config.BaseUrl is { } address) package["homepage"] = address;
        return JsonTree.ToBytes(package);
    }

    private static JsonObject Contributor(SiteConfig config, string language)
    {
        var contributor = new JsonObject { ["title"] = config.Publisher.Name.In(language, language).Text, ["role"] = "publisher" };
        if (config.Publisher.Url is { } url) contributor["path"] = url;
        return contributor;
    }

    private static JsonObject LicenceOf(string id) =>
        Licence.AddressOf(id) is { } address ? new JsonObject { ["name"] = id, ["path"] = address } : new JsonObject { ["name"] = "other", ["title"] = id };

    private static JsonObject Resource(SiteModel site, Indicator indicator, string language, ManifestEntry entry) => new()
    {
        ["profile"] = "tabular-data-resource",
        ["name"] = "sdg-" + indicator.Id,
        ["path"] = entry.Route.Path,
        ["title"] = $"{indicator.Code} {indicator.Title.In(language, language)}",
        ["description"] = indicator.Narratives.GetValueOrDefault(language)?.Summary ?? string.Empty,
        ["format"] = DataFormat.Csv.Extension,
        ["mediatype"] = DataFormat.Csv.MediaType,
        ["encoding"] = "utf-8",
        ["bytes"] = entry.Size,
        ["hash"] = "sha256:" + entry.Sha256,
        ["sources"] = JsonTree.List(indicator.Sources.Select(SourceOf)),
        ["licenses"] = JsonTree.List(indicator.Sources.Select(s => s.Licence).Distinct(StringComparer.Ordinal).Select(LicenceOf)),
        ["schema"] = DataPackageSchema.Of(indicator, site, language),
    };

    private static JsonObject SourceOf(Source source)
    {
        var result = new JsonObject { ["title"] = $"{source.Publisher}, {source.Dataset}" };
        if (source.Url is { } url) result["path"] = url;
        return result;
    }
}
