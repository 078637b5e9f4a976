using System.Text.Json;
using SdgTechSite.Content.Contract;

namespace SdgTechSite.Build;

/// <summary>
/// Writes shapes of the contract as JSON Schema (draft 7, which editors know best). Optional keys may be empty, as the checker allows; what only the whole
/// site can tell, such as whether an id is known, is left to the checker.
/// </summary>
internal static class ShapeSchema
{
    private const string LanguagePattern = "^[a-z]{2,3}(-[A-Za-z0-9]+)*$";
    private const string DatePattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    public static void WriteFile(Utf8JsonWriter json, FileSpec file)
    {
        json.WriteString("title", file.Place);
        json.WriteString("description", file.Meaning);
        WriteShape(json, file.Root, orNothing: false);
        json.WriteStartObject("definitions");
        json.WriteStartObject("localized");
        json.WriteString("type", "object");
        WriteOthers(json, LanguagePattern, () => WriteTypes(json, ["string", "number", "boolean", "null"]));
        json.WriteNumber("minProperties", 1);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteShape(Utf8JsonWriter json, ShapeSpec shape, bool orNothing)
    {
        WriteTypes(json, orNothing ? ["object", "null"] : ["object"]);
        if (shape.Keys.Length > 0)
        {
            json.WriteStartObject("properties");
            foreach (var key in shape.Keys)
            {
                json.WriteStartObject(key.Name);
                WriteKey(json, key);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteStartArray("required");
            foreach (var key in shape.Keys.Where(k => k.Required)) json.WriteStringValue(key.Name);
            json.WriteEndArray();
        }

        if (shape.Others is { } free && shape.Keys.Length > 0)
        {
            // A pattern would hold for the named keys as well.
            json.WriteStartObject("additionalProperties");
            WriteKey(json, free);
            json.WriteEndObject();
        }
        else if (shape.Others is { } others) WriteOthers(json, others.Name, () => WriteKey(json, others));
        else json.WriteBoolean("additionalProperties", false);
    }

    /// <summary>Keys that are known by their form alone, and no others.</summary>
    private static void WriteOthers(Utf8JsonWriter json, string pattern, Action value)
    {
        json.WriteStartObject("patternProperties");
        json.WriteStartObject(pattern);
        value();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
    }

    private static void WriteKey(Utf8JsonWriter json, KeySpec key)
    {
        json.WriteString("description", key.Meaning);
        switch (key.Kind)
        {
            case ValueKind.Localized: WriteLocalized(json, key); break;
            case ValueKind.Mapping: WriteShape(json, key.Shape!, !key.Required); break;
            case ValueKind.Mappings: WriteList(json, key, () => WriteShape(json, key.Shape!, orNothing: false)); break;
            case ValueKind.Texts: WriteList(json, key, () => json.WriteString("type", "string")); break;
            case ValueKind.Integers: WriteList(json, key, () => json.WriteString("type", "integer")); break;
            case ValueKind.Number when key.Shape is { } shape: WriteNumberOrShape(json, shape); break;
            default: WriteScalar(json, key); break;
        }
    }

    private static void WriteLocalized(Utf8JsonWriter json, KeySpec key)
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        json.WriteString("$ref", "#/definitions/localized");
        json.WriteEndObject();
        if (!key.Required)
        {
            json.WriteStartObject();
            json.WriteString("type", "null");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteList(Utf8JsonWriter json, KeySpec key, Action item)
    {
        WriteTypes(json, key.Required ? ["array"] : ["array", "null"]);
        json.WriteStartObject("items");
        item();
        json.WriteEndObject();
    }

    /// <summary>The figure of a year: a number, nothing, or a mapping that says more.</summary>
    private static void WriteNumberOrShape(Utf8JsonWriter json, ShapeSpec shape)
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        WriteTypes(json, ["number", "null"]);
        json.WriteEndObject();
        json.WriteStartObject();
        WriteShape(json, shape, orNothing: false);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteScalar(Utf8JsonWriter json, KeySpec key)
    {
        var type = key.Kind switch
        {
            ValueKind.Integer => "integer",
            ValueKind.Number => "number",
            ValueKind.Flag => "boolean",
            _ => "string",
        };
        WriteTypes(json, key.Required ? [type] : [type, "null"]);
        var pattern = key.Kind switch
        {
            ValueKind.Id => "^[a-z0-9][a-z0-9-]{0,63}$",
            ValueKind.Date => DatePattern,
            ValueKind.Url => "^https?://",
            ValueKind.Text when key.Required && key.Pattern is null => @"\S",
            _ => key.Pattern,
        };
        if (pattern is not null) json.WriteString("pattern", pattern);
        if (key.Choices.IsDefaultOrEmpty) return;
        json.WriteStartArray("enum");
        foreach (var choice in key.Choices) json.WriteStringValue(choice);
        if (!key.Required) json.WriteNullValue();
        json.WriteEndArray();
    }

    private static void WriteTypes(Utf8JsonWriter json, string[] types)
    {
        if (types.Length == 1)
        {
            json.WriteString("type", types[0]);
            return;
        }

        json.WriteStartArray("type");
        foreach (var type in types) json.WriteStringValue(type);
        json.WriteEndArray();
    }
}
