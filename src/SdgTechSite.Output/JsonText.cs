using System.Text.Json;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>Parts that several files in JSON have.</summary>
internal static class JsonText
{
    /// <summary>A text in all its languages: <c>"title":{"en":"...","zh":"..."}</c>.</summary>
    public static void Write(Utf8JsonWriter json, string name, LocalizedText text)
    {
        json.WriteStartObject(name);
        foreach (var (language, words) in text.Texts) json.WriteString(language, words);
        json.WriteEndObject();
    }
}
