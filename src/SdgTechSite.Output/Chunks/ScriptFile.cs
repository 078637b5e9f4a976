using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>Data as a classic script that hands itself to the page: nothing else loads from a disk.</summary>
internal static class ScriptFile
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), NewLine = "\n", SkipValidation = false };

    /// <summary>The bytes of <c>sdgFigures.take({"name":...,...});</c>; the encoder leaves nothing that could end a script.</summary>
    public static byte[] Write(string name, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        stream.Write("sdgFigures.take("u8);
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            write(json);
            json.WriteEndObject();
        }

        stream.Write(");\n"u8);
        return stream.ToArray();
    }

    /// <summary>A text in all its languages: <c>"t":{"en":"...","zh":"..."}</c>.</summary>
    public static void Text(Utf8JsonWriter json, string name, LocalizedText text)
    {
        json.WriteStartObject(name);
        foreach (var (language, words) in text.ByLanguage) json.WriteString(language, words);
        json.WriteEndObject();
    }
}
