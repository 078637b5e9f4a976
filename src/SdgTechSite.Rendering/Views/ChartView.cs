using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>Puts an indicator's chart into words and lines, and has it drawn.</summary>
internal static class ChartView
{
    /// <summary>The chart and what it says in words; both empty when there is nothing to draw. Figures of a single year are bars, which have no years for a reader to go through.</summary>
    public static (Html Drawing, string Summary, bool Lines) Build(ViewContext view, Indicator indicator)
    {
        var spec = indicator.Chart;
        var lines = spec.Lines
            .Select(l => (Line: l, Row: spec.Series.Observations.FindRow(l.Area, l.Members.AsSpan())))
            .Where(l => l.Row is not null)
            .ToList();
        if (lines.Count == 0) return (Html.Empty, string.Empty, false);
        var sameArea = lines.Select(l => l.Line.Area.Id).Distinct(StringComparer.Ordinal).Count() == 1;
        var sameMembers = lines.All(l => l.Line.Members.SequenceEqual(lines[0].Line.Members));
        var hasSubject = sameArea || lines[0].Line.Area.Type == AreaType.World;
        var series = lines.Select((l, i) => new ChartSeries(Label(view, spec.Series, l.Line, sameArea, sameMembers), Figures.Points(view, spec.Series, l.Row!), hasSubject && i == 0)).ToImmutableArray();
        if (YearBars.Build(view, indicator, series) is { } bars) return (view.Charts.Bars(bars), bars.Words.Description, false);
        var summary = Describe(view, spec.Series, series);
        var axis = Axis(view, spec.Series.Unit);
        var drawing = view.Charts.Line(new LineChart(
            "chart", Title(view, indicator), summary, view.Locale.Direction, view.Page.Language, series, TargetOf(view, spec.Series), axis.Floor, axis.Ceiling, axis.FormatTick));
        return (drawing, summary, drawing.Value.Length > 0);
    }

    /// <summary>What a drawing says of itself in the page's language.</summary>
    public static ChartWords Words(ViewContext view, string id, string title, string summary) => new(id, title, summary, view.Locale.Direction, view.Page.Language);

    /// <summary>An axis of values of that unit.</summary>
    public static ChartAxis Axis(ViewContext view, Unit unit) => new(unit.Min, unit.Max, (value, decimals) => Tick(view, unit, value, decimals));

    /// <summary>What all lines have in common: the series, its unit where the axis does not show it, and the members where they are the same.</summary>
    public static string Title(ViewContext view, Indicator indicator)
    {
        var (series, lines) = (indicator.Chart.Series, indicator.Chart.Lines);
        var same = !lines.IsEmpty && lines.All(l => l.Members.SequenceEqual(lines[0].Members));
        return Title(view, series, same ? lines[0].Members : []);
    }

    /// <summary>A series, its unit where figures do not show it, and members that all of its figures have.</summary>
    public static string Title(ViewContext view, Series series, ImmutableArray<int> shared)
    {
        var title = view.In(series.Title).Text;
        if (series.Unit.Format == UnitFormat.Number) title = $"{title} · {view.In(series.Unit.Name).Text}";
        var members = Members(view, series, shared);
        return members.Length == 0 ? title : $"{title}: {members}";
    }

    /// <summary>What tells one line from the others: the area, the members, or both.</summary>
    private static Phrase Label(ViewContext view, Series series, ChartLine line, bool sameArea, bool sameMembers)
    {
        var area = view.In(line.Area.Name);
        var members = Members(view, series, line.Members);
        if (members.Length == 0 && !sameMembers) members = view.Text("table.total");
        if (sameMembers) return area;
        return sameArea ? new Phrase(members, view.Page.Language) : area with { Text = $"{area.Text} · {members}" };
    }

    /// <summary>The names of members; empty for a total.</summary>
    public static string Members(ViewContext view, Series series, ImmutableArray<int> members) =>
        string.Join(", ", members.Select((m, d) => m == 0 ? null : view.In(series.Observations.Dimensions[d].Members[m - 1].Name).Text).OfType<string>());

    /// <summary>The chart in words, for those who cannot see it: first and latest figure and the extremes of its subject, and what else it shows.</summary>
    private static string Describe(ViewContext view, Series series, ImmutableArray<ChartSeries> lines)
    {
        var subject = lines[0];
        var points = subject.Points.Where(p => !double.IsNaN(p.Value)).ToList();
        if (points.Count == 0) return view.In(series.Title).Text;
        var (highest, lowest) = (points.MaxBy(p => p.Value), points.MinBy(p => p.Value));
        var only = view.Text("countries.figure", ("name", subject.Label.Text), ("value", view.Text("countries.dated", ("value", points[0].Text), ("year", ViewContext.Year(points[0].Year)))));
        var text = points.Count == 1 ? view.Text("countries.also", ("figure", only)) : view.Text(
            "chart.description",
            ("label", subject.Label.Text),
            ("first", points[0].Text),
            ("firstYear", ViewContext.Year(points[0].Year)),
            ("last", points[^1].Text),
            ("lastYear", ViewContext.Year(points[^1].Year)),
            ("highest", highest.Text),
            ("highestYear", ViewContext.Year(highest.Year)),
            ("lowest", lowest.Text),
            ("lowestYear", ViewContext.Year(lowest.Year)));
        var others = lines.Skip(1).Select(l => l.Label.Text).ToList();
        return others.Count == 0 ? text : ViewContext.Sentences(text, view.Text("chart.others", ("list", view.Locale.List(others))));
    }

    /// <summary>The target with its words; null when there is none.</summary>
    public static ChartTarget? TargetOf(ViewContext view, Series series)
    {
        if (series.Target is not { } target) return null;
        var value = FigureText.WithUnit(view.Locale, view.Fallback, series.Unit with { Short = null, Decimals = target.Value % 1 == 0 ? 0 : series.Unit.Decimals }, target.Value, Bound.None);
        return new ChartTarget(target.Value, target.Year, view.Text("chart.target", ("value", value), ("year", ViewContext.Year(target.Year))));
    }

    private static string Tick(ViewContext view, Unit unit, double value, int decimals) =>
        unit.Format switch
    {
        UnitFormat.Percent => view.Locale.Percent(value, decimals),
        UnitFormat.Year => ViewContext.Year((int)value),
        _ => Compact(view, value, decimals),
    };

    /// <summary>Large numbers would not fit beside the axis: from ten thousand on they are given in thousands, millions, and so on, in powers of ten.</summary>
    private static string Compact(ViewContext view, double value, int decimals)
    {
        if (Math.Abs(value) < 100_000) return view.Locale.Number(value, decimals);
        var power = (int)Math.Floor(Math.Log10(Math.Abs(value)) / 3) * 3;
        return $"{view.Locale.Number(value / Math.Pow(10, power), 1)}×10^{ViewContext.Year(power)}";
    }
}
