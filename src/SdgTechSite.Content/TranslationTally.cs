using System.Collections.Concurrent;
using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Content;

/// <summary>Counts texts by kind and language while they are read, from any thread.</summary>
internal sealed class TranslationTally
{
    private readonly ConcurrentDictionary<(TextKind Kind, string Language), int> _translated = new();
    private readonly ConcurrentDictionary<TextKind, int> _total = new();

    /// <summary>One more text of that kind, which is there in <paramref name="languages"/>.</summary>
    public void Add(TextKind kind, IEnumerable<string> languages)
    {
        _total.AddOrUpdate(kind, 1, static (_, n) => n + 1);
        foreach (var language in languages) _translated.AddOrUpdate((kind, language), 1, static (_, n) => n + 1);
    }

    /// <summary>One more text, of the kind that its file is of.</summary>
    public void Add(string path, IEnumerable<string> languages) => Add(KindOf(path), languages);

    /// <summary>Adds what another tally has counted.</summary>
    public void AddAll(TranslationTally other)
    {
        foreach (var (kind, count) in other._total) _total.AddOrUpdate(kind, count, (_, n) => n + count);
        foreach (var (key, count) in other._translated) _translated.AddOrUpdate(key, count, (_, n) => n + count);
    }

    /// <summary>The counts for the site's languages, by language and kind.</summary>
    public ImmutableArray<TranslationCount> Counts(ImmutableArray<string> languages) =>
        [.. languages.SelectMany(l => _total.OrderBy(t => t.Key).Select(t => new TranslationCount(t.Key, l, _translated.GetValueOrDefault((t.Key, l)), t.Value)))];

    private static TextKind KindOf(string path) =>
        path.EndsWith(".md", StringComparison.Ordinal) ? TextKind.Narrative
        : path.EndsWith("/report/report.yaml", StringComparison.Ordinal) ? TextKind.Report
        : TextKind.Name;
}
