using System.Globalization;
using System.Text.Json.Nodes;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>The parts that JSON-LD is made of.</summary>
internal static class Rdf
{
    /// <summary>What the prefixes mean, written out, so that no other host is asked.</summary>
    public static JsonObject Context() => new()
    {
        ["dcat"] = "http://www.w3.org/ns/dcat#",
        ["dcterms"] = "http://purl.org/dc/terms/",
        ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#",
        ["skos"] = "http://www.w3.org/2004/02/skos/core#",
        ["spdx"] = "http://spdx.org/rdf/terms#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
    };

    public static JsonObject Id(string address) => new() { ["@id"] = address };

    public static JsonObject Typed(string value, string type) => new() { ["@type"] = type, ["@value"] = value };

    public static JsonObject Year(int year) => Typed(year.ToString("D4", CultureInfo.InvariantCulture), "xsd:gYear");

    public static JsonObject Words(string text, string language) => new() { ["@language"] = language, ["@value"] = text };

    public static JsonArray Words(LocalizedText text) => JsonTree.List(text.ByLanguage.Select(t => Words(t.Value, t.Key)));

    /// <summary>A language by the Library of Congress's address of its two-letter code.</summary>
    public static JsonObject Language(string tag) => Id("http://id.loc.gov/vocabulary/iso639-1/" + tag.Split('-')[0]);
}
