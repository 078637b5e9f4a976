using System.Text.Json;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>Data as a classic script that hands itself to the page: nothing else loads from a disk.</summary>
internal static class ScriptFile
{
    /// <summary>The bytes of <c>sdgFigures.take({"name":...,...});</c>; the encoder leaves nothing that could end a script.</summary>
    public static byte[] Write(string name, Action<Utf8JsonWriter> write) => ByteText.Write(text =>
    {
        text.Append("sdgFigures.take("u8);
        using (var json = new Utf8JsonWriter(text, JsonFile.Options))
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            write(json);
            json.WriteEndObject();
        }

        text.Append(");\n"u8);
    });
}
