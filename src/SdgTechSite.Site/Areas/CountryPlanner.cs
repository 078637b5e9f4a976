using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Site;

/// <summary>Chooses and orders what the page of all countries shows of an indicator.</summary>
internal static class CountryPlanner
{
    /// <summary>With fewer countries there is no map to look at.</summary>
    private const int FewestCountries = 10;

    /// <summary>A country's latest figure is shown when it is at most so many years older than the newest of all.</summary>
    private const int OldestYears = 10;

    /// <summary>The figures of all countries in the series of the chart, or in the first other series that has enough of them; null when none has.</summary>
    public static CountryFigures? Of(Indicator indicator, AreaList areas) => indicator.Series
        .OrderByDescending(s => s.Id == indicator.Chart.Series.Id)
        .Select(s => Of(s, Members(indicator, s), areas))
        .FirstOrDefault(f => f is not null);

    /// <summary>Totals; where a series has none, the members of the chart's first line.</summary>
    private static ImmutableArray<int> Members(Indicator indicator, Series series)
    {
        var lines = indicator.Chart.Lines;
        var hasTotals = series.Observations.Rows.Any(r => r.IsTotal);
        return hasTotals || series.Id != indicator.Chart.Series.Id || lines.IsEmpty ? [.. new int[series.Observations.Dimensions.Length]] : lines[0].Members;
    }

    private static CountryFigures? Of(Series series, ImmutableArray<int> members, AreaList areas)
    {
        var table = series.Observations;
        var rows = table.Rows.Where(r => r.Members.SequenceEqual(members)).ToList();
        var all = rows
            .Where(r => areas[r.Area].Type == AreaType.Country)
            .Select(r => new CountryFigure(areas[r.Area], r, AreaFigures.Latest(table, r)))
            .Where(c => c.Index >= 0)
            .ToList();
        if (all.Count == 0) return null;
        var to = all.Max(c => (int)table.Year(c.Index));
        var recent = all.Where(c => table.Year(c.Index) >= to - OldestYears).OrderBy(c => table.Value(c.Index)).ToList();
        if (recent.Count < FewestCountries) return null;
        var values = recent.Select(c => table.Value(c.Index)).ToList();
        if (series.Direction != Direction.Decrease) recent.Reverse();
        return new CountryFigures(
            series,
            members,
            to - OldestYears,
            to,
            [.. recent],
            World(rows, table, areas, to),
            Regions(recent, table, areas),
            Quantiles.At(values, 0.5),
            Quantiles.Limits(values),
            Changes.Of(rows, table, areas));
    }

    /// <summary>The world in the newest year that it has a figure for, up to that of the newest country.</summary>
    private static Benchmark? World(List<ObservationRow> rows, ObservationTable table, AreaList areas, int to)
    {
        if (rows.FirstOrDefault(r => areas[r.Area].Type == AreaType.World) is not { } row) return null;
        var index = Enumerable.Range(row.Start, row.Length).LastOrDefault(i => table.Year(i) <= to && !double.IsNaN(table.Value(i)), -1);
        return index < 0 ? null : new Benchmark(areas[row.Area], index);
    }

    private static ImmutableArray<RegionFigures> Regions(List<CountryFigure> countries, ObservationTable table, AreaList areas) =>
    [
        .. countries
            .GroupBy(c => c.Area.Region is { } id ? areas.Find(id) : null)
            .OrderBy(g => g.Key?.Ordinal ?? int.MaxValue)
            .Select(g => (g.Key, Ordered: g.OrderBy(c => table.Value(c.Index)).ThenBy(c => c.Area.Ordinal).ToImmutableArray()))
            .Select(g => new RegionFigures(g.Key, g.Ordered, Quantiles.At([.. g.Ordered.Select(c => table.Value(c.Index))], 0.5))),
    ];
}
