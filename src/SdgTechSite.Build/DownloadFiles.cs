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
    /// <summary>The downloads of a site, whose bytes <paramref name="make"/> gives.</summary>
    public static DownloadFiles Of(SiteModel site, Func<SiteFile, byte[]> make)
    {
        SiteFile Made(SiteFile file) => file with { Bytes = () => make(file) };
        var each = ImmutableArray.CreateBuilder<SiteFile>();
        foreach (var language in site.Content.Site.Languages) each.Add(Made(new SiteFile(Keys.Figures(language), null, () => WordsScript.Write(site, language))));
        var figures = new List<(Indicator Indicator, SiteFile Csv, SiteFile Json)>();
        foreach (var indicator in site.Content.Indicators)
        {
            SiteFile File(string kind, Func<byte[]> bytes) => Made(new SiteFile(Keys.Download(indicator.Id, kind), indicator, bytes));
            var csv = Twice(File("csv", () => CsvDownload.Write(indicator, site.Content.Vocabulary.Areas)));
            var json = Twice(File("json", () => JsonDownload.Write(indicator, site)));
            figures.Add((indicator, csv, json));
            each.AddRange(csv, json);
            each.AddRange(Others(site, indicator).Select(Made));
        }

        return new DownloadFiles(each.ToImmutable(), Made(new SiteFile(Keys.AllData, null, () => CollectionDownload.Write(site, figures.Select(f => (f.Indicator, f.Csv.Bytes(), f.Json.Bytes()))))));
    }

    /// <summary>A file whose bytes are asked for twice: made the first time, kept until the second.</summary>
    private static SiteFile Twice(SiteFile file)
    {
        var turn = new Lock();
        byte[]? kept = null;
        return file with
        {
            Bytes = () =>
            {
                lock (turn)
                {
                    var bytes = kept ?? file.Bytes();
                    kept = kept is null ? bytes : null;
                    return bytes;
                }
            },
        };
    }

    private static IEnumerable<SiteFile> Others(SiteModel site, Indicator indicator)
    {
        SiteFile File(string kind, Func<byte[]> bytes) => new(Keys.Download(indicator.Id, kind), indicator, bytes);
        SiteFile Cited(string kind, Func<Citation, string> write) =>
            File(kind, () => Encoding.UTF8.GetBytes(write(Citation.Of(indicator, site.Content.Site, site.Content.Site.DefaultLanguage))));
        if (site.Content.Site.Has(SitePart.Xlsx)) yield return File("xlsx", () => XlsxDownload.Write(indicator, site));
        yield return File("sdmx.csv", () => SdmxCsv.Write(indicator, site));
        foreach (var series in indicator.Series) yield return new SiteFile(Keys.Figures($"{indicator.Id}/{series.Id}"), indicator, () => SeriesScript.Write(site, indicator, series));
        yield return Cited("bib", BibTex.Write);
        yield return Cited("ris", Ris.Write);
        yield return Cited("csl.json", CslJson.Write);
    }
}
