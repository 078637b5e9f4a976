using System.Globalization;
using System.Text;

namespace SdgTechSite.Diff;

/// <summary>What differs, for the text of a pull request: counts, then tables that open on demand. Hosts cut long comments, so that the largest changes are shown unless all is asked for.</summary>
public sealed class MarkdownReport
{
    private const int EachIndicator = 30;
    private const int AllIndicators = 240;
    private const int OtherLines = 60;
    private const int Room = 160;

    private readonly StringBuilder _text = new();
    private readonly TreeDiff _diff;
    private readonly bool _all;

    private MarkdownReport(TreeDiff diff, bool all) => (_diff, _all) = (diff, all);

    public static string Write(TreeDiff diff, bool all)
    {
        var report = new MarkdownReport(diff, all);
        report.Head();
        report.Figures();
        report.Table("Pages", ["", "File", "Parts"], [.. diff.Pages.Select(p => new[] { Wording.Name(p.Presence), p.Path, string.Join(", ", p.Parts) })]);
        report.Table("Translations", ["", "Language", "File", "Text"], [.. diff.Translations.Select(t => new[] { t.Gained ? "gained" : "lost", t.Language, t.Path, t.Key })]);
        report.Table("Metadata", ["File", "Key", "Before", "After"], [.. diff.Metadata.Select(Fact)]);
        return report._text.ToString();
    }

    private void Head()
    {
        Line($"### Content: {MarkdownText.Of(_diff.Before.Name)} → {MarkdownText.Of(_diff.After.Name)}");
        Line();
        if (_diff.IsEmpty) Line("No differences.");
        foreach (var (name, counts) in new[] { ("Figures", Wording.Figures(_diff)), ("Pages", Wording.Pages(_diff)), ("Translations", Wording.Translations(_diff)), ("Metadata", Wording.Metadata(_diff)) })
        {
            if (counts is not null) Line($"- **{name}:** {MarkdownText.Of(counts)}");
        }

        if (Wording.Findings(_diff.Before) is { } before) Line($"- **Found before:** {before}");
        if (Wording.Findings(_diff.After) is { } after) Line($"- **Found after:** {after}");
        foreach (var doubt in Wording.Doubts(_diff)) Line($"- **Take care:** {MarkdownText.Of(doubt)}");
    }

    private void Figures()
    {
        var left = _all ? int.MaxValue : AllIndicators;
        foreach (var indicator in _diff.Indicators)
        {
            var shown = Math.Min(Math.Min(indicator.Figures.Length, _all ? int.MaxValue : EachIndicator), left);
            left -= shown;
            Open($"<b>{MarkdownText.Of(indicator.Code)}</b> {MarkdownText.Of(_diff.After.In(indicator.Title))}: {MarkdownText.Of(Wording.Counts(indicator))}");
            if (shown > 0)
            {
                Row(["Series", "Area", "Members", "Year", "Before", "After", "Relative change", "Unit", "Marks"]);
                Line("| --- | --- | --- | ---: | ---: | ---: | ---: | --- | --- |");
            }

            foreach (var figure in indicator.Figures.Take(shown)) Row(Cells(figure));
            More(indicator.Figures.Length - shown);
            Close();
        }
    }

    private string[] Cells(FigureDiff figure) =>
    [
        figure.Series.Id,
        _diff.After.In(figure.Area.Name),
        string.Join(", ", figure.Members.Select(m => _diff.After.In(m.Member.Name))),
        figure.Year.ToString(CultureInfo.InvariantCulture),
        FigureWords.Value(figure.Old, figure.Series.Unit),
        FigureWords.Value(figure.New, figure.Series.Unit),
        FigureWords.Change(figure),
        FigureWords.UnitOf(_diff.After, figure.Series.Unit),
        TextCells.Cut(FigureWords.Marks(figure), Room),
    ];

    private static string[] Fact(FactDiff fact)
    {
        var (old, now) = Excerpt.Of(fact.Old, fact.New, Room);
        return [fact.Path, TextCells.Cut(fact.Key, Room), TextCells.Cut(old, Room), TextCells.Cut(now, Room)];
    }

    private void Table(string name, string[] header, IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0) return;
        var shown = _all ? rows.Count : Math.Min(rows.Count, OtherLines);
        Open($"<b>{name}</b>: {FigureWords.Count(rows.Count)}");
        Row(header);
        Line("|" + string.Concat(Enumerable.Repeat(" --- |", header.Length)));
        foreach (var row in rows.Take(shown)) Row(row);
        More(rows.Count - shown);
        Close();
    }

    private void More(int count)
    {
        if (count == 0) return;
        Line();
        Line($"… and {FigureWords.Count(count)} more (`--all` shows them).");
    }

    private void Open(string summary)
    {
        Line();
        Line($"<details><summary>{summary}</summary>");
        Line();
    }

    private void Close()
    {
        Line();
        Line("</details>");
    }

    private void Row(IEnumerable<string> cells) => Line($"| {string.Join(" | ", cells.Select(MarkdownText.Of))} |");

    private void Line(string text = "") => _text.Append(text).Append('\n');
}
