using System.Text;
using System.Text.Json;

namespace SdgTechSite.Build;

/// <summary>Settings for editors of the VS Code family, by which they use the schemas for files without a line that names theirs.</summary>
internal static class EditorSettings
{
    public static string Text()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartObject("yaml.schemas");
            foreach (var (name, pattern) in SchemaFiles.Patterns()) json.WriteString($"./content/{SchemaFiles.Folder}/{name}", $"content/{pattern}");
            json.WriteEndObject();
            json.WriteString("files.encoding", "utf8");
            json.WriteString("files.eol", "\n");
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
