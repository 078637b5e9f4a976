using System.Collections.Immutable;
using System.Text;
using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>Each indicator's figures for taking away, those that charts of readers' own load, and all figures in one file.</summary>
internal sealed record DownloadFiles(ImmutableArray<SiteFile> Each, LargeFile All)
{
    /// <summary>
    /// The downloads of a site, whose bytes <paramref name="make"/> gives. <paramref name="again"/> gives those that the one file of all figures holds as well:
    /// as they were written, so that none is kept until then.
    /// </summary>
    public static DownloadFiles Of(SiteModel site, Func<SiteFile, byte[]> make, Func<SiteFile, byte[]> again)
    {
        SiteFile Made(SiteFile file) => file with { Bytes = () => make(file) };
        var each = ImmutableArray.CreateBuilder<SiteFile>();
        foreach (var language in site.Content.Site.Languages) each.Add(Made(new SiteFile(Keys.Figures(language), null, () => WordsScript.Write(site, language))));
        foreach (var indicator in site.Content.Indicators) each.AddRange(((IEnumerable<SiteFile>)[Csv(site, indicator), Json(site, indicator), .. Others(site, indicator)]).Select(Made));
        var figures = site.Content.Indicators.Select(i => (i, again(Made(Csv(site, i))), again(Made(Json(site, i)))));
        return new DownloadFiles(each.ToImmutable(), new LargeFile(Keys.AllData, to => CollectionDownload.Write(site, figures, to)));
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
