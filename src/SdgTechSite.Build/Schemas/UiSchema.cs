using System.Collections.Immutable;
using System.Text.Json;
using SdgTechSite.Content.Contract;

namespace SdgTechSite.Build;

/// <summary>The schema of <c>ui/&lt;lang&gt;.yaml</c>: exactly the words that the program has.</summary>
internal static class UiSchema
{
    public static void Write(Utf8JsonWriter json, ImmutableArray<UiKey> keys)
    {
        json.WriteString("title", "ui/<lang>.yaml");
        json.WriteString("description", "Words of the interface in a language.");
        WriteGroup(json, keys);
    }

    private static void WriteGroup(Utf8JsonWriter json, ImmutableArray<UiKey> keys)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var key in keys)
        {
            json.WriteStartObject(key.Name);
            if (!key.Below.IsEmpty) WriteGroup(json, key.Below);
            else if (key.Counted) WriteForms(json);
            else json.WriteString("type", "string");
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("required");
        foreach (var key in keys) json.WriteStringValue(key.Name);
        json.WriteEndArray();
        json.WriteBoolean("additionalProperties", false);
    }

    /// <summary>A text for each plural form of the language; every language has <c>other</c>.</summary>
    private static void WriteForms(Utf8JsonWriter json)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("patternProperties");
        json.WriteStartObject("^(zero|one|two|few|many|other)$");
        json.WriteString("type", "string");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("required");
        json.WriteStringValue("other");
        json.WriteEndArray();
        json.WriteBoolean("additionalProperties", false);
    }
}
