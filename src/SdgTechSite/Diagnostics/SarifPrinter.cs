using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using SdgTechSite.Build;
using SdgTechSite.Model;

namespace SdgTechSite.Diagnostics;

/// <summary>For programs that show findings of many tools in one way: SARIF 2.1.0, with the pages of the rules that were broken.</summary>
internal sealed class SarifPrinter : DiagnosticPrinter
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    public override void Print(ImmutableArray<Diagnostic> diagnostics, TextWriter writer)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            WriteRun(json, diagnostics);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        writer.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static void WriteRun(Utf8JsonWriter json, ImmutableArray<Diagnostic> diagnostics)
    {
        var rules = diagnostics.Select(d => d.Rule).DistinctBy(r => r.Code).OrderBy(r => r.Code, StringComparer.Ordinal).ToImmutableArray();
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "sdgtech");
        json.WriteString("semanticVersion", BuiltIn.Version);
        json.WriteStartArray("rules");
        foreach (var rule in rules) WriteRule(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var diagnostic in diagnostics) WriteResult(json, diagnostic, rules.IndexOf(diagnostic.Rule));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, DiagnosticRule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Code);
        WriteText(json, "shortDescription", rule.Title);
        WriteText(json, "fullDescription", rule.Explanation);
        WriteText(json, "help", RulePage.Of(rule));
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Word(rule.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Rule.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Word(diagnostic.Severity));
        WriteText(json, "message", diagnostic.Hint is null ? diagnostic.Message : $"{diagnostic.Message} {diagnostic.Hint}");
        json.WriteStartArray("locations");
        if (File(diagnostic.Span) is { } file) WriteLocation(json, diagnostic, file);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Diagnostic diagnostic, string file)
    {
        var span = diagnostic.Span;
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', file.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        // A finding of the file as a whole has no region.
        if (span.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", span.Line);
            json.WriteNumber("startColumn", Math.Max(1, span.Column));
            json.WriteNumber("endColumn", Math.Max(1, span.Column) + span.Length);
            if (diagnostic.Excerpt is { } excerpt && span.Length > 0) WriteText(json, "snippet", Marked(span, excerpt));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The piece of the line that the region covers, as far as the line goes.</summary>
    private static string Marked(SourceSpan span, string line)
    {
        var start = Math.Clamp(span.Column - 1, 0, line.Length);
        return line[start..Math.Min(line.Length, start + span.Length)];
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
