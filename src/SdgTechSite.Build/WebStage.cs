using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>Writes what the site offers to other programs, once the downloads are there that it tells about.</summary>
internal static class WebStage
{
    public static void Write(SiteModel site, SiteWriter writer, int jobs)
    {
        Parallel.ForEach(WebFiles.Of(site, writer.Entry), new ParallelOptions { MaxDegreeOfParallelism = jobs }, file => writer.Write(file.Route, file.Bytes()));
    }
}
