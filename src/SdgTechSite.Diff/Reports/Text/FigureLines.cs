using System.Globalization;

namespace SdgTechSite.Diff;

/// <summary>Figures as lines of a terminal, their columns aligned over all that are shown.</summary>
internal static class FigureLines
{
    private const int LongestName = 44;

    public static IEnumerable<string> Of(IReadOnlyList<FigureDiff> figures, DiffSide side, int width)
    {
        var severalSeries = figures.Select(f => f.Series.Id).Distinct(StringComparer.Ordinal).Count() > 1;
        var rows = figures.Select(f => Row(f, side, severalSeries)).ToList();
        var widths = Enumerable.Range(0, 5).Select(i => rows.Max(r => TextCells.Width(r[i]))).ToArray();
        foreach (var r in rows)
        {
            var line = $"  {TextCells.PadEnd(r[0], widths[0])}  {r[1]}  {TextCells.PadStart(r[2], widths[2])} → {TextCells.PadStart(r[3], widths[3])}  {TextCells.PadStart(r[4], widths[4])}  {r[5]}";
            yield return TextCells.Cut(line.TrimEnd(), width);
        }
    }

    private static string[] Row(FigureDiff figure, DiffSide side, bool severalSeries)
    {
        var members = string.Join(", ", figure.Members.Select(m => side.In(m.Member.Name)));
        var parts = new[] { severalSeries ? figure.Series.Id : string.Empty, side.In(figure.Area.Name), members };
        var about = string.Join(" · ", parts.Where(p => p.Length > 0));
        var unit = FigureWords.UnitOf(side, figure.Series.Unit);
        var (old, now) = (FigureWords.Value(figure.Old, figure.Series.Unit), FigureWords.Value(figure.New, figure.Series.Unit));
        return
        [
            TextCells.Cut(about, LongestName),
            figure.Year.ToString(CultureInfo.InvariantCulture),
            old,
            now,
            FigureWords.Change(figure),
            string.Join("  ", new[] { TextCells.Cut(unit, 30), FigureWords.Marks(figure) }.Where(t => t.Length > 0)),
        ];
    }
}
