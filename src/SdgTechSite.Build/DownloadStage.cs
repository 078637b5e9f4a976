using System.Collections.Concurrent;
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
        var taken = new ConcurrentDictionary<Route, bool>();
        var files = DownloadFiles.Of(site, file => writer.Read(file.Route) ?? file.Bytes(), taken.ContainsKey);
        Parallel.ForEach(files.Each, new ParallelOptions { MaxDegreeOfParallelism = jobs }, file =>
        {
            var made = making.File(file);
            made.WriteTo(writer);
            if (made.Bytes is null) taken[file.Route] = true;
        });
        return PendingFile.Begin(() => making.IsOfLastBuild(writer) ? writer.Update(files.All.Route, files.All.TryUpdate, files.All.Write) : writer.Write(files.All.Route, files.All.Write), jobs);
    }
}
