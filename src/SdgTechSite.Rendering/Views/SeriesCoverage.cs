using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>What figures there are: over which years, for how many areas, how many in all. Missing ones do not count.</summary>
internal sealed record SeriesCoverage(int First, int Last, int Areas, int Figures)
{
    public static SeriesCoverage Of(IEnumerable<Series> series)
    {
        var (first, last, figures) = (int.MaxValue, int.MinValue, 0);
        var areas = new HashSet<int>();
        foreach (var table in series.Select(s => s.Observations))
        {
            foreach (var row in table.Rows)
            {
                for (var i = row.Start; i < row.End; i++)
                {
                    if (double.IsNaN(table.Value(i))) continue;
                    (first, last, figures) = (Math.Min(first, table.Year(i)), Math.Max(last, table.Year(i)), figures + 1);
                    areas.Add(row.Area);
                }
            }
        }

        return new SeriesCoverage(first, last, areas.Count, figures);
    }

    /// <summary>The years in words; one year alone is no range.</summary>
    public string Years(ViewContext view) =>
        Figures == 0 ? string.Empty : First == Last ? ViewContext.Year(First) : view.Text("data.range", ("first", ViewContext.Year(First)), ("last", ViewContext.Year(Last)));
}
