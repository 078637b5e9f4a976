using SdgTechSite.Output;
using SdgTechSite.Search;

namespace SdgTechSite.Build;

/// <summary>Writes the files of the search once every page was seen.</summary>
internal static class SearchStage
{
    public static void Write(SearchIndexer search, SiteWriter writer, CachedMaking making, int jobs)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs };
        Parallel.ForEach(search.Languages, options, language => making.Search(language, writer));
        Parallel.ForEach(search.Common, options, file => making.File(new SiteFile(file.Route, file.Indicator, file.Bytes)).WriteTo(writer));
    }
}
