using System.Collections.Concurrent;
using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Content;

/// <summary>Counts texts by kind and language while they are read, from any thread.</summary>
internal sealed class TranslationTally
{
    /// <summary>The empty name stands for all texts of a kind, whatever languages they are in.</summary>
    private const string All = "";

    private readonly ConcurrentDictionary<(TextKind Kind, string Language), int> _counts = new();

    /// <summary>What was counted, to be added to another tally.</summary>
    public ImmutableArray<TallyLine> Lines => [.. _counts.Select(c => new TallyLine(c.Key.Kind, c.Key.Language, c.Value))];

    /// <summary>One more text of that kind, which is there in <paramref name="languages"/>.</summary>
    public void Add(TextKind kind, IEnumerable<string> languages)
    {
        Add(new TallyLine(kind, All, 1));
        foreach (var language in languages) Add(new TallyLine(kind, language, 1));
    }

    /// <summary>One more text, of the kind that its file is of.</summary>
    public void Add(string path, IEnumerable<string> languages) => Add(KindOf(path), languages);

    /// <summary>Adds what another tally has counted.</summary>
    public void AddAll(ImmutableArray<TallyLine> lines)
    {
        foreach (var line in lines) Add(line);
    }

    /// <summary>The counts for the site's languages, by language and kind.</summary>
    public ImmutableArray<TranslationCount> Counts(ImmutableArray<string> languages) =>
        [.. languages.SelectMany(l => _counts.Where(c => c.Key.Language.Length == 0).OrderBy(c => c.Key.Kind).Select(c => new TranslationCount(c.Key.Kind, l, _counts.GetValueOrDefault((c.Key.Kind, l)), c.Value)))];

    private void Add(TallyLine line) => _counts.AddOrUpdate((line.Kind, line.Language), static (_, count) => count, static (_, before, count) => before + count, line.Count);

    private static TextKind KindOf(string path) =>
        path.EndsWith(".md", StringComparison.Ordinal) ? TextKind.Narrative
        : path.EndsWith("/report/report.yaml", StringComparison.Ordinal) ? TextKind.Report
        : TextKind.Name;
}

/// <summary>So many texts of a kind are there in a language.</summary>
internal readonly record struct TallyLine(TextKind Kind, string Language, int Count);
