namespace SdgTechSite.Diff;

/// <summary>What differs, for a terminal: counts on top, then figures by indicator, pages, translations and metadata, cut to a screenful unless all is asked for.</summary>
public sealed class TextReport
{
    private readonly TreeDiff _diff;
    private readonly int _width;
    private readonly int? _lines;

    private TextReport(TreeDiff diff, int width, int? lines) => (_diff, _width, _lines) = (diff, width, lines);

    /// <summary>The report in lines of at most <paramref name="width"/> columns; <paramref name="lines"/> is how many there may be, null for all.</summary>
    public static string Write(TreeDiff diff, int width, int? lines)
    {
        var report = new TextReport(diff, Math.Max(60, width), lines);
        return string.Concat(report.Lines().Select(l => l + "\n"));
    }

    private List<string> Lines()
    {
        var head = Head().ToList();
        if (_diff.IsEmpty) return head;
        if (_lines is not { } most) return [.. head, .. Body(int.MaxValue, int.MaxValue)];
        // Fewer lines of each indicator and section, until it fits.
        foreach (var each in new[] { 20, 12, 8, 5, 3, 2, 1 })
        {
            List<string> lines = [.. head, .. Body(int.MaxValue, each)];
            if (lines.Count <= most) return lines;
        }

        var indicators = _diff.Indicators.Length;
        while (indicators > 1 && head.Count + Body(indicators, 1).Count() > most) indicators--;
        return [.. head, .. Body(indicators, 1)];
    }

    private IEnumerable<string> Head()
    {
        var names = Math.Max(TextCells.Width(_diff.Before.Name), TextCells.Width(_diff.After.Name)) + 3;
        yield return Side("Before", _diff.Before, names);
        yield return Side("After", _diff.After, names);
        foreach (var doubt in Wording.Doubts(_diff)) yield return TextCells.Cut("! " + doubt, _width);
        yield return string.Empty;
        if (_diff.IsEmpty) yield return "No differences.";
        foreach (var (name, counts) in new[] { ("Figures", Figures()), ("Pages", Wording.Pages(_diff)), ("Translations", Wording.Translations(_diff)), ("Metadata", Wording.Metadata(_diff)) })
        {
            if (counts is not null) yield return $"{name,-14}{counts}";
        }
    }

    /// <summary>Beside shares in per cent, a change in per cent must say of what.</summary>
    private string? Figures() => Wording.Figures(_diff) is { } counts ? counts + (_diff.Figures.Any(f => f.Kind == FigureKind.Changed) ? "; changes are relative to the old figure" : string.Empty) : null;

    private static string Side(string word, DiffSide side, int names) => $"{word,-8}{TextCells.PadEnd(TextCells.Plain(side.Name), names)}{Wording.Findings(side)}".TrimEnd();

    private IEnumerable<string> Body(int indicators, int each)
    {
        foreach (var indicator in _diff.Indicators.Take(indicators))
        {
            yield return string.Empty;
            yield return TextCells.Cut($"{indicator.Code}  {_diff.After.In(indicator.Title)}: {Wording.Counts(indicator)}", _width);
            if (indicator.Figures.IsEmpty) continue;
            foreach (var line in FigureLines.Of([.. indicator.Figures.Take(each)], _diff.After, _width)) yield return line;
            if (indicator.Figures.Length > each) yield return $"  … {FigureWords.Count(indicator.Figures.Length - each)} more";
        }

        if (indicators < _diff.Indicators.Length)
        {
            var rest = _diff.Indicators.Skip(indicators).ToList();
            yield return string.Empty;
            yield return $"… {FigureWords.Count(rest.Sum(i => i.Figures.Length))} figures of {FigureWords.Count(rest.Count)} more indicators";
        }

        foreach (var line in Section("Pages", [.. _diff.Pages.Select(Page)], each)) yield return line;
        foreach (var line in Section("Translations", [.. _diff.Translations.Select(Translation)], each)) yield return line;
        foreach (var line in Section("Metadata", [.. Metadata()], each)) yield return line;
        if (_lines is null || !IsCut(each)) yield break;
        yield return string.Empty;
        yield return "--all shows everything.";
    }

    private bool IsCut(int each) => _diff.Indicators.Any(i => i.Figures.Length > each) || Math.Max(_diff.Pages.Length, Math.Max(_diff.Translations.Length, _diff.Metadata.Length)) > each;

    private IEnumerable<string> Section(string name, IReadOnlyList<string> items, int each)
    {
        if (items.Count == 0) yield break;
        yield return string.Empty;
        yield return name;
        foreach (var item in items.Take(each)) yield return TextCells.Cut("  " + item, _width);
        if (items.Count > each) yield return $"  … {FigureWords.Count(items.Count - each)} more";
    }

    private static string Page(PageDiff page) => $"{Wording.Name(page.Presence),-8}  {page.Path}{(page.Parts.IsEmpty ? string.Empty : ": " + string.Join(", ", page.Parts))}";

    private static string Translation(TranslationDiff text) => $"{(text.Gained ? "gained" : "lost"),-8}  {text.Language}  {text.Path}{(text.Key.Length == 0 ? string.Empty : ": " + text.Key)}";

    private IEnumerable<string> Metadata()
    {
        foreach (var fact in _diff.Metadata)
        {
            var where = $"{fact.Path}: {(fact.Key.Length == 0 ? string.Empty : fact.Key + ": ")}";
            // What is long is shown where the two part.
            var room = Math.Max(16, (_width - TextCells.Width(where) - 5) / 2);
            var (old, now) = Excerpt.Of(fact.Old, fact.New, room);
            yield return $"{where}{TextCells.Cut(old, room)} → {TextCells.Cut(now, room)}";
        }
    }
}
