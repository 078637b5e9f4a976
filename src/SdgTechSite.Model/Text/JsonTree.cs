using System.Text;
using System.Text.Json.Nodes;

namespace SdgTechSite.Model;

/// <summary>JSON that is built as a tree, and written as <see cref="JsonFile"/> writes it.</summary>
public static class JsonTree
{
    /// <summary>A file: the tree and a line end.</summary>
    public static byte[] ToBytes(JsonNode tree) => JsonFile.Write(json => tree.WriteTo(json));

    /// <summary>The tree on one line.</summary>
    public static string ToText(JsonNode tree) => Encoding.UTF8.GetString(ToBytes(tree)).TrimEnd();

    public static JsonArray List(IEnumerable<JsonNode?> items) => new([.. items]);

    /// <summary>A text in all its languages: <c>{"en":"...","zh":"..."}</c>.</summary>
    public static JsonObject Of(LocalizedText text)
    {
        var result = new JsonObject();
        foreach (var (language, words) in text.Texts) result[language] = words;
        return result;
    }
}
