using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Build;

/// <summary>
/// The rows that a page with one table shows, figure by figure, and what its links call the tables before and behind it: a region's countries need not be
/// made anew for a figure of another region. What stands in the indicator's other files is not covered.
/// </summary>
internal static class TableDigest
{
    /// <summary><paramref name="parts"/> are all table pages of the indicator.</summary>
    public static Digest Of(TablePage page, ImmutableArray<TablePart> parts)
    {
        var table = page.Part.Block.Series.Observations;
        var rows = page.Part.Block.Rows.Select(i => table.Rows[i]).ToList();
        return new DigestWriter()
            .AddAll(parts, static (to, part) => to.Add(part.Slug).Add(part.Block.SeriesId).Add(part.Region?.Id).Add((int)part.Areas).Add(part.Number).Add(part.Of))
            .Add(page.Part.Slug)
            .Add(rows.Select(r => r.Span.Line).DefaultIfEmpty().Min())
            .AddAll(rows, (to, row) => Add(to, table, row))
            .Close();
    }

    private static void Add(DigestWriter to, ObservationTable table, ObservationRow row)
    {
        to.Add(row.Area).AddAll(row.Members, static (own, member) => own.Add(member)).Add(row.Span.Path).Add(row.Length);
        for (var i = row.Start; i < row.End; i++)
        {
            to.Add(table.Year(i)).Add(table.Value(i)).Add(table.Status(i)).Add((int)table.Bound(i)).Add(table.Note(i));
        }
    }
}
