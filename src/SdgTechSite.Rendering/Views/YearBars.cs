using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>An indicator's chart when all its figures are of one year: bars in order, as a line of one point says nothing.</summary>
internal static class YearBars
{
    /// <summary>The bars, or null when there is more than one year to show.</summary>
    public static BarChart? Build(ViewContext view, Indicator indicator, ImmutableArray<ChartSeries> lines)
    {
        var series = indicator.Chart.Series;
        var points = lines.SelectMany(l => l.Points).Where(p => !double.IsNaN(p.Value)).ToList();
        if (points.Count == 0 || points.Select(p => p.Year).Distinct().Count() > 1) return null;
        var bars = lines
            .Where(l => l.Points.Any(p => !double.IsNaN(p.Value)))
            .Select(l => (Line: l, Point: l.Points.First(p => !double.IsNaN(p.Value))))
            .OrderByDescending(b => series.Direction == Direction.Decrease ? -b.Point.Value : b.Point.Value)
            .ToList();
        string Text(ChartPoint p) => Short(view, series, p);
        var list = view.Locale.List([.. bars.Select(b => view.Text("countries.figure", ("name", b.Line.Label.Text), ("value", Text(b.Point))))]);
        var summary = view.Text("countries.year", ("year", ViewContext.Year(points[0].Year)), ("list", list));
        return new BarChart(
            ChartView.Words(view, "chart", ChartView.Title(view, indicator), summary),
            [.. bars.Select(b => new ChartBar(b.Line.Label, b.Point, Text(b.Point), b.Line.Subject, null))]);
    }

    private static string Short(ViewContext view, Series series, ChartPoint point) => series.Unit.Format == UnitFormat.Percent
        ? point.Text
        : FigureText.Number(view.Locale, series.Unit, point.Value, point.Bound);
}
