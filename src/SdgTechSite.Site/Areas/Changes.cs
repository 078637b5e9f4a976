using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Site;

/// <summary>How the world and its regions went from one year to another.</summary>
internal static class Changes
{
    /// <summary>The goals were agreed in this year.</summary>
    private const int FirstYear = 2015;

    /// <summary>Sets of regions that do not overlap: the regions of the goals, the continents, the regions of the World Bank (with their older borders, too).</summary>
    private static readonly ImmutableArray<ImmutableArray<string>> Sets =
    [
        ["202", "747", "062", "753", "419", "543", "053", "513"],
        ["002", "019", "142", "150", "009"],
        ["wb-eas", "wb-ecs", "wb-lcn", "wb-mea", "wb-mea-pre2025", "wb-nac", "wb-sas", "wb-sas-pre2025", "wb-ssf"],
    ];

    /// <summary>
    /// The world and the first set of regions that has figures in two years: the latest of all, and the first since the goals were agreed in which most of
    /// them have one. Nothing when no such set has two regions.
    /// </summary>
    public static ImmutableArray<AreaChange> Of(List<ObservationRow> rows, ObservationTable table, AreaList areas)
    {
        foreach (var set in Sets)
        {
            var own = rows.Where(r => areas[r.Area].Type == AreaType.World || set.Contains(areas[r.Area].Id)).OrderByDescending(r => areas[r.Area].Type == AreaType.World).ToList();
            if (own.Count < 2) continue;
            int Count(int year) => own.Count(r => Has(table, r, year));
            var years = Enumerable.Range(FirstYear, 100).Where(y => Count(y) > 0).ToList();
            if (years.Count < 2) continue;
            var last = years.OrderByDescending(Count).ThenByDescending(y => y).First();
            var both = years.Where(y => y < last).Select(y => (Year: y, Count: own.Count(r => Has(table, r, y) && Has(table, r, last)))).ToList();
            if (both.Count == 0) continue;
            var first = both.MaxBy(y => y.Count);
            if (first.Count < 2) continue;
            return [.. own.Where(r => Has(table, r, first.Year) && Has(table, r, last)).Select(r => new AreaChange(areas[r.Area], table.Find(r, first.Year), table.Find(r, last)))];
        }

        return [];
    }

    private static bool Has(ObservationTable table, ObservationRow row, int year) => table.Find(row, year) is >= 0 and var i && !double.IsNaN(table.Value(i));
}
