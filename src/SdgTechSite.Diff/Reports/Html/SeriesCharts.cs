using System.Collections.Immutable;
using System.Globalization;
using SdgTechSite.Model;

namespace SdgTechSite.Diff;

/// <summary>Before and after of one row of a series in one chart: what was as context, what is as its subject.</summary>
internal sealed class SeriesCharts(TreeDiff diff, IChartRenderer charts)
{
    private int _number;

    /// <summary>The rows of a series whose figures changed, the largest change first.</summary>
    public static IEnumerable<FigureDiff> Rows(IEnumerable<FigureDiff> figures) =>
        figures.Where(f => f.Kind != FigureKind.Marked).DistinctBy(f => (f.Area.Id, f.MemberIds));

    /// <summary>The chart of the row that a figure belongs to.</summary>
    public Html Draw(IndicatorDiff indicator, FigureDiff figure)
    {
        var oldId = indicator.Renamed.FirstOrDefault(r => r.NewId == figure.Series.Id)?.OldId ?? figure.Series.Id;
        var (before, after) = (Points(diff.Before, figure, oldId), Points(diff.After, figure, figure.Series.Id));
        var unit = figure.Series.Unit;
        var title = Name(diff.After, figure);
        var lines = new[] { new ChartSeries(new Phrase("before", "en"), before, Subject: false), new ChartSeries(new Phrase("after", "en"), after, Subject: true) };
        return charts.Line(new LineChart(
            string.Create(CultureInfo.InvariantCulture, $"chart-{++_number}"),
            $"{title}, before and after",
            $"Before: {Describe(before)}. After: {Describe(after)}. The table below has all figures that differ.",
            "ltr",
            "en",
            [.. lines.Where(l => l.Points.Any(p => !double.IsNaN(p.Value)))],
            Target: null,
            unit.Min,
            unit.Max,
            (value, decimals) => FigureWords.Tick(value, decimals, unit)));
    }

    /// <summary>Area and members of a row.</summary>
    public static string Name(DiffSide side, FigureDiff figure) => string.Join(" · ", figure.Members.Select(m => side.In(m.Member.Name)).Prepend(side.In(figure.Area.Name)));

    private static ImmutableArray<ChartPoint> Points(DiffSide side, FigureDiff figure, string seriesId)
    {
        var names = new FigureChange(
            default, figure.IndicatorCode, seriesId, figure.Area.Id, figure.Year, [.. figure.Members.Select(m => (m.Dimension.Id, m.Member.Id))], null, null, ChangeKind.Changed, null, SourceSpan.OfFile(string.Empty));
        if (side.Content.FindChanged(names) is not { } found) return [];
        var (table, unit) = (found.Series.Observations, found.Series.Unit);
        return [.. Enumerable.Range(found.Row.Start, found.Row.Length).Select(i => new ChartPoint(
            table.Year(i), table.Value(i), table.Status(i), table.Bound(i), double.IsNaN(table.Value(i)) ? string.Empty : FigureDigits.Sign(table.Bound(i)) + FigureWords.Number(table.Value(i), unit)))];
    }

    private static string Describe(ImmutableArray<ChartPoint> points)
    {
        var there = points.Where(p => !double.IsNaN(p.Value)).ToList();
        if (there.Count == 0) return "no figures";
        return string.Create(CultureInfo.InvariantCulture, $"{there.Count} figures, from {there[0].Text} in {there[0].Year} to {there[^1].Text} in {there[^1].Year}");
    }
}
