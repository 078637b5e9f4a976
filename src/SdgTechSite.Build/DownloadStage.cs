using System.Collections.Frozen;
using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>Writes the downloads, before any page tells how large one is.</summary>
internal static class DownloadStage
{
    /// <summary>Writes the downloads and gives their sizes in bytes, which pages tell.</summary>
    public static FrozenDictionary<Route, long> Write(SiteModel site, SiteWriter writer, Func<SiteFile, byte[]> make, int jobs)
    {
        var files = DownloadFiles.Of(site, make);
        Parallel.ForEach(files.Each, new ParallelOptions { MaxDegreeOfParallelism = jobs }, file => writer.Write(file.Route, file.Bytes()));
        var all = files.All.Bytes();
        writer.Write(files.All.Route, all);
        return new Dictionary<Route, long> { [files.All.Route] = all.Length }.ToFrozenDictionary();
    }
}
