using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// One observation as every download lists it: its series, its area, the ids of its members in the columns of <see cref="FigureRows.Dimensions"/>
/// (empty for a total), and its index in the series' table.
/// </summary>
internal readonly record struct FigureRow(Series Series, Area Area, ImmutableArray<string> Members, int Index)
{
    public ObservationTable Table => Series.Observations;

    public double Value => Table.Value(Index);

    public string BoundText => Table.Bound(Index) switch { Bound.Below => "<", Bound.Above => ">", _ => string.Empty };
}

/// <summary>The observations of an indicator in the one order that all of its downloads share, and the columns they stand in.</summary>
internal static class FigureRows
{
    /// <summary>The dimensions of all series of an indicator, in the order in which they are first named; each is a column.</summary>
    public static ImmutableArray<Dimension> Dimensions(Indicator indicator) =>
        [.. indicator.Series.SelectMany(s => s.Observations.Dimensions).DistinctBy(d => d.Id, StringComparer.Ordinal)];

    public static ImmutableArray<string> Header(Indicator indicator) =>
        ["series", "area", "year", "value", .. Dimensions(indicator).Select(d => d.Id), "status", "bound", "note", "source"];

    /// <summary>Every observation, one after the other, without holding them all.</summary>
    public static IEnumerable<FigureRow> Of(Indicator indicator, AreaList areas)
    {
        var dimensions = Dimensions(indicator);
        foreach (var series in indicator.Series)
        {
            var table = series.Observations;
            var columns = dimensions.Select(d => table.Dimensions.IndexOf(d)).ToArray();
            foreach (var row in table.Rows)
            {
                var members = columns.Select(c => c < 0 || row.Members[c] == 0 ? string.Empty : table.Dimensions[c].Members[row.Members[c] - 1].Id).ToImmutableArray();
                for (var i = row.Start; i < row.End; i++) yield return new FigureRow(series, areas[row.Area], members, i);
            }
        }
    }
}
