using System.Text;
using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>Each indicator's figures for taking away, those that charts of readers' own load, and all figures in one file. There are many of them: none is kept.</summary>
internal sealed record DownloadFiles(IEnumerable<SiteFile> Each, LargeFile All)
{
    /// <summary>
    /// The downloads of a site. <paramref name="again"/> gives the bytes of those that the one file of all figures holds as well: as they were written, so
    /// that none is kept until then; <paramref name="isAsBefore"/> tells which of them are those of the last build.
    /// </summary>
    public static DownloadFiles Of(SiteModel site, Func<SiteFile, byte[]> again, Func<Route, bool> isAsBefore)
    {
        var words = site.Content.Site.Languages.Select(language => new SiteFile(Keys.Figures(language), null, () => WordsScript.Write(site, language)));
        var ofIndicators = site.Content.Indicators.SelectMany(i => Others(site, i).Prepend(Json(site, i)).Prepend(Csv(site, i)));
        var figures = site.Content.Indicators.Select(i => Collected(Csv(site, i), Json(site, i)));
        return new DownloadFiles(
            words.Concat(ofIndicators),
            new LargeFile(Keys.AllData, to => CollectionDownload.Write(site, figures, to)) { TryUpdate = (last, to) => CollectionDownload.TryUpdate(site, figures, last, to) });

        CollectedFigures Collected(SiteFile csv, SiteFile json) =>
            new(csv.Indicator!, () => again(csv), () => again(json), () => isAsBefore(csv.Route) && isAsBefore(json.Route));
    }

    private static SiteFile Csv(SiteModel site, Indicator indicator) => File(indicator, "csv", () => CsvDownload.Write(indicator, site.Content.Vocabulary.Areas));

    private static SiteFile Json(SiteModel site, Indicator indicator) => File(indicator, "json", () => JsonDownload.Write(indicator, site));

    private static SiteFile File(Indicator indicator, string kind, Func<byte[]> bytes) => new(Keys.Download(indicator.Id, kind), indicator, bytes);

    private static IEnumerable<SiteFile> Others(SiteModel site, Indicator indicator)
    {
        SiteFile Cited(string kind, Func<Citation, string> write) =>
            File(indicator, kind, () => Encoding.UTF8.GetBytes(write(Citation.Of(indicator, site.Content.Site, site.Content.Site.DefaultLanguage))));
        if (site.Content.Site.Has(SitePart.Xlsx)) yield return File(indicator, "xlsx", () => XlsxDownload.Write(indicator, site));
        yield return File(indicator, "sdmx.csv", () => SdmxCsv.Write(indicator, site));
        foreach (var series in indicator.Series) yield return new SiteFile(Keys.Figures($"{indicator.Id}/{series.Id}"), indicator, () => SeriesScript.Write(site, indicator, series));
        yield return Cited("bib", BibTex.Write);
        yield return Cited("ris", Ris.Write);
        yield return Cited("csl.json", CslJson.Write);
    }
}
