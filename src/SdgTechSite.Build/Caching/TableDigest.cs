using SdgTechSite.Model;

namespace SdgTechSite.Build;

/// <summary>The rows that a page with one table shows, figure by figure: a region's countries need not be made anew for a figure of another region.</summary>
internal static class TableDigest
{
    public static Digest Of(TablePage page)
    {
        var series = page.Part.Block.Series;
        var table = series.Observations;
        return new DigestWriter()
            .Add(page.Part.Slug).Add(page.Part.Of)
            .Add(series.Id)
            .AddAll(series.SourceIds, static (to, source) => to.Add(source))
            .AddAll(page.Part.Block.Rows.Select(i => table.Rows[i]), (to, row) => Add(to, table, row))
            .Close();
    }

    private static void Add(DigestWriter to, ObservationTable table, ObservationRow row)
    {
        to.Add(row.Area).AddAll(row.Members, static (own, member) => own.Add(member)).Add(row.Span.Path).Add(row.Span.Line).Add(row.Length);
        for (var i = row.Start; i < row.End; i++)
        {
            to.Add(table.Year(i)).Add(table.Value(i)).Add(table.Status(i)).Add((int)table.Bound(i)).Add(table.Note(i)).Add(table.SourceId(i));
        }
    }
}
