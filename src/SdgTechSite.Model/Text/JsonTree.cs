using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace SdgTechSite.Model;

/// <summary>
/// JSON that is built as a tree: letters of every language as they are; what means something in HTML (<c>&lt;</c>, <c>&amp;</c>) is escaped, so that the text
/// can stand in a page as well as in a file.
/// </summary>
public static class JsonTree
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), NewLine = "\n" };

    /// <summary>A file: the tree and a line end.</summary>
    public static byte[] ToBytes(JsonNode tree)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options)) tree.WriteTo(json);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>The tree on one line.</summary>
    public static string ToText(JsonNode tree) => Encoding.UTF8.GetString(ToBytes(tree)).TrimEnd();

    public static JsonArray List(IEnumerable<JsonNode?> items) => new([.. items]);

    /// <summary>A text in all its languages: <c>{"en":"...","zh":"..."}</c>.</summary>
    public static JsonObject Of(LocalizedText text)
    {
        var result = new JsonObject();
        foreach (var (language, words) in text.ByLanguage) result[language] = words;
        return result;
    }
}
