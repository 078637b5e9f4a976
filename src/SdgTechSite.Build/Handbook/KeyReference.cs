using System.Collections.Immutable;
using System.Text;
using SdgTechSite.Content.Contract;

namespace SdgTechSite.Build;

/// <summary>The reference of keys: a heading for each kind of file, a table for each mapping in it.</summary>
internal static class KeyReference
{
    public static string Write(HandbookWords words)
    {
        var text = new StringBuilder($"{words.KeysIntro}\n");
        foreach (var file in ContentContract.Files) WriteFile(text, file, words, intro: null);
        foreach (var file in ContentContract.FrontMatter) WriteFile(text, file, words, words.FrontMatter);
        return text.ToString();
    }

    private static void WriteFile(StringBuilder text, FileSpec file, HandbookWords words, string? intro)
    {
        text.Append($"\n## `{file.Place}`\n\n{MarkdownText.Escape(words.Language == "zh" ? file.MeaningZh : file.Meaning)}\n");
        if (intro is not null) text.Append($"\n{intro}\n");
        WriteShape(text, file.Root, string.Empty, words);
    }

    private static void WriteShape(StringBuilder text, ShapeSpec shape, string path, HandbookWords words)
    {
        ImmutableArray<KeySpec> rows = shape.Others is { } others ? [.. shape.Keys, others] : shape.Keys;
        if (path.Length > 0) text.Append($"\n### `{path}`\n");
        text.Append($"\n| {words.Key} | {words.Value} | {words.Required} | {words.Meaning} |\n| --- | --- | --- | --- |\n");
        foreach (var key in rows)
        {
            var meaning = MarkdownText.Escape(words.Language == "zh" ? key.MeaningZh : key.Meaning);
            var choices = key.Choices.IsDefaultOrEmpty ? string.Empty : $" {words.OneOf} {string.Join(", ", key.Choices.Select(c => $"`{c}`"))}";
            text.Append($"| {Name(key, shape)} | {HandbookKinds.Of(key, words.Language)} | {(key.Required ? words.Yes : string.Empty)} | {MarkdownText.WithAllowance(meaning + choices)} |\n");
        }

        foreach (var key in rows.Where(k => k.Shape is not null))
        {
            var name = key == shape.Others ? "…" : key.Name;
            WriteShape(text, key.Shape!, path.Length == 0 ? name : $"{path}.{name}", words);
        }
    }

    /// <summary>The name in code, or an ellipsis for keys that are not named but known by their form.</summary>
    private static string Name(KeySpec key, ShapeSpec shape) => key == shape.Others ? "…" : $"`{key.Name}`";
}
