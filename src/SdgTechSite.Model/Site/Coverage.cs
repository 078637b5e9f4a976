namespace SdgTechSite.Model;

/// <summary>
/// What figures there are: over which years, for how many areas, how many in all, and of which areas (by ordinal). Missing ones do not count; without any,
/// the first year lies behind the last.
/// </summary>
public sealed record Coverage(int First, int Last, int Figures, IReadOnlySet<int> Areas)
{
    public static Coverage Of(IEnumerable<Series> series)
    {
        var (first, last, figures) = (int.MaxValue, int.MinValue, 0);
        var areas = new SortedSet<int>();
        foreach (var table in series.Select(s => s.Observations))
        {
            foreach (var row in table.Rows)
            {
                var before = figures;
                for (var i = row.Start; i < row.End; i++)
                {
                    if (double.IsNaN(table.Value(i))) continue;
                    (first, last, figures) = (Math.Min(first, table.Year(i)), Math.Max(last, table.Year(i)), figures + 1);
                }

                if (figures > before) areas.Add(row.Area);
            }
        }

        return new Coverage(first, last, figures, areas);
    }
}
