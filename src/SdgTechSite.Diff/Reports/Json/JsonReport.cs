using System.Text.Json;
using SdgTechSite.Model;

namespace SdgTechSite.Diff;

/// <summary>Every difference as JSON, in the shape that the README of this project describes. <c>format</c> changes when that shape does.</summary>
public static class JsonReport
{
    private const int Chunk = 1 << 16;

    /// <summary>Writes as it goes: when a unit changes, every figure of a large site may differ.</summary>
    public static void Write(TreeDiff diff, Stream to)
    {
        using (var json = new Utf8JsonWriter(to, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("format", 1);
            Side(json, "before", diff.Before);
            Side(json, "after", diff.After);
            Counts(json, diff);
            List(json, "unreadable", diff.Unreadable, json.WriteStringValue);
            List(json, "indicators", diff.Indicators, i => Indicator(json, i));
            List(json, "pages", diff.Pages, p => Page(json, p));
            List(json, "translations", diff.Translations, t => Translation(json, t));
            List(json, "metadata", diff.Metadata, f => Fact(json, f));
            json.WriteEndObject();
        }

        to.Write("\n"u8);
    }

    private static void Side(Utf8JsonWriter json, string name, DiffSide side)
    {
        json.WriteStartObject(name);
        json.WriteString("name", side.Name);
        json.WriteNumber("errors", side.Errors);
        json.WriteNumber("warnings", side.Warnings);
        json.WriteEndObject();
    }

    private static void Counts(Utf8JsonWriter json, TreeDiff diff)
    {
        json.WriteStartObject("counts");
        foreach (var kind in Wording.Kinds) json.WriteNumber(Name(kind), diff.Figures.Count(f => f.Kind == kind));
        json.WriteNumber("pages", diff.Pages.Length);
        json.WriteNumber("translations_gained", diff.Translations.Count(t => t.Gained));
        json.WriteNumber("translations_lost", diff.Translations.Count(t => !t.Gained));
        json.WriteNumber("metadata", diff.Metadata.Length);
        json.WriteEndObject();
    }

    private static void Indicator(Utf8JsonWriter json, IndicatorDiff indicator)
    {
        json.WriteStartObject();
        json.WriteString("code", indicator.Code);
        json.WriteString("presence", indicator.Presence == Presence.Both ? "both" : Wording.Name(indicator.Presence));
        json.WriteBoolean("doubtful", indicator.Doubtful);
        List(json, "renamed", indicator.Renamed, r =>
        {
            json.WriteStartObject();
            json.WriteString("old", r.OldId);
            json.WriteString("new", r.NewId);
            json.WriteEndObject();
        });
        List(json, "figures", indicator.Figures, f => Figure(json, f));
        json.WriteEndObject();
    }

    private static void Figure(Utf8JsonWriter json, FigureDiff figure)
    {
        json.WriteStartObject();
        json.WriteString("kind", Name(figure.Kind));
        json.WriteString("series", figure.Series.Id);
        json.WriteString("area", figure.Area.Id);
        json.WriteStartObject("members");
        foreach (var (dimension, member) in figure.Members) json.WriteString(dimension.Id, member.Id);
        json.WriteEndObject();
        json.WriteNumber("year", figure.Year);
        json.WriteString("unit", figure.Series.Unit.Id);
        State(json, "old", figure.Old);
        State(json, "new", figure.New);
        if (figure.PerCent is { } share && double.IsFinite(share)) json.WriteNumber("per_cent", share);
        else json.WriteNull("per_cent");
        json.WriteEndObject();
    }

    private static void State(Utf8JsonWriter json, string name, FigureState? state)
    {
        if (state is not { } figure)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        if (figure.Value is { } value) json.WriteNumber("value", value);
        else json.WriteNull("value");
        json.WriteString("status", figure.Status.ToString());
        json.WriteString("bound", FigureDigits.Sign(figure.Bound));
        json.WriteString("note", figure.Note);
        json.WriteString("source", figure.SourceId);
        json.WriteEndObject();
    }

    private static void Page(Utf8JsonWriter json, PageDiff page)
    {
        json.WriteStartObject();
        json.WriteString("path", page.Path);
        json.WriteString("kind", Wording.Name(page.Presence));
        List(json, "parts", page.Parts, json.WriteStringValue);
        json.WriteEndObject();
    }

    private static void Translation(Utf8JsonWriter json, TranslationDiff text)
    {
        json.WriteStartObject();
        json.WriteString("language", text.Language);
        json.WriteString("path", text.Path);
        json.WriteString("key", text.Key);
        json.WriteString("kind", text.Gained ? "gained" : "lost");
        json.WriteEndObject();
    }

    private static void Fact(Utf8JsonWriter json, FactDiff fact)
    {
        json.WriteStartObject();
        json.WriteString("path", fact.Path);
        json.WriteString("key", fact.Key);
        json.WriteString("old", fact.Old);
        json.WriteString("new", fact.New);
        json.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
            if (json.BytesPending > Chunk) json.Flush();
        }

        json.WriteEndArray();
    }

    private static string Name(FigureKind kind) => kind == FigureKind.Marked ? "marked" : Wording.Name(kind);
}
