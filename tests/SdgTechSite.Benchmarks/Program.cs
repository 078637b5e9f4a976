using System.Globalization;
using SdgTechSite.Benchmarks;
using SdgTechSite.Benchmarks.Compare;
using SdgTechSite.Benchmarks.SearchSite;
using SdgTechSite.Benchmarks.Trees;

// Used by the scripts beside this folder.
switch (args)
{
    case ["corpus", .. var options]:
        return CorpusCommand.Run(new Arguments(options));
    case ["compare", .. var options]:
        return CompareCommand.Run(new Arguments(options));
    case ["search-corpus", var folder, var pages]:
        new SearchCorpus(int.Parse(pages, CultureInfo.InvariantCulture)).Write(folder);
        return 0;
    case ["search", var site, var queries]:
        return await SearchRun.MeasureAsync(site, queries);
    default:
        Console.Error.WriteLine("usage: corpus OPTION... | compare OPTION... | search-corpus FOLDER PAGES | search SITE QUERIES");
        return 2;
}
