using System.Collections.Immutable;

namespace SdgTechSite.Diff;

/// <summary>
/// Compares what the metadata of two trees says. Words that there are in one more language, or in one fewer, are translations; what a thing that is new or gone
/// as a whole says is told in one line.
/// </summary>
internal sealed class FactDiffer
{
    private readonly ImmutableArray<FactDiff>.Builder _metadata = ImmutableArray.CreateBuilder<FactDiff>();
    private readonly ImmutableArray<TranslationDiff>.Builder _translations = ImmutableArray.CreateBuilder<TranslationDiff>();

    public static (ImmutableArray<FactDiff> Metadata, ImmutableArray<TranslationDiff> Translations) Compare(ImmutableArray<FactGroup> before, ImmutableArray<FactGroup> after)
    {
        var differ = new FactDiffer();
        var old = ByPath(before);
        foreach (var file in after.GroupBy(g => g.Path, StringComparer.Ordinal))
        {
            if (old.Remove(file.Key, out var was)) differ.File(was, [.. file]);
            else differ._metadata.Add(new FactDiff(file.Key, string.Empty, null, file.First().Label));
        }

        differ._metadata.AddRange(before.Where(g => old.ContainsKey(g.Path)).DistinctBy(g => g.Path, StringComparer.Ordinal).Select(g => new FactDiff(g.Path, string.Empty, g.Label, null)));
        return (differ._metadata.ToImmutable(), differ._translations.ToImmutable());
    }

    private static Dictionary<string, List<FactGroup>> ByPath(IEnumerable<FactGroup> groups) =>
        groups.GroupBy(g => g.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);

    private void File(List<FactGroup> before, List<FactGroup> after)
    {
        var old = before.DistinctBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, StringComparer.Ordinal);
        foreach (var group in after)
        {
            if (old.Remove(group.Key, out var was)) Group(was, group);
            else _metadata.Add(new FactDiff(group.Path, group.Key, null, group.Label));
        }

        _metadata.AddRange(before.Where(g => old.ContainsKey(g.Key)).Select(g => new FactDiff(g.Path, g.Key, g.Label, null)));
    }

    private void Group(FactGroup before, FactGroup after)
    {
        var (old, now) = (before.Facts.ToDictionary(f => f.Key, StringComparer.Ordinal), after.Facts.ToDictionary(f => f.Key, StringComparer.Ordinal));
        foreach (var key in after.Facts.Concat(before.Facts).Select(f => f.Key).Distinct(StringComparer.Ordinal))
        {
            var full = after.Key.Length == 0 ? key : $"{after.Key}.{key}";
            Fact(after.Path, full, old.GetValueOrDefault(key), now.GetValueOrDefault(key));
        }
    }

    private void Fact(string path, string key, Fact? old, Fact? now)
    {
        if (!string.Equals(old?.Value, now?.Value, StringComparison.Ordinal)) _metadata.Add(new FactDiff(path, key, old?.Value, now?.Value));
        var (before, after) = (old?.Words, now?.Words);
        foreach (var language in (after?.Texts ?? []).Concat(before?.Texts ?? []).Select(t => t.Language).Distinct(StringComparer.Ordinal))
        {
            var (was, stands) = (before?.Find(language), after?.Find(language));
            if (string.Equals(was, stands, StringComparison.Ordinal)) continue;
            // A note that is new in all languages is new, not translated.
            if (was is null == stands is null || before is null || after is null) _metadata.Add(new FactDiff(path, $"{key}.{language}", was, stands));
            else _translations.Add(new TranslationDiff(language, path, key, stands is not null));
        }
    }
}
