using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>Writes what the site offers to other programs, once the downloads are there that it tells about.</summary>
internal static class WebStage
{
    public static void Write(SiteModel site, SiteWriter writer, CachedMaking making, int jobs)
    {
        // What takes longest begins first.
        var large = WebFiles.Large(site, writer.Entry).Select<LargeFile, Action>(file => () => writer.Write(file.Route, file.Write));
        var others = WebFiles.Of(site, writer.Entry).Select<SiteFile, Action>(file => () => making.File(file).WriteTo(writer));
        Parallel.ForEach(large.Concat(others), new ParallelOptions { MaxDegreeOfParallelism = jobs }, static write => write());
    }
}
