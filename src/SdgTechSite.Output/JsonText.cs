using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>How files of the site write JSON: letters of every language as they are, lines that end with LF.</summary>
internal static class JsonText
{
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), NewLine = "\n" };

    /// <summary>A text in all its languages: <c>"title":{"en":"...","zh":"..."}</c>.</summary>
    public static void Write(Utf8JsonWriter json, string name, LocalizedText text)
    {
        json.WriteStartObject(name);
        foreach (var (language, words) in text.ByLanguage) json.WriteString(language, words);
        json.WriteEndObject();
    }
}
