using System.Collections.Immutable;
using System.Text;
using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>
/// Each indicator's figures for taking away, those that charts of readers' own load, and all figures in one file. CSV and JSON are made once, since
/// the one file holds them again.
/// </summary>
internal sealed record DownloadFiles(ImmutableArray<SiteFile> Each, SiteFile All)
{
    public static DownloadFiles Of(SiteModel site)
    {
        var each = ImmutableArray.CreateBuilder<SiteFile>();
        foreach (var language in site.Content.Site.Languages) each.Add(new SiteFile(Keys.Figures(language), () => WordsScript.Write(site, language)));
        var figures = new List<(Indicator Indicator, Lazy<byte[]> Csv, Lazy<byte[]> Json)>();
        foreach (var indicator in site.Content.Indicators)
        {
            var csv = new Lazy<byte[]>(() => CsvDownload.Write(indicator, site.Content.Vocabulary.Areas));
            var json = new Lazy<byte[]>(() => JsonDownload.Write(indicator, site));
            figures.Add((indicator, csv, json));
            each.AddRange(Of(site, indicator, csv, json));
        }

        return new DownloadFiles(each.ToImmutable(), new SiteFile(Keys.AllData, () => CollectionDownload.Write(site, figures.Select(f => (f.Indicator, f.Csv.Value, f.Json.Value)))));
    }

    private static IEnumerable<SiteFile> Of(SiteModel site, Indicator indicator, Lazy<byte[]> csv, Lazy<byte[]> json)
    {
        SiteFile File(string kind, Func<byte[]> bytes) => new(Keys.Download(indicator.Id, kind), bytes);
        SiteFile Cited(string kind, Func<Citation, string> write) =>
            File(kind, () => Encoding.UTF8.GetBytes(write(Citation.Of(indicator, site.Content.Site, site.Content.Site.DefaultLanguage))));
        yield return File("csv", () => csv.Value);
        yield return File("json", () => json.Value);
        yield return File("xlsx", () => XlsxDownload.Write(indicator, site));
        yield return File("sdmx.csv", () => SdmxCsv.Write(indicator, site));
        foreach (var series in indicator.Series) yield return new SiteFile(Keys.Figures($"{indicator.Id}/{series.Id}"), () => SeriesScript.Write(site, indicator, series));
        yield return Cited("bib", BibTex.Write);
        yield return Cited("ris", Ris.Write);
        yield return Cited("csl.json", CslJson.Write);
    }
}
