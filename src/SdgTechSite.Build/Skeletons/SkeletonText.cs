using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SdgTechSite.Build;

/// <summary>
/// Fills the files that skeletons are made from. <c>{{title*}}</c> becomes the text called <c>title</c> in all languages, as a mapping; <c>{{title}}</c> the
/// text in the one language of a Markdown file; other names stand for what the caller gives.
/// </summary>
internal sealed class SkeletonText(ImmutableArray<string> languages)
{
    private static readonly Lazy<FrozenDictionary<(string Key, string Language), string>> Texts = new(ReadTexts);

    /// <summary>A file of <c>Skeletons/files</c>, filled in.</summary>
    public string Fill(string file, string language, params (string Name, string Value)[] values)
    {
        var text = BuiltIn.Text("skeletons/" + file);
        foreach (var (name, value) in values) text = text.Replace($"{{{{{name}}}}}", value, StringComparison.Ordinal);
        foreach (var key in Texts.Value.Keys.Select(k => k.Key).Distinct(StringComparer.Ordinal))
        {
            text = text.Replace($"{{{{{key}*}}}}", Mapping(key), StringComparison.Ordinal).Replace($"{{{{{key}}}}}", Word(key, language), StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>True for languages in which the texts of skeletons are there.</summary>
    public static bool Speaks(string language) => Texts.Value.ContainsKey(("title", language));

    /// <summary><c>{ en: "...", zh: "..." }</c>; a language that is not there is left for the editor, the default takes the English text.</summary>
    private string Mapping(string key) =>
        "{ " + string.Join(", ", languages.Where((l, i) => i == 0 || Speaks(l)).Select(l => $"{l}: {Quote(Word(key, l))}")) + " }";

    private static string Word(string key, string language) => Texts.Value.GetValueOrDefault((key, language)) ?? Texts.Value[(key, "en")];

    private static string Quote(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>Lines of <c>texts.tsv</c>: a key, a language, a text.</summary>
    private static FrozenDictionary<(string Key, string Language), string> ReadTexts() =>
        BuiltIn.Text("skeletons/texts.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd('\r').Split('\t'))
            .ToFrozenDictionary(cells => (cells[0], cells[1]), cells => cells[2]);
}
