using SdgTechSite.Model;

namespace SdgTechSite.Build;

/// <summary>
/// What the page of an area shows, figure by figure: each country has a row of almost every indicator, so the files of these would make every such page
/// anew for one cell.
/// </summary>
internal static class AreaDigest
{
    public static Digest Of(SiteModel site, AreaPage page) =>
        new DigestWriter().Add(page.Area.Id).AddAll(page.Figures, (to, figure) => Add(to, site, page.Area, figure)).Close();

    /// <summary>What other pages may say of an indicator without its figures and words.</summary>
    public static void AddHead(DigestWriter to, Indicator indicator) => to
        .Add(indicator.Id)
        .Add(indicator.Code)
        .Add(indicator.Goal)
        .Add(indicator.Title)
        .AddAll(indicator.Technologies, static (own, technology) => own.Add(technology))
        .Add(indicator.Traits.SeriesHeads);

    private static void Add(DigestWriter to, SiteModel site, Area area, AreaFigure figure)
    {
        var (table, row) = (figure.Series.Observations, figure.Row);
        var place = site.PlaceOf(figure.Indicator, figure.Series, row);
        to.Add(figure.Indicator.Id).Add(figure.SeriesId).Add(place.Key).Add(place.Anchor)
            .AddAll(row.Members, static (own, member) => own.Add(member))
            .Add(figure.Latest - row.Start)
            .Add(figure.Standing?.Place ?? 0).Add(figure.Standing?.Of ?? 0);
        for (var i = row.Start; i < row.End; i++) Add(to, table, i);
        Add(to, table, figure.World);
        Add(to, table, figure.Region);
        Add(to, ProgressCalculator.Of(figure.Series, row));
        var summary = site.ProgressOf(figure.Indicator, area);
        to.Add((int?)summary?.Category ?? -1).Add(summary?.Score);
    }

    private static void Add(DigestWriter to, ObservationTable table, int index) =>
        to.Add(table.Year(index)).Add(table.Value(index)).Add(table.Status(index)).Add((int)table.Bound(index));

    private static void Add(DigestWriter to, ObservationTable table, Benchmark? benchmark)
    {
        to.Add(benchmark?.Area.Id);
        if (benchmark is not null) Add(to, table, benchmark.Index);
    }

    private static void Add(DigestWriter to, Progress? progress)
    {
        to.Add((int?)progress?.Category ?? -1);
        if (progress is not { Input: var input }) return;
        to.Add(input.Base).Add(input.Current).Add(input.BaseYear).Add(input.CurrentYear)
            .Add(progress.Required).Add(progress.Actual).Add(progress.Measure).Add(progress.Score);
    }
}
