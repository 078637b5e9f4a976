using SdgTechSite.Model;

namespace SdgTechSite.Diff;

/// <summary>
/// Says which series of the one tree is which of the other: by id, and where an id is gone, by its figures. A series with another id counts as renamed when at
/// least half of the figures of the larger of the two are the same.
/// </summary>
internal static class SeriesPairs
{
    public static IReadOnlyList<(Series? Before, Series? After)> Of(Indicator? before, Indicator? after, AreaList oldAreas, AreaList newAreas)
    {
        var gone = before?.Series.Where(s => after?.FindSeries(s.Id) is null).ToList() ?? [];
        var pairs = new List<(Series?, Series?)>();
        foreach (var series in after?.Series ?? [])
        {
            var was = before?.FindSeries(series.Id) ?? Renamed(gone, series, oldAreas, newAreas);
            if (was is not null) gone.Remove(was);
            pairs.Add((was, series));
        }

        return [.. pairs, .. gone.Select(s => ((Series?)s, (Series?)null))];
    }

    private static Series? Renamed(List<Series> gone, Series now, AreaList oldAreas, AreaList newAreas) => gone
        .Where(s => s.Observations.Count > 0)
        .Select(s => (Series: s, Same: TableDiff.SameFigures(new FigureSource(s, oldAreas), new FigureSource(now, newAreas))))
        .Where(s => s.Same * 2 >= Math.Max(s.Series.Observations.Count, now.Observations.Count))
        .OrderByDescending(s => s.Same)
        .Select(s => s.Series)
        .FirstOrDefault();
}
