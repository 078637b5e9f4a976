using System.Text.Json;

namespace SdgTechSite.Output;

/// <summary>Data as a classic script that hands itself to the page: nothing else loads from a disk.</summary>
internal static class ScriptFile
{
    /// <summary>The bytes of <c>sdgFigures.take({"name":...,...});</c>; the encoder leaves nothing that could end a script.</summary>
    public static byte[] Write(string name, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        stream.Write("sdgFigures.take("u8);
        using (var json = new Utf8JsonWriter(stream, JsonText.Options))
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            write(json);
            json.WriteEndObject();
        }

        stream.Write(");\n"u8);
        return stream.ToArray();
    }
}
