using System.Collections.Immutable;

namespace SdgTechSite.Content.Contract;

/// <summary>What kind of value a key of the content contract wants.</summary>
public enum ValueKind
{
    Text,
    Id,
    Localized,
    Integer,
    Number,
    Flag,
    Date,
    Choice,
    Url,
    Texts,
    Integers,
    Mapping,
    Mappings,
}

/// <summary>
/// One key of a mapping: its name, what it wants, and what it means in the languages of the handbook. <paramref name="Shape"/> is that of the mapping, or of
/// each mapping of the list; <paramref name="Choices"/> are the words that are allowed.
/// </summary>
public sealed record KeySpec(string Name, ValueKind Kind, bool Required, string Meaning, string MeaningZh, ShapeSpec? Shape = null, ImmutableArray<string> Choices = default)
{
    /// <summary>A regular expression that a text must match, or null.</summary>
    public string? Pattern { get; init; }
}

/// <summary>
/// The keys of a mapping. <paramref name="Others"/> describes keys that the contract does not name (years, languages, dimensions): their pattern is the
/// <see cref="KeySpec.Name"/>, their values are of its kind. Null where every key is named.
/// </summary>
public sealed record ShapeSpec(string Name, ImmutableArray<KeySpec> Keys, KeySpec? Others = null);

/// <summary>One kind of file: the name of its schema, where such files stand below the content folder, and the shape of their top.</summary>
public sealed record FileSpec(string Name, string Place, string Meaning, string MeaningZh, ShapeSpec Root);
