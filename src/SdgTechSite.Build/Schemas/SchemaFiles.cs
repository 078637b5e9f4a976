using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using SdgTechSite.Content.Contract;

namespace SdgTechSite.Build;

/// <summary>The JSON Schemas of all YAML files, written from the contract that the handbook is written from as well.</summary>
public static class SchemaFiles
{
    /// <summary>The folder, below the content, where schemas lie. Readers of content pass folders with a dot by.</summary>
    public const string Folder = ".schema";

    /// <summary>Name and text of each schema, in ordinal order of the names.</summary>
    public static ImmutableArray<(string Name, string Text)> All() =>
    [
        .. ContentContract.Files.Select(f => (f.Name + ".json", Write(json => ShapeSchema.WriteFile(json, f))))
            .Append(("ui.json", Write(json => UiSchema.Write(json, UiKey.Read(BuiltIn.Words["en"])))))
            .OrderBy(f => f.Item1, StringComparer.Ordinal),
    ];

    /// <summary>Schema and files it is for, below the content folder, as editors want their patterns.</summary>
    public static IEnumerable<(string Name, string Pattern)> Patterns() =>
        ContentContract.Files.Select(f => (f.Name + ".json", f.Place.Replace("<id>", "*", StringComparison.Ordinal))).Append(("ui.json", "ui/*.yaml"));

    /// <summary>Writes the schemas into a folder, which is made if it is not there, and returns their paths.</summary>
    public static ImmutableArray<string> WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        var written = ImmutableArray.CreateBuilder<string>();
        foreach (var (name, text) in All())
        {
            var path = Path.Combine(folder, name);
            File.WriteAllText(path, text);
            written.Add(path);
        }

        return written.ToImmutable();
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
