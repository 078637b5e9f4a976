using System.Globalization;
using System.Text.Json;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>The parts that JSON-LD is made of. Each is written as the next value; in front of it stands a name, or it is an item of a list.</summary>
internal static class Rdf
{
    /// <summary>What the prefixes mean, written out, so that no other host is asked.</summary>
    private static readonly (string Prefix, string Address)[] Prefixes =
    [
        ("dcat", "http://www.w3.org/ns/dcat#"),
        ("dcterms", "http://purl.org/dc/terms/"),
        ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
        ("skos", "http://www.w3.org/2004/02/skos/core#"),
        ("spdx", "http://spdx.org/rdf/terms#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ];

    public static void Context(Utf8JsonWriter json)
    {
        json.WriteStartObject("@context");
        foreach (var (prefix, address) in Prefixes) json.WriteString(prefix, address);
        json.WriteEndObject();
    }

    /// <summary>A list under a name.</summary>
    public static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items) write(item);
        json.WriteEndArray();
    }

    public static void Id(Utf8JsonWriter json, string address)
    {
        json.WriteStartObject();
        json.WriteString("@id", address);
        json.WriteEndObject();
    }

    public static void Id(Utf8JsonWriter json, string name, string address)
    {
        json.WritePropertyName(name);
        Id(json, address);
    }

    public static void Typed(Utf8JsonWriter json, string name, string value, string type)
    {
        json.WriteStartObject(name);
        json.WriteString("@type", type);
        json.WriteString("@value", value);
        json.WriteEndObject();
    }

    public static void Year(Utf8JsonWriter json, string name, int year) => Typed(json, name, year.ToString("D4", CultureInfo.InvariantCulture), "xsd:gYear");

    public static void Words(Utf8JsonWriter json, string text, string language)
    {
        json.WriteStartObject();
        json.WriteString("@language", language);
        json.WriteString("@value", text);
        json.WriteEndObject();
    }

    public static void Words(Utf8JsonWriter json, string name, LocalizedText text) => List(json, name, text.Texts, t => Words(json, t.Text, t.Language));

    /// <summary>A language by the Library of Congress's address of its two-letter code.</summary>
    public static void Language(Utf8JsonWriter json, string tag) => Id(json, "http://id.loc.gov/vocabulary/iso639-1/" + tag.Split('-')[0]);

    /// <summary>A thing of a type that has nothing but a name: <c>{"@type":"foaf:Agent","foaf:name":"..."}</c>.</summary>
    public static void Named(Utf8JsonWriter json, string type, string property, string name)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString(property, name);
        json.WriteEndObject();
    }
}
