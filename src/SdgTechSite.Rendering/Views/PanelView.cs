using System.Collections.Immutable;
using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>
/// Small charts of series that are broken down: with few members one panel an area with a line for each member, with many one panel a member with the
/// line of the world (or of the first area).
/// </summary>
internal static class PanelView
{
    private const int MostLines = 4;
    private const int MostPanels = 16;

    /// <summary>Regions of the goals, where a series has no figures for the areas of the indicator's chart.</summary>
    private static readonly ImmutableArray<string> Regions = ["001", "202", "747", "062", "753", "419", "543", "053", "513"];

    public static ScriptArray Build(ViewContext view, Indicator indicator) =>
        Script.List(indicator.Series.Select(s => Of(view, indicator, s)).OfType<object>());

    private static ScriptObject? Of(ViewContext view, Indicator indicator, Series series)
    {
        if (series.Observations.Dimensions.IsEmpty) return null;
        var areas = Areas(view, indicator, series);
        if (areas.IsEmpty) return null;
        var table = series.Observations;
        var members = table.Rows.Where(r => r.Area == areas[0].Ordinal && IsLine(table, r)).Select(r => r.Members).ToImmutableArray();
        if (members.Length < 2 || members.Length > MostPanels || IsMainChart(indicator, series, areas, members)) return null;
        var byArea = members.Length <= MostLines;
        var panels = byArea
            ? areas.Select(a => new ChartPanel(view.In(a.Name), [.. members.Select(m => Line(view, series, a, m)).OfType<ChartSeries>()])).Where(p => p.Series.Length > 1).ToImmutableArray()
            : [.. members.Select(m => new ChartPanel(Name(view, series, m), [Line(view, series, areas[0], m)! with { Label = new Phrase(string.Empty, view.Page.Language), Subject = true }]))];
        if (panels.IsEmpty) return null;
        var title = $"{ChartView.Title(view, series, [])} · {view.Locale.List([.. table.Dimensions.Select(d => view.In(d.Name).Text)])}";
        var summary = Summary(view, series, areas[0], members, byArea ? panels : []);
        var drawing = view.Charts.Panels(new PanelChart(ChartView.Words(view, $"panels-{series.Id}", title, summary), ChartView.Axis(view, series.Unit), panels));
        var shown = table.Rows.Where(r => areas.Any(a => a.Ordinal == r.Area)).SelectMany(r => Enumerable.Range(r.Start, r.Length));
        return Script.Object(("title", title), ("drawing", drawing), ("summary", summary), ("marks", FigureMarks.Of(view, series, shown)), ("source", IndicatorView.SourceNames(view, indicator, series)));
    }

    /// <summary>The areas of the chart that the series has broken-down figures for, or the regions of the goals where that are more.</summary>
    private static ImmutableArray<Area> Areas(ViewContext view, Indicator indicator, Series series)
    {
        var table = series.Observations;
        var broken = table.Rows.Where(r => !r.IsTotal && IsLine(table, r)).Select(r => r.Area).ToHashSet();
        var chart = indicator.Chart.Lines.Select(l => l.Area).Distinct().Where(a => broken.Contains(a.Ordinal)).ToImmutableArray();
        var regions = Regions.Select(view.Areas.Find).OfType<Area>().Where(a => broken.Contains(a.Ordinal)).ToImmutableArray();
        return regions.Length > chart.Length ? regions : chart;
    }

    private static bool IsLine(ObservationTable table, ObservationRow row) =>
        Enumerable.Range(row.Start, row.Length).Count(i => !double.IsNaN(table.Value(i))) > 1;

    /// <summary>True when the indicator's own chart shows these lines already.</summary>
    private static bool IsMainChart(Indicator indicator, Series series, ImmutableArray<Area> areas, ImmutableArray<ImmutableArray<int>> members) =>
        series.Id == indicator.Chart.Series.Id
        && (members.Length > MostLines || areas.Length == 1)
        && members.All(m => indicator.Chart.Lines.Any(l => l.Area == areas[0] && l.Members.SequenceEqual(m)));

    private static ChartSeries? Line(ViewContext view, Series series, Area area, ImmutableArray<int> members) =>
        series.Observations.FindRow(area, members.AsSpan()) is { } row && Figures.Latest(series.Observations, row) >= 0
            ? new ChartSeries(Name(view, series, members), [.. Figures.Points(view, series, row).Select(p => p with { Text = ShortText(view, series, p) })], members.All(m => m == 0))
            : null;

    private static string ShortText(ViewContext view, Series series, ChartPoint point) =>
        double.IsNaN(point.Value) || series.Unit.Format == UnitFormat.Percent ? point.Text : FigureText.Number(view.Locale, series.Unit, point.Value, point.Bound);

    private static Phrase Name(ViewContext view, Series series, ImmutableArray<int> members) =>
        new(ChartView.Members(view, series, members) is { Length: > 0 } names ? names : view.Text("table.total"), view.Page.Language);

    /// <summary>The latest figures of the first area by member, and which other areas there are.</summary>
    private static string Summary(ViewContext view, Series series, Area area, ImmutableArray<ImmutableArray<int>> members, ImmutableArray<ChartPanel> panels)
    {
        var figures = members
            .Select(m => (Members: m, Row: series.Observations.FindRow(area, m.AsSpan())!))
            .Select(m => (m.Members, Index: Figures.Latest(series.Observations, m.Row)))
            .ToList();
        var newest = figures.Max(f => series.Observations.Year(f.Index));
        var list = figures.Where(f => series.Observations.Year(f.Index) == newest)
            .Select(f => view.Text("countries.figure", ("name", Name(view, series, f.Members).Text), ("value", Figures.ValueOf(view, series, f.Index))));
        var where = view.Text("figure.where", ("area", view.In(area.Name).Text), ("year", ViewContext.Year(newest)));
        var text = view.Text("panels.summary", ("where", where), ("list", view.Locale.List([.. list])));
        return panels.Length < 2 ? text : ViewContext.Sentences(text, view.Text("chart.others", ("list", view.Locale.List([.. panels.Skip(1).Select(p => p.Title.Text)]))));
    }
}
