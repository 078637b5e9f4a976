using System.Collections.Frozen;
using System.Text;
using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>Writes each indicator's figures for taking away, all of them in one file, and those that charts of readers' own load.</summary>
internal static class DownloadStage
{
    /// <summary>Writes the downloads and gives their sizes in bytes, which pages tell.</summary>
    public static FrozenDictionary<Route, long> Write(SiteModel site, SiteWriter writer, int jobs)
    {
        foreach (var language in site.Content.Site.Languages) writer.Write(Keys.Figures(language), WordsScript.Write(site, language));
        var indicators = site.Content.Indicators;
        var figures = new (Indicator Indicator, byte[] Csv, byte[] Json)[indicators.Length];
        Parallel.For(0, indicators.Length, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i => figures[i] = Write(site, indicators[i], writer));
        var all = CollectionDownload.Write(site, figures);
        writer.Write(Keys.AllData, all);
        return new Dictionary<Route, long> { [Keys.AllData] = all.Length }.ToFrozenDictionary();
    }

    private static (Indicator Indicator, byte[] Csv, byte[] Json) Write(SiteModel site, Indicator indicator, SiteWriter writer)
    {
        var csv = CsvDownload.Write(indicator, site.Content.Vocabulary.Areas);
        var json = JsonDownload.Write(indicator, site);
        writer.Write(Keys.Download(indicator.Id, "csv"), csv);
        writer.Write(Keys.Download(indicator.Id, "json"), json);
        writer.Write(Keys.Download(indicator.Id, "xlsx"), XlsxDownload.Write(indicator, site));
        foreach (var series in indicator.Series) writer.Write(Keys.Figures($"{indicator.Id}/{series.Id}"), SeriesScript.Write(site, indicator, series));
        var citation = Citation.Of(indicator, site.Content.Site, site.Content.Site.DefaultLanguage);
        writer.Write(Keys.Download(indicator.Id, "bib"), Encoding.UTF8.GetBytes(BibTex.Write(citation)));
        writer.Write(Keys.Download(indicator.Id, "ris"), Encoding.UTF8.GetBytes(Ris.Write(citation)));
        writer.Write(Keys.Download(indicator.Id, "csl.json"), Encoding.UTF8.GetBytes(CslJson.Write(citation)));
        return (indicator, csv, json);
    }
}
