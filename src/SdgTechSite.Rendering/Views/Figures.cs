using System.Collections.Immutable;
using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>Single figures for headings and lists: the latest value of a row, and how it changed.</summary>
internal static class Figures
{
    /// <summary>The row that stands for a series: the world's total.</summary>
    public static ObservationRow? WorldRow(Series series, AreaList areas) =>
        series.Observations.Rows.FirstOrDefault(r => r.IsTotal && areas[r.Area].Type == AreaType.World);

    /// <summary>Index of the first or the last observation of a row that has a value, or -1.</summary>
    public static int First(ObservationTable table, ObservationRow row)
    {
        for (var i = row.Start; i < row.End; i++)
        {
            if (!double.IsNaN(table.Value(i))) return i;
        }

        return -1;
    }

    public static int Latest(ObservationTable table, ObservationRow row)
    {
        for (var i = row.End - 1; i >= row.Start; i--)
        {
            if (!double.IsNaN(table.Value(i))) return i;
        }

        return -1;
    }

    /// <summary>What templates see of a key figure; null when the row has no value at all.</summary>
    public static ScriptObject? Key(ViewContext view, Indicator indicator, Series series, ObservationRow row)
    {
        var table = series.Observations;
        var (first, latest) = (First(table, row), Latest(table, row));
        if (latest < 0) return null;
        var area = view.Areas[row.Area];
        return Script.Object(
            ("code", indicator.Code),
            ("title", view.Mark(indicator.Title)),
            ("series", view.Mark(series.Title)),
            ("where", Where(view, area, table.Year(latest))),
            ("value", ValueOf(view, series, latest)),
            ("unit", UnitOf(view, series)),
            ("full", view.Figure(series, latest)),
            ("estimate", table.Status(latest) == 'E' ? view.Text("status.E") : string.Empty),
            ("change", first == latest ? string.Empty : Change(view, series, first, latest)),
            ("href", view.Link(Keys.Indicator(indicator.Id))),
            ("row", view.Link(indicator, series, row)),
            ("goal", indicator.Goal),
            ("sparkline", view.Charts.Sparkline(Shape(series.Observations, row), [])));
    }

    /// <summary>The figure that content names as a key figure; null when its indicator could not be read.</summary>
    public static ScriptObject? Key(ViewContext view, KeyFigure figure) => Find(view, figure) is var (indicator, series, row) ? Key(view, indicator, series, row) : null;

    /// <summary>A figure of the story: the key figure, what it has to do with the report, and the areas that it is set against.</summary>
    public static ScriptObject? Story(ViewContext view, StoryFigure story)
    {
        if (Find(view, story.Figure) is not var (indicator, series, row) || Key(view, indicator, series, row) is not { } key) return null;
        var others = story.Against.Select(a => Find(view, story.Figure with { AreaId = a.Value })?.Row).OfType<ObservationRow>().Where(r => Latest(series.Observations, r) >= 0).ToList();
        var bare = series with { Unit = series.Unit with { Short = null } };
        key.SetValue("sparkline", view.Charts.Sparkline(Shape(series.Observations, row), [.. others.Select(r => Shape(series.Observations, r))]), readOnly: true);
        key.SetValue("against", Script.List(others.Select(r => (object)Script.Object(("name", view.Mark(view.Areas[r.Area].Name)), ("value", view.Figure(bare, Latest(series.Observations, r)))))), readOnly: true);
        key.SetValue("says", story.Says is { } says ? view.Mark(says) : null, readOnly: true);
        var paragraph = story.Paragraph is { } number ? view.Content.Report?.Paragraphs.FirstOrDefault(p => p.Number == number.Value) : null;
        key.SetValue("paragraph", paragraph is null ? null : view.Text("report.paragraph", ("n", ViewContext.Year(paragraph.Number))), readOnly: true);
        key.SetValue("paragraph_href", paragraph is null ? null : ReportView.Href(view, paragraph), readOnly: true);
        return key;
    }

    private static (Indicator Indicator, Series Series, ObservationRow Row)? Find(ViewContext view, KeyFigure figure)
    {
        if (view.Content.FindIndicator(figure.IndicatorCode) is not { } indicator) return null;
        var series = figure.SeriesId is null ? indicator.Series[0] : indicator.FindSeries(figure.SeriesId);
        if (series is null || view.Areas.Find(figure.AreaId) is not { } area) return null;
        return series.Observations.FindRow(area, new int[series.Observations.Dimensions.Length]) is { } row ? (indicator, series, row) : null;
    }

    /// <summary>The points of a row for a chart that shows their figures.</summary>
    public static ImmutableArray<ChartPoint> Points(ViewContext view, Series series, ObservationRow row) =>
        Points(series.Observations, row, i => view.Figure(series, i));

    /// <summary>The points of a row for a line without words.</summary>
    public static ImmutableArray<ChartPoint> Shape(ObservationTable table, ObservationRow row) => Points(table, row, static _ => string.Empty);

    private static ImmutableArray<ChartPoint> Points(ObservationTable table, ObservationRow row, Func<int, string> text)
    {
        var points = ImmutableArray.CreateBuilder<ChartPoint>(row.Length);
        for (var i = row.Start; i < row.End; i++)
            points.Add(new ChartPoint(table.Year(i), table.Value(i), table.Status(i), table.Bound(i), double.IsNaN(table.Value(i)) ? string.Empty : text(i)));
        return points.MoveToImmutable();
    }

    /// <summary>Area and year in the order of the language, the area marked with its own where that differs.</summary>
    private static Html Where(ViewContext view, Area area, int year)
    {
        const string Place = "\u0001";
        var text = Html.Escape(view.Text("figure.where", ("area", Place), ("year", ViewContext.Year(year)))).Value;
        return new Html(text.Replace(Place, view.Mark(area.Name).Value, StringComparison.Ordinal));
    }

    /// <summary>The value without its unit, where that is not a per cent sign.</summary>
    public static string ValueOf(ViewContext view, Series series, int index) => series.Unit.Format == UnitFormat.Percent
        ? view.Figure(series, index)
        : FigureText.Number(view.Locale, series.Unit, series.Observations.Value(index), series.Observations.Bound(index));

    /// <summary>The unit in words where the number does not carry it.</summary>
    private static Html UnitOf(ViewContext view, Series series) => series.Unit.Format == UnitFormat.Percent ? Html.Empty : view.Mark(series.Unit.Name);

    private static string Change(ViewContext view, Series series, int first, int latest)
    {
        var (before, now) = (series.Observations.Value(first), series.Observations.Value(latest));
        var key = now > before ? "figure.up" : now < before ? "figure.down" : "figure.same";
        return view.Text(key, ("value", view.Figure(series, first)), ("year", ViewContext.Year(series.Observations.Year(first))));
    }
}
