using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>Writes what the site offers to other programs, once the downloads are there that it tells about.</summary>
internal static class WebStage
{
    public static void Write(SiteModel site, SiteWriter writer, CachedMaking making, int jobs)
    {
        // What takes longest begins first.
        var large = WebFiles.Parted(site, writer.Entry).Select<PartedFile, Action>(file => () => making.Parted(file, writer));
        var index = WebFiles.Index(site);
        var others = WebFiles.Of(site, writer.Entry).Select<SiteFile, Action>(file => () => making.File(file).WriteTo(writer));
        Parallel.ForEach(large.Append(() => writer.Write(index.Route, index.Write)).Concat(others), new ParallelOptions { MaxDegreeOfParallelism = jobs }, static write => write());
    }
}
