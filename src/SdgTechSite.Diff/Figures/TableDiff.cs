using System.Collections.Immutable;
using System.Text;
using SdgTechSite.Model;

namespace SdgTechSite.Diff;

/// <summary>A series and the areas that its rows are of.</summary>
internal sealed record FigureSource(Series Series, AreaList Areas)
{
    public ObservationTable Table => Series.Observations;
}

/// <summary>
/// Compares the observations of a series row by row: rows meet by the ids of area and members, whatever their order in the two trees; within a row the years
/// are merged. Figures that could not be read differ from nothing: nobody knows what they are.
/// </summary>
internal static class TableDiff
{
    public static IEnumerable<FigureDiff> Compare(string indicator, FigureSource? before, FigureSource? after)
    {
        var old = before?.Table.Rows.ToDictionary(r => Key(before, r), StringComparer.Ordinal) ?? [];
        foreach (var row in after?.Table.Rows ?? [])
        {
            old.Remove(Key(after!, row), out var was);
            foreach (var difference in Rows(indicator, before, was, after, row)) yield return difference;
        }

        if (old.Count == 0) yield break;
        foreach (var row in before!.Table.Rows.Where(r => old.ContainsKey(Key(before, r))))
        {
            foreach (var difference in Rows(indicator, before, row, after: null, now: null)) yield return difference;
        }
    }

    /// <summary>How many figures stand in both with the same value, for telling a renamed series.</summary>
    public static int SameFigures(FigureSource before, FigureSource after)
    {
        var old = before.Table.Rows.ToDictionary(r => Key(before, r), StringComparer.Ordinal);
        var same = 0;
        foreach (var row in after.Table.Rows)
        {
            if (!old.TryGetValue(Key(after, row), out var was)) continue;
            for (var i = row.Start; i < row.End; i++)
            {
                var j = before.Table.Find(was, after.Table.Year(i));
                if (j >= 0 && before.Table.Value(j).Equals(after.Table.Value(i))) same++;
            }
        }

        return same;
    }

    private static IEnumerable<FigureDiff> Rows(string indicator, FigureSource? before, ObservationRow? was, FigureSource? after, ObservationRow? now)
    {
        var (i, j) = (was?.Start ?? 0, now?.Start ?? 0);
        var (endI, endJ) = (was?.End ?? 0, now?.End ?? 0);
        while (i < endI || j < endJ)
        {
            var oldYear = i < endI ? before!.Table.Year(i) : int.MaxValue;
            var newYear = j < endJ ? after!.Table.Year(j) : int.MaxValue;
            var (atI, atJ) = (oldYear <= newYear ? i++ : -1, newYear <= oldYear ? j++ : -1);
            if (Same(before?.Table, atI, after?.Table, atJ)) continue;
            var (source, row) = now is null ? (before!, was!) : (after!, now);
            yield return new FigureDiff(
                indicator, source.Series, source.Areas[row.Area], Members(source.Table, row), Math.Min(oldYear, newYear), State(before?.Table, atI), State(after?.Table, atJ));
        }
    }

    private static bool Same(ObservationTable? before, int i, ObservationTable? after, int j)
    {
        if (i >= 0 && before!.Status(i) == ObservationTable.Unreadable) return true;
        if (j >= 0 && after!.Status(j) == ObservationTable.Unreadable) return true;
        return i >= 0 && j >= 0 && before!.Value(i).Equals(after!.Value(j)) && before.Status(i) == after.Status(j) && before.Bound(i) == after.Bound(j)
            && string.Equals(before.Note(i), after.Note(j), StringComparison.Ordinal) && string.Equals(before.SourceId(i), after.SourceId(j), StringComparison.Ordinal);
    }

    private static FigureState? State(ObservationTable? table, int i) => i < 0
        ? null
        : new FigureState(double.IsNaN(table!.Value(i)) ? null : table.Value(i), table.Status(i), table.Bound(i), table.Note(i), table.SourceId(i));

    private static ImmutableArray<(Dimension Dimension, DimensionMember Member)> Members(ObservationTable table, ObservationRow row) => row.IsTotal
        ? []
        : [.. row.Members.Select((m, d) => (Place: m, Dimension: table.Dimensions[d])).Where(m => m.Place > 0).Select(m => (m.Dimension, m.Dimension.Members[m.Place - 1]))];

    /// <summary>Area and members by their ids, in an order that does not depend on how a tree declares its dimensions.</summary>
    private static string Key(FigureSource source, ObservationRow row)
    {
        var area = source.Areas[row.Area].Id;
        if (row.IsTotal) return area;
        var key = new StringBuilder(area);
        foreach (var (dimension, member) in Members(source.Table, row).OrderBy(m => m.Dimension.Id, StringComparer.Ordinal)) key.Append('|').Append(dimension.Id).Append('=').Append(member.Id);
        return key.ToString();
    }
}
