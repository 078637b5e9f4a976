using System.Collections.Frozen;
using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Site;

/// <summary>
/// Chooses what an area's page shows: of each indicator one row, the total of the first series that has one for the area, else the first row
/// there is; with its place among countries, and the world and the closest region in the same year.
/// </summary>
internal static class AreaFigures
{
    /// <summary>What the page of each area shows of an indicator, in the order of areas.</summary>
    public static ImmutableArray<AreaFigure> Of(Indicator indicator, AreaList areas)
    {
        var world = areas.All.FirstOrDefault(a => a.Type == AreaType.World);
        var figures = ImmutableArray.CreateBuilder<AreaFigure>();
        var standings = new Dictionary<string, FrozenDictionary<int, Standing>>(StringComparer.Ordinal);
        foreach (var (series, row) in Rows(indicator))
        {
            var latest = Latest(series.Observations, row);
            if (!standings.TryGetValue(series.Id, out var ranked)) standings[series.Id] = ranked = Standings.Of(series, areas);
            var area = areas[row.Area];
            var year = series.Observations.Year(latest);
            figures.Add(new AreaFigure(
                indicator,
                series.Id,
                row.Index,
                row.Area,
                latest,
                ranked.GetValueOrDefault(row.Index),
                area == world ? null : At(world, series, row, year),
                area.Above.Select(areas.Find).Where(a => a?.Type is AreaType.Region).Select(a => At(a, series, row, year)).FirstOrDefault(b => b is not null)));
        }

        return figures.DrainToImmutable();
    }

    /// <summary>The figures of every area that has some, by ordinal; those of one area stay in their order.</summary>
    public static FrozenDictionary<int, ImmutableArray<AreaFigure>> ByArea(IEnumerable<AreaFigure> figures) =>
        figures.GroupBy(f => f.Area).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());

    /// <summary>Index of the last observation of a row that has a value, or -1.</summary>
    public static int Latest(ObservationTable table, ObservationRow row)
    {
        for (var i = row.End - 1; i >= row.Start; i--)
        {
            if (!double.IsNaN(table.Value(i))) return i;
        }

        return -1;
    }

    /// <summary>One row for each area of an indicator, in the order of areas.</summary>
    private static IEnumerable<(Series Series, ObservationRow Row)> Rows(Indicator indicator)
    {
        var totals = indicator.Series.SelectMany(s => s.Observations.Rows.Where(r => r.IsTotal).Select(r => (s, r)));
        var others = indicator.Series.SelectMany(s => s.Observations.Rows.Where(r => !r.IsTotal).Select(r => (s, r)));
        return totals.Concat(others).Where(x => Latest(x.s.Observations, x.r) >= 0).DistinctBy(x => x.r.Area).OrderBy(x => x.r.Area);
    }

    private static Benchmark? At(Area? area, Series series, ObservationRow row, int year)
    {
        if (area is null || series.Observations.FindRow(area, row.Members.AsSpan()) is not { } other) return null;
        var index = series.Observations.Find(other, year);
        return index < 0 || double.IsNaN(series.Observations.Value(index)) ? null : new Benchmark(area, index);
    }
}
