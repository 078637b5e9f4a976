using System.Text.Encodings.Web;
using System.Text.Json;

namespace SdgTechSite.Import;

/// <summary>The report for machines: everything that the text says, every conflict, and the sums of every file.</summary>
public static class JsonReport
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(ImportResult result, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        var report = result.Report;
        json.WriteStartObject();
        json.WriteNumber("format", 1);
        json.WriteBoolean("dryRun", result.Request.DryRun);
        json.WriteNumber("indicators", result.Indicators);
        json.WriteStartArray("languages");
        foreach (var language in result.Languages) json.WriteStringValue(language);
        json.WriteEndArray();
        json.WriteBoolean("addsUp", report.AddsUp);
        Sums(json, report);
        Files(json, report);
        Groups(json, report);
        Changes(json, result);
        json.WriteEndObject();
    }

    private static void Sums(Utf8JsonWriter json, ImportReport report)
    {
        json.WriteStartObject("files");
        json.WriteNumber("read", report.Files.Count);
        foreach (var (name, outcome) in new[] { ("kept", Outcome.Kept), ("changed", Outcome.Changed), ("leftOut", Outcome.LeftOut) }) json.WriteNumber(name, report.Files.Count(f => f.Outcome == outcome));
        json.WriteEndObject();
        json.WriteStartObject("rows");
        json.WriteNumber("read", report.Sum(f => f.Rows));
        json.WriteNumber("kept", report.Sum(f => f.RowsKept));
        json.WriteNumber("leftOut", report.Sum(f => f.RowsLeftOut));
        json.WriteNumber("blankLines", report.Sum(f => f.BlankLines));
        json.WriteEndObject();
        json.WriteStartObject("cells");
        json.WriteNumber("read", report.Sum(f => f.Cells));
        json.WriteNumber("kept", report.Sum(f => f.CellsKept));
        json.WriteNumber("changed", report.Sum(f => f.CellsChanged));
        json.WriteNumber("leftOut", report.Sum(f => f.CellsLeftOut));
        json.WriteNumber("leftOutWithRows", report.Sum(f => f.CellsInRowsLeftOut));
        json.WriteEndObject();
        json.WriteStartObject("fields");
        foreach (var (name, outcome) in new[] { ("kept", Outcome.Kept), ("changed", Outcome.Changed), ("leftOut", Outcome.LeftOut) }) json.WriteNumber(name, report.Count(Counted.Field, outcome));
        json.WriteEndObject();
    }

    private static void Files(Utf8JsonWriter json, ImportReport report)
    {
        json.WriteStartArray("byFile");
        foreach (var file in report.Files)
        {
            json.WriteStartObject();
            json.WriteString("path", file.Path);
            json.WriteString("role", file.Role);
            json.WriteString("outcome", Word(file.Outcome));
            if (file.Rows > 0)
            {
                foreach (var (name, count) in new[]
                {
                    ("rows", file.Rows), ("rowsKept", file.RowsKept), ("rowsLeftOut", file.RowsLeftOut), ("cells", file.Cells), ("cellsKept", file.CellsKept), ("cellsChanged", file.CellsChanged), ("cellsLeftOut", file.CellsLeftOut),
                }) json.WriteNumber(name, count);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Groups(Utf8JsonWriter json, ImportReport report)
    {
        json.WriteStartArray("kinds");
        foreach (var group in report.Groups)
        {
            json.WriteStartObject();
            json.WriteString("kind", group.Kind.Id);
            json.WriteString("of", group.Kind.Of.ToString().ToLowerInvariant());
            json.WriteString("outcome", Word(group.Kind.Outcome));
            json.WriteString("says", group.Kind.Says);
            if (group.Subject.Length > 0) json.WriteString("subject", group.Subject);
            json.WriteNumber("count", group.Count);
            json.WriteStartArray("places");
            foreach (var place in group.Places)
            {
                json.WriteStartObject();
                json.WriteString("path", place.Path);
                if (place.Line > 0) json.WriteNumber("line", place.Line);
                if (place.Column > 0) json.WriteNumber("column", place.Column);
                if (place.Detail is { Length: > 0 } detail) json.WriteString("text", detail);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Changes(Utf8JsonWriter json, ImportResult result)
    {
        json.WriteStartArray("changes");
        foreach (var change in result.Changes)
        {
            json.WriteStartObject();
            json.WriteString("path", change.Path);
            json.WriteString("kind", change.Kind);
            if (change.Path.EndsWith("/data.csv", StringComparison.Ordinal))
            {
                json.WriteNumber("figuresAdded", change.Added);
                json.WriteNumber("figuresChanged", change.Changed);
                json.WriteNumber("figuresRemoved", change.Removed);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Word(Outcome outcome) => outcome == Outcome.LeftOut ? "left-out" : outcome.ToString().ToLowerInvariant();
}
