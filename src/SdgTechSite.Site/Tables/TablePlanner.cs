using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Site;

/// <summary>
/// Shares the rows of an indicator out over tables, so that no page grows heavy and every observation stands in one table:
/// the world, regions and groups on the indicator's own page, countries and finer breakdowns on pages below it.
/// </summary>
internal static class TablePlanner
{
    /// <summary>A whole series of up to so many cells stands on the indicator's page.</summary>
    private const int SmallSeries = 240;

    /// <summary>World, regions and groups stand on the indicator's page if they fill up to so many cells.</summary>
    private const int MainBlock = 1_000;

    /// <summary>All tables of an indicator's page together.</summary>
    private const int MainPage = 2_400;

    /// <summary>One table page below an indicator.</summary>
    private const int PartPage = 3_000;

    public static (ImmutableArray<TableBlock> Main, ImmutableArray<TablePart> Parts) Plan(Indicator indicator, AreaList areas)
    {
        var main = ImmutableArray.CreateBuilder<TableBlock>();
        var parts = ImmutableArray.CreateBuilder<TablePart>();
        var room = MainPage;
        foreach (var series in indicator.Series)
        {
            var onMain = RowsForMainPage(series, areas, room);
            if (!onMain.IsEmpty)
            {
                main.Add(new TableBlock(indicator, series.Id, [.. onMain.Select(r => r.Index)]));
                room -= Cells(series, onMain);
            }

            if (onMain.Length < series.Observations.Rows.Length) parts.AddRange(Parts(indicator, series, [.. series.Observations.Rows.Except(onMain)], areas));
        }

        return (main.ToImmutable(), parts.ToImmutable());
    }

    private static ImmutableArray<ObservationRow> RowsForMainPage(Series series, AreaList areas, int room)
    {
        var all = series.Observations.Rows;
        if (Cells(series, all) <= Math.Min(SmallSeries, room)) return all;
        ImmutableArray<ObservationRow> groups = [.. all.Where(r => areas[r.Area].Type != AreaType.Country)];
        if (Cells(series, groups) <= Math.Min(MainBlock, room)) return groups;
        ImmutableArray<ObservationRow> totals = [.. groups.Where(r => r.IsTotal)];
        return Cells(series, totals) <= Math.Min(MainBlock, room) ? totals : [];
    }

    private static IEnumerable<TablePart> Parts(Indicator indicator, Series series, ImmutableArray<ObservationRow> rows, AreaList areas)
    {
        if (rows.IsEmpty) return [];
        var onePage = Cells(series, rows) <= PartPage;
        return rows
            .GroupBy(r => onePage ? Group.Whole(rows, areas) : Group.Of(areas[r.Area], areas))
            .OrderBy(g => g.Key.Order)
            .SelectMany(g => Pages(indicator, series, g.Key, [.. g]));
    }

    private static IEnumerable<TablePart> Pages(Indicator indicator, Series series, Group group, ImmutableArray<ObservationRow> rows)
    {
        var years = Math.Max(1, Years(series, rows));
        var pages = rows.Chunk(Math.Max(1, PartPage / years)).ToArray();
        for (var i = 0; i < pages.Length; i++)
        {
            // The page of all countries lies beside the tables, so a series of that name makes way.
            var name = series.Id + group.Suffix;
            var slug = (name == Keys.CountriesSlug ? name + "-figures" : name) + (i == 0 ? string.Empty : string.Create(null, $"-{i + 1}"));
            yield return new TablePart(slug, new TableBlock(indicator, series.Id, [.. pages[i].Select(r => r.Index)]), group.Areas, group.Region, i + 1, pages.Length);
        }
    }

    private static int Cells(Series series, ImmutableArray<ObservationRow> rows) => rows.Length * Years(series, rows);

    /// <summary>In how many years these rows have figures.</summary>
    private static int Years(Series series, ImmutableArray<ObservationRow> rows)
    {
        if (rows.IsEmpty) return 0;
        var table = series.Observations;
        int first = rows.Min(r => table.Year(r.Start)), last = rows.Max(r => table.Year(r.End - 1));
        var years = new bool[last - first + 1];
        foreach (var row in rows)
        {
            for (var i = row.Start; i < row.End; i++) years[table.Year(i) - first] = true;
        }

        return years.Count(y => y);
    }

    /// <summary>The rows that share table pages: those of one region's countries, those of no region, or those of regions and groups.</summary>
    private sealed record Group(string Suffix, TableAreas Areas, Area? Region, int Order)
    {
        private static readonly Group RegionsAndGroups = new("-groups", TableAreas.Groups, null, -1);
        private static readonly Group Elsewhere = new("-other", TableAreas.CountriesElsewhere, null, int.MaxValue);

        public static Group Whole(ImmutableArray<ObservationRow> rows, AreaList areas) =>
            new(string.Empty, rows.Any(r => areas[r.Area].Type == AreaType.Country) ? TableAreas.Countries : TableAreas.Groups, null, 0);

        public static Group Of(Area area, AreaList areas)
        {
            if (area.Type != AreaType.Country) return RegionsAndGroups;
            return area.Region is { } id && areas.Find(id) is { } region ? new Group("-" + id, TableAreas.CountriesOfRegion, region, region.Ordinal) : Elsewhere;
        }
    }
}
