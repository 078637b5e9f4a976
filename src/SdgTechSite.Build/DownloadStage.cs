using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>Writes the downloads, before any page tells of them.</summary>
internal static class DownloadStage
{
    /// <summary>
    /// Writes the downloads of each indicator. The one file of all figures takes as long as many others and cannot be shared out, so with more than one job
    /// it goes on beside what comes next.
    /// </summary>
    public static PendingFile Write(SiteModel site, SiteWriter writer, CachedMaking making, int jobs)
    {
        var files = DownloadFiles.Of(site, making.File, file => writer.Read(file.Route) ?? file.Bytes());
        Parallel.ForEach(files.Each, new ParallelOptions { MaxDegreeOfParallelism = jobs }, file =>
        {
            var bytes = file.Bytes();
            writer.Write(file.Route, bytes, making.HashOf(file.Route, bytes));
        });
        return PendingFile.Begin(() => writer.Write(files.All.Route, files.All.Write), jobs);
    }
}
