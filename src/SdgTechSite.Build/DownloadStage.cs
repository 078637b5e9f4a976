using System.Collections.Concurrent;
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
        // The one file of all figures takes as long as many others, so it is begun first; one at a time, because each takes a while.
        var ordered = Partitioner.Create([files.All, .. files.Each], EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(ordered, new ParallelOptions { MaxDegreeOfParallelism = jobs }, file => writer.Write(file.Route, file.Bytes()));
        return new Dictionary<Route, long> { [files.All.Route] = writer.Entry(files.All.Route).Size }.ToFrozenDictionary();
    }
}
