namespace SdgTechSite.Diff;

/// <summary>What all reports say in the same words.</summary>
internal static class Wording
{
    public static readonly FigureKind[] Kinds = [FigureKind.Changed, FigureKind.Added, FigureKind.Removed, FigureKind.Marked];

    public static string Name(FigureKind kind) => kind switch
    {
        FigureKind.Changed => "changed",
        FigureKind.Added => "added",
        FigureKind.Removed => "removed",
        _ => "with other marks",
    };

    public static string Name(Presence presence) => presence switch { Presence.Added => "added", Presence.Removed => "removed", _ => "changed" };

    public static string Counts(IndicatorDiff indicator)
    {
        var parts = Kinds.Select(k => (Kind: k, Count: indicator.Count(k))).Where(k => k.Count > 0).Select(k => $"{FigureWords.Count(k.Count)} {Name(k.Kind)}");
        var renamed = indicator.Renamed.Select(r => $"series {r.OldId} is now {r.NewId}");
        var whole = indicator.Presence switch { Presence.Added => ["new indicator"], Presence.Removed => ["indicator removed"], _ => Array.Empty<string>() };
        return string.Join(" · ", [.. whole, .. parts, .. renamed]);
    }

    /// <summary>The figures of the whole diff, or null when none differs.</summary>
    public static string? Figures(TreeDiff diff)
    {
        var counts = diff.Figures.GroupBy(f => f.Kind).ToDictionary(g => g.Key, g => g.Count());
        var parts = Kinds.Where(counts.ContainsKey).Select(k => $"{FigureWords.Count(counts[k])} {Name(k)}").ToList();
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }

    public static string? Pages(TreeDiff diff) => Joined(diff.Pages.GroupBy(p => p.Presence).OrderBy(g => g.Key).Select(g => $"{FigureWords.Count(g.Count())} {Name(g.Key)}"));

    public static string? Translations(TreeDiff diff) => Joined(diff.Translations
        .GroupBy(t => t.Gained)
        .OrderByDescending(g => g.Key)
        .Select(g => $"{FigureWords.Count(g.Count())} {(g.Key ? "gained" : "lost")} ({Languages(g)})"));

    public static string? Metadata(TreeDiff diff) => diff.Metadata.IsEmpty ? null : $"{FigureWords.Count(diff.Metadata.Length)} changed";

    /// <summary>How many findings a tree has, or null when it has none.</summary>
    public static string? Findings(DiffSide side) => Joined(new[] { (Count: side.Errors, Word: "error"), (Count: side.Warnings, Word: "warning") }
        .Where(f => f.Count > 0)
        .Select(f => $"{FigureWords.Count(f.Count)} {f.Word}{(f.Count == 1 ? string.Empty : "s")}"));

    /// <summary>Where the comparison cannot be trusted, each in a sentence.</summary>
    public static IEnumerable<string> Doubts(TreeDiff diff)
    {
        if (!diff.Unreadable.IsEmpty) yield return $"Not compared, because one of the two cannot be read: {string.Join(", ", diff.Unreadable)}.";
        var doubtful = diff.Indicators.Where(i => i.Doubtful).Select(i => i.Code).ToList();
        if (doubtful.Count > 0) yield return $"There are errors, so that figures may only seem added or removed: {string.Join(", ", doubtful)}.";
    }

    private static string Languages(IEnumerable<TranslationDiff> texts) =>
        string.Join(", ", texts.GroupBy(t => t.Language, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {FigureWords.Count(g.Count())}"));

    private static string? Joined(IEnumerable<string> parts) => string.Join(", ", parts) is { Length: > 0 } text ? text : null;
}
