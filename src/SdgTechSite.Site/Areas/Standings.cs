using System.Collections.Frozen;
using SdgTechSite.Model;

namespace SdgTechSite.Site;

/// <summary>Ranks the countries of a series by their latest figures, among those with the same members. Equal figures share a place.</summary>
internal static class Standings
{
    /// <summary>Places by row; regions and groups have none, and neither has a country that stands alone.</summary>
    public static FrozenDictionary<int, Standing> Of(Series series, AreaList areas)
    {
        var table = series.Observations;
        // A year, such as that of a law, is no measure to rank by.
        if (series.Unit.Format == UnitFormat.Year) return FrozenDictionary<int, Standing>.Empty;
        var standings = new Dictionary<int, Standing>();
        var groups = table.Rows
            .Where(r => areas[r.Area].Type == AreaType.Country)
            .Select(r => (Row: r, Latest: AreaFigures.Latest(table, r)))
            .Where(r => r.Latest >= 0)
            .GroupBy(r => string.Join(',', r.Row.Members));
        foreach (var group in groups)
        {
            var ranked = group.Select(r => (r.Row, Value: table.Value(r.Latest))).OrderByDescending(r => series.Direction == Direction.Decrease ? -r.Value : r.Value).ToList();
            for (var i = 0; i < ranked.Count && ranked.Count > 1; i++)
            {
                var place = i > 0 && ranked[i].Value.Equals(ranked[i - 1].Value) ? standings[ranked[i - 1].Row.Index].Place : i + 1;
                standings[ranked[i].Row.Index] = new Standing(place, ranked.Count);
            }
        }

        return standings.ToFrozenDictionary();
    }
}
