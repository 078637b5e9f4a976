using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>Writes each indicator's figures for taking away.</summary>
internal static class DownloadStage
{
    public static void Write(SiteModel site, SiteWriter writer, int jobs) =>
        Parallel.ForEach(site.Content.Indicators, new ParallelOptions { MaxDegreeOfParallelism = jobs }, indicator =>
        {
            var areas = site.Content.Vocabulary.Areas;
            writer.Write(Keys.Data(indicator.Id, "csv"), CsvDownload.Write(indicator, areas));
            writer.Write(Keys.Data(indicator.Id, "json"), JsonDownload.Write(indicator, site));
            writer.Write(Keys.Data(indicator.Id, "xlsx"), XlsxDownload.Write(indicator, site));
        });
}
