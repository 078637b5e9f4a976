using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace SdgTechSite.Model;

/// <summary>
/// How files of the site write JSON: letters of every language as they are; what means something in HTML (<c>&lt;</c>, <c>&amp;</c>) is escaped, so that
/// the text can stand in a page as well as in a file; on one line, and a line end.
/// </summary>
public static class JsonFile
{
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), NewLine = "\n" };

    /// <summary>What a large file may have in memory before it is handed on.</summary>
    private const int MostWaiting = 1 << 16;

    public static byte[] Write(Action<Utf8JsonWriter> write) => ByteText.Write(text =>
    {
        using (var json = new Utf8JsonWriter(text, Options)) write(json);
        text.Append('\n');
    });

    /// <summary>Writes a large file piece by piece; <paramref name="write"/> calls <see cref="HandOn"/> from item to item.</summary>
    public static void Write(Stream to, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(to, Options)) write(json);
        to.WriteByte((byte)'\n');
    }

    /// <summary>Hands on what was written so far, once it is much.</summary>
    public static void HandOn(Utf8JsonWriter json)
    {
        if (json.BytesPending > MostWaiting) json.Flush();
    }
}
