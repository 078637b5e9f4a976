using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SdgTechSite.Model;

/// <summary>Writes a citation as CSL-JSON, which programs for references read: a list of one item.</summary>
public static class CslJson
{
    /// <summary>Letters of every script as they are. Nothing but programs for references reads it, so it need not be safe inside HTML.</summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    public static string Write(Citation citation)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            json.WriteStartObject();
            json.WriteString("id", citation.Id);
            json.WriteString("type", "dataset");
            json.WriteString("title", citation.Title);
            Literal(json, "author", citation.Author);
            json.WriteString("container-title", citation.Site);
            json.WriteString("publisher", citation.Author);
            Date(json, citation.Date);
            json.WriteString("version", citation.Version);
            json.WriteString("language", citation.Language);
            if (citation.Url is { } url) json.WriteString("URL", url);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Literal(Utf8JsonWriter json, string name, string value)
    {
        json.WriteStartArray(name);
        json.WriteStartObject();
        json.WriteString("literal", value);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Date(Utf8JsonWriter json, DateOnly date)
    {
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        foreach (var part in new[] { date.Year, date.Month, date.Day }) json.WriteNumberValue(part);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
