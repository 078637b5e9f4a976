using System.Text.Json;
using SdgTechSite.Build;
using SdgTechSite.Model;

namespace SdgTechSite.Preview;

/// <summary>What the script in a page asks for: the tag and stylesheets of the page as it would be sent now, and all errors. Data only; the script sets it as text.</summary>
internal static class StateJson
{
    private const int Most = 20;

    public static byte[] Write(PreviewPage page, PreviewView view)
    {
        var errors = view.Errors.Concat(page.Findings.Where(d => d.Severity == Severity.Error)).Distinct().ToList();
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("tag", page.Tag);
            json.WriteString("styles", string.Join(' ', page.Stylesheets.Select(s => "/" + s.Path)));
            json.WriteNumber("total", errors.Count);
            json.WriteStartArray("errors");
            foreach (var error in errors.Take(Most)) Write(json, error);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Diagnostic error)
    {
        json.WriteStartObject();
        json.WriteString("place", error.Span.ToString());
        json.WriteString("code", error.Rule.Code);
        json.WriteString("message", error.Message);
        if (error.Hint is { } hint) json.WriteString("hint", hint);
        if (ExcerptParts.Of(error) is { } parts)
        {
            json.WriteNumber("line", error.Span.Line);
            json.WriteString("before", parts.Before);
            json.WriteString("marked", parts.Marked);
            json.WriteString("after", parts.After);
        }

        json.WriteEndObject();
    }
}
