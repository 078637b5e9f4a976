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
        var files = DownloadFiles.Of(site, making.File);
        var all = PendingFile.Begin(() => Write(files.All, writer, making), jobs);
        try
        {
            Parallel.ForEach(files.Each, new ParallelOptions { MaxDegreeOfParallelism = jobs }, file => Write(file, writer, making));
            return all;
        }
        catch
        {
            all.End();
            throw;
        }
    }

    private static long Write(SiteFile file, SiteWriter writer, CachedMaking making)
    {
        var bytes = file.Bytes();
        writer.Write(file.Route, bytes, making.HashOf(file.Route, bytes));
        return bytes.Length;
    }
}
