using System.Globalization;
using System.Text.Json;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// The figures as a catalogue in the vocabulary DCAT 3, as JSON-LD with its own context, so that nothing else is needed to read it: a data set for each
/// indicator, a distribution for each of its files.
/// </summary>
public static class CatalogFile
{
    /// <summary><paramref name="entryOf"/> tells size and hash of a file; each data set is one of the <paramref name="parts"/>.</summary>
    public static void Write(SiteModel site, Func<Route, ManifestEntry> entryOf, IIndicatorParts parts, Stream to) => JsonFile.Write(to, json =>
    {
        var config = site.Content.Site;
        var changed = site.Content.Changes.ToLookup(c => c.IndicatorCode, c => c.Date, StringComparer.Ordinal);
        json.WriteStartObject();
        Rdf.Context(json);
        json.WriteString("@id", site.AddressOf(Keys.Catalog) + "#catalog");
        json.WriteString("@type", "dcat:Catalog");
        Rdf.Words(json, "dcterms:title", config.Title);
        Rdf.Words(json, "dcterms:description", config.Description);
        Publisher(json, config);
        if (Licence.AddressOf(config.Licence) is { } licence) Rdf.Id(json, "dcterms:license", licence);
        Rdf.Typed(json, "dcterms:modified", config.AsOf.Iso(), "xsd:date");
        Rdf.List(json, "dcterms:language", config.Languages, l => Rdf.Language(json, l));
        Rdf.Id(json, "foaf:homepage", site.AddressOf(Keys.Home));
        Rdf.List(json, "dcat:dataset", site.Content.Indicators, i =>
        {
            var last = changed[i.Code].DefaultIfEmpty().Max();
            parts.Write(json, i, new DigestWriter().Add(last.DayNumber).Close(), () => Dataset(json, site, i, Modified(config, i, last), entryOf));
        });
        json.WriteEndObject();
    });

    private static void Publisher(Utf8JsonWriter json, SiteConfig config)
    {
        json.WriteStartObject("dcterms:publisher");
        json.WriteString("@type", "foaf:Agent");
        Rdf.Words(json, "foaf:name", config.Publisher.Name);
        if (config.Publisher.Url is { } url) Rdf.Id(json, "foaf:homepage", url);
        json.WriteEndObject();
    }

    private static void Dataset(Utf8JsonWriter json, SiteModel site, Indicator indicator, DateOnly modified, Func<Route, ManifestEntry> entryOf)
    {
        var coverage = Coverage.Of(indicator.Series);
        json.WriteStartObject();
        json.WriteString("@id", $"{site.AddressOf(Keys.Catalog)}#{indicator.Id}");
        json.WriteString("@type", "dcat:Dataset");
        json.WriteString("dcterms:identifier", indicator.Code);
        Rdf.Words(json, "dcterms:title", indicator.Title);
        Rdf.List(json, "dcterms:description", indicator.Narratives.OrderBy(n => n.Key, StringComparer.Ordinal), n => Rdf.Words(json, n.Value.Summary, n.Key));
        Publisher(json, site.Content.Site);
        Rdf.List(json, "dcterms:creator", indicator.Sources.Select(s => s.Publisher).Distinct(StringComparer.Ordinal), p => Rdf.Named(json, "foaf:Agent", "foaf:name", p));
        Rdf.List(json, "dcterms:source", indicator.Sources.Select(s => s.Url).OfType<string>().Distinct(StringComparer.Ordinal), u => Rdf.Id(json, u));
        Rdf.Typed(json, "dcterms:modified", modified.Iso(), "xsd:date");
        Rdf.Id(json, "dcat:theme", string.Create(CultureInfo.InvariantCulture, $"http://metadata.un.org/sdg/{indicator.Goal}"));
        Rdf.List(json, "dcat:landingPage", site.Content.Site.Languages, l => Rdf.Id(json, site.AddressOf(new Route($"{l}/{Keys.Indicator(indicator.Id)}"))));
        Rdf.List(json, "dcterms:spatial", Places(site, coverage), a => Place(json, a));
        Rdf.List(json, "dcat:distribution", DataFormat.Of(site.Content.Site), f => Distribution(json, site, indicator, f, entryOf(Keys.Download(indicator.Id, f.Extension))));
        if (coverage.Figures > 0) Period(json, coverage);
        json.WriteEndObject();
    }

    /// <summary>The day of the last recorded change, if there is one, or the day on which the newest source was retrieved.</summary>
    private static DateOnly Modified(SiteConfig config, Indicator indicator, DateOnly change) =>
        indicator.Sources.Select(s => s.Retrieved).Append(change).Max() is var newest && newest == default ? config.AsOf : newest;

    /// <summary>The world where there are figures of it, else every area that has some.</summary>
    private static IEnumerable<Area> Places(SiteModel site, Coverage coverage)
    {
        var areas = coverage.Areas.Select(a => site.Content.Vocabulary.Areas[a]).ToList();
        return areas.Exists(a => a.Type == AreaType.World) ? areas.Where(a => a.Type == AreaType.World) : areas;
    }

    private static void Place(Utf8JsonWriter json, Area area)
    {
        json.WriteStartObject();
        json.WriteString("@type", "dcterms:Location");
        json.WriteString("dcterms:identifier", area.Id);
        Rdf.Words(json, "skos:prefLabel", area.Name);
        json.WriteEndObject();
    }

    private static void Period(Utf8JsonWriter json, Coverage coverage)
    {
        json.WriteStartObject("dcterms:temporal");
        json.WriteString("@type", "dcterms:PeriodOfTime");
        Rdf.Year(json, "dcat:startDate", coverage.First);
        Rdf.Year(json, "dcat:endDate", coverage.Last);
        json.WriteEndObject();
    }

    private static void Distribution(Utf8JsonWriter json, SiteModel site, Indicator indicator, DataFormat format, ManifestEntry entry)
    {
        var address = site.AddressOf(entry.Route);
        var licences = indicator.Traits.Licences;
        json.WriteStartObject();
        json.WriteString("@id", address);
        json.WriteString("@type", "dcat:Distribution");
        json.WriteString("dcterms:title", format.Name);
        Rdf.Id(json, "dcat:accessURL", address);
        Rdf.Id(json, "dcat:downloadURL", address);
        Rdf.Id(json, "dcat:mediaType", "https://www.iana.org/assignments/media-types/" + format.MediaType);
        Rdf.Typed(json, "dcat:byteSize", entry.Size.ToString(CultureInfo.InvariantCulture), "xsd:nonNegativeInteger");
        Checksum(json, entry.Sha256.ToString());
        Rdf.List(json, "dcterms:license", licences.Select(Licence.AddressOf).OfType<string>(), l => Rdf.Id(json, l));
        Rdf.List(json, "dcterms:rights", licences.Where(l => Licence.AddressOf(l) is null), l => Rdf.Named(json, "dcterms:RightsStatement", "rdfs:label", l));
        json.WriteEndObject();
    }

    private static void Checksum(Utf8JsonWriter json, string sha256)
    {
        json.WriteStartObject("spdx:checksum");
        json.WriteString("@type", "spdx:Checksum");
        Rdf.Id(json, "spdx:algorithm", "http://spdx.org/rdf/terms#checksumAlgorithm_sha256");
        Rdf.Typed(json, "spdx:checksumValue", sha256, "xsd:hexBinary");
        json.WriteEndObject();
    }
}
