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
        foreach (var indicator in site.Content.Indicators) each.AddRange(Figures(site, indicator).Concat(Others(site, indicator)).Select(Made));
        var figures = site.Content.Indicators.Select(i => (i, Figures(site, i).Select(f => again(Made(f))).ToArray())).Select(f => (f.i, f.Item2[0], f.Item2[1]));
        return new DownloadFiles(each.ToImmutable(), new LargeFile(Keys.AllData, to => CollectionDownload.Write(site, figures, to)));
    }

    /// <summary>The CSV and the JSON of an indicator.</summary>
    private static SiteFile[] Figures(SiteModel site, Indicator indicator) =>
    [
        File(indicator, "csv", () => CsvDownload.Write(indicator, site.Content.Vocabulary.Areas)),
        File(indicator, "json", () => JsonDownload.Write(indicator, site)),
    ];

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
