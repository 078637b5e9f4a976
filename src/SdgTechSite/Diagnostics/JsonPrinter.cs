using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using SdgTechSite.Model;

namespace SdgTechSite.Diagnostics;

/// <summary>For machines: one JSON document with a list of findings.</summary>
internal sealed class JsonPrinter : DiagnosticPrinter
{
    public override void Print(ImmutableArray<Diagnostic> diagnostics, TextWriter writer)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("format", 1);
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in diagnostics) Write(json, diagnostic);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        writer.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Rule.Code);
        json.WriteString("severity", Word(diagnostic.Severity));
        json.WriteString("path", diagnostic.Span.Path);
        json.WriteNumber("line", diagnostic.Span.Line);
        json.WriteNumber("column", diagnostic.Span.Column);
        json.WriteNumber("length", diagnostic.Span.Length);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("hint", diagnostic.Hint);
        json.WriteString("excerpt", diagnostic.Excerpt);
        json.WriteString("help", Help(diagnostic.Rule));
        json.WriteEndObject();
    }
}
