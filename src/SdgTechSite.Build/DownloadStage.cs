using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>Writes each indicator's figures for taking away, and for the charts that readers draw themselves.</summary>
internal static class DownloadStage
{
    public static void Write(SiteModel site, SiteWriter writer, int jobs)
    {
        foreach (var language in site.Content.Site.Languages) writer.Write(Keys.Figures(language), WordsScript.Write(site, language));
        Parallel.ForEach(site.Content.Indicators, new ParallelOptions { MaxDegreeOfParallelism = jobs }, indicator =>
        {
            var areas = site.Content.Vocabulary.Areas;
            writer.Write(Keys.Data(indicator.Id, "csv"), CsvDownload.Write(indicator, areas));
            writer.Write(Keys.Data(indicator.Id, "json"), JsonDownload.Write(indicator, site));
            foreach (var series in indicator.Series) writer.Write(Keys.Figures($"{indicator.Id}/{series.Id}"), SeriesScript.Write(site, indicator, series));
        });
    }
}
