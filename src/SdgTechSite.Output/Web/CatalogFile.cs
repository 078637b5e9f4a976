using System.Globalization;
using System.Text.Json.Nodes;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// The figures as a catalogue in the vocabulary DCAT 3, as JSON-LD with its own context, so that nothing else is needed to read it: a data set for each
/// indicator, a distribution for each of its files.
/// </summary>
public static class CatalogFile
{
    /// <summary><paramref name="entryOf"/> tells size and hash of a file.</summary>
    public static byte[] Write(SiteModel site, Func<Route, ManifestEntry> entryOf)
    {
        var config = site.Content.Site;
        var catalog = new JsonObject
        {
            ["@context"] = Rdf.Context(),
            ["@id"] = site.AddressOf(Keys.Catalog) + "#catalog",
            ["@type"] = "dcat:Catalog",
            ["dcterms:title"] = Rdf.Words(config.Title),
            ["dcterms:description"] = Rdf.Words(config.Description),
            ["dcterms:publisher"] = Publisher(config),
            ["dcterms:license"] = Licence.AddressOf(config.Licence) is { } licence ? Rdf.Id(licence) : null,
            ["dcterms:modified"] = Rdf.Typed(config.AsOf.Iso(), "xsd:date"),
            ["dcterms:language"] = JsonTree.List(config.Languages.Select(Rdf.Language)),
            ["foaf:homepage"] = Rdf.Id(site.AddressOf(Keys.Home)),
            ["dcat:dataset"] = JsonTree.List(site.Content.Indicators.Select(i => Dataset(site, i, entryOf))),
        };
        if (catalog["dcterms:license"] is null) catalog.Remove("dcterms:license");
        return JsonTree.ToBytes(catalog);
    }

    private static JsonObject Publisher(SiteConfig config)
    {
        var agent = new JsonObject { ["@type"] = "foaf:Agent", ["foaf:name"] = Rdf.Words(config.Publisher.Name) };
        if (config.Publisher.Url is { } url) agent["foaf:homepage"] = Rdf.Id(url);
        return agent;
    }

    private static JsonObject Dataset(SiteModel site, Indicator indicator, Func<Route, ManifestEntry> entryOf)
    {
        var coverage = Coverage.Of(indicator.Series);
        var dataset = new JsonObject
        {
            ["@id"] = $"{site.AddressOf(Keys.Catalog)}#{indicator.Id}",
            ["@type"] = "dcat:Dataset",
            ["dcterms:identifier"] = indicator.Code,
            ["dcterms:title"] = Rdf.Words(indicator.Title),
            ["dcterms:description"] = JsonTree.List(indicator.Narratives.OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => Rdf.Words(n.Value.Summary, n.Key))),
            ["dcterms:publisher"] = Publisher(site.Content.Site),
            ["dcterms:creator"] = JsonTree.List(indicator.Sources.Select(s => s.Publisher).Distinct(StringComparer.Ordinal).Select(p => new JsonObject { ["@type"] = "foaf:Agent", ["foaf:name"] = p })),
            ["dcterms:source"] = JsonTree.List(indicator.Sources.Select(s => s.Url).OfType<string>().Distinct(StringComparer.Ordinal).Select(Rdf.Id)),
            ["dcterms:modified"] = Rdf.Typed(Modified(site, indicator).Iso(), "xsd:date"),
            ["dcat:theme"] = Rdf.Id(string.Create(CultureInfo.InvariantCulture, $"http://metadata.un.org/sdg/{indicator.Goal}")),
            ["dcat:landingPage"] = JsonTree.List(site.Content.Site.Languages.Select(l => Rdf.Id(site.AddressOf(new Route($"{l}/{Keys.Indicator(indicator.Id)}"))))),
            ["dcterms:spatial"] = JsonTree.List(Places(site, coverage)),
            ["dcat:distribution"] = JsonTree.List(DataFormat.Of(site.Content.Site).Select(f => Distribution(site, indicator, f, entryOf(Keys.Download(indicator.Id, f.Extension))))),
        };
        if (coverage.Figures > 0) dataset["dcterms:temporal"] = new JsonObject { ["@type"] = "dcterms:PeriodOfTime", ["dcat:startDate"] = Rdf.Year(coverage.First), ["dcat:endDate"] = Rdf.Year(coverage.Last) };
        return dataset;
    }

    /// <summary>The day of the last recorded change, or the day on which the newest source was retrieved.</summary>
    private static DateOnly Modified(SiteModel site, Indicator indicator) =>
        site.Content.Changes.Where(c => c.IndicatorCode == indicator.Code).Select(c => c.Date).Concat(indicator.Sources.Select(s => s.Retrieved)).DefaultIfEmpty(site.Content.Site.AsOf).Max();

    /// <summary>The world where there are figures of it, else every area that has some.</summary>
    private static IEnumerable<JsonNode> Places(SiteModel site, Coverage coverage)
    {
        var areas = coverage.Areas.Select(a => site.Content.Vocabulary.Areas[a]).ToList();
        var shown = areas.Exists(a => a.Type == AreaType.World) ? areas.Where(a => a.Type == AreaType.World) : areas;
        return shown.Select(a => new JsonObject { ["@type"] = "dcterms:Location", ["dcterms:identifier"] = a.Id, ["skos:prefLabel"] = Rdf.Words(a.Name) });
    }

    private static JsonObject Distribution(SiteModel site, Indicator indicator, DataFormat format, ManifestEntry entry)
    {
        var address = site.AddressOf(entry.Route);
        return new JsonObject
        {
            ["@id"] = address,
            ["@type"] = "dcat:Distribution",
            ["dcterms:title"] = format.Name,
            ["dcat:accessURL"] = Rdf.Id(address),
            ["dcat:downloadURL"] = Rdf.Id(address),
            ["dcat:mediaType"] = Rdf.Id("https://www.iana.org/assignments/media-types/" + format.MediaType),
            ["dcat:byteSize"] = Rdf.Typed(entry.Size.ToString(CultureInfo.InvariantCulture), "xsd:nonNegativeInteger"),
            ["spdx:checksum"] = new JsonObject { ["@type"] = "spdx:Checksum", ["spdx:algorithm"] = Rdf.Id("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"), ["spdx:checksumValue"] = Rdf.Typed(entry.Sha256, "xsd:hexBinary") },
            ["dcterms:license"] = JsonTree.List(Licences(indicator).Select(Licence.AddressOf).OfType<string>().Select(Rdf.Id)),
            ["dcterms:rights"] = JsonTree.List(Licences(indicator).Where(l => Licence.AddressOf(l) is null).Select(l => new JsonObject { ["@type"] = "dcterms:RightsStatement", ["rdfs:label"] = l })),
        };
    }

    private static IEnumerable<string> Licences(Indicator indicator) => indicator.Sources.Select(s => s.Licence).Distinct(StringComparer.Ordinal);
}
