using System.Collections.Immutable;
using SdgTechSite.Content.Yaml;
using SdgTechSite.Model;

namespace SdgTechSite.Content.Contract;

/// <summary>A word of the interface or a group of them. <paramref name="Counted"/> words have a text for each plural form; groups have <paramref name="Below"/>.</summary>
public sealed record UiKey(string Name, bool Counted, ImmutableArray<UiKey> Below)
{
    private static readonly ImmutableArray<string> PluralForms = ["zero", "one", "two", "few", "many", "other"];

    /// <summary>The keys of a file of words, in its order; empty when it cannot be read.</summary>
    public static ImmutableArray<UiKey> Read(string yaml) =>
        YamlReader.ReadMapping(yaml, "ui", new DiagnosticBag()) is { } root ? KeysOf(root) : [];

    private static ImmutableArray<UiKey> KeysOf(YamlMapping mapping) => [.. mapping.Entries.Select(e => Of(e.Key.Value, e.Value))];

    private static UiKey Of(string name, YamlNode node) => node switch
    {
        YamlMapping forms when forms.Entries.All(e => PluralForms.Contains(e.Key.Value)) => new UiKey(name, Counted: true, []),
        YamlMapping group => new UiKey(name, Counted: false, KeysOf(group)),
        _ => new UiKey(name, Counted: false, []),
    };
}
