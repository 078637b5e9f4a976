using System.Globalization;
using BenchmarkDotNet.Running;
using SdgTechSite.Benchmarks;
using SdgTechSite.Benchmarks.Compare;
using SdgTechSite.Benchmarks.Parts;
using SdgTechSite.Benchmarks.SearchSite;
using SdgTechSite.Benchmarks.Trees;

// Used by the scripts beside this folder.
switch (args)
{
    case ["corpus", .. var options]:
        return CorpusCommand.Run(new Arguments(options));
    case ["compare", .. var options]:
        return CompareCommand.Run(new Arguments(options));
    case ["allocations", var pages]:
        return Allocations.Measure(int.Parse(pages, CultureInfo.InvariantCulture));
    case ["parts", .. var options]:
        BenchmarkRunner.Run<HotParts>(args: options);
        return 0;
    case ["search-corpus", var folder, var pages]:
        new SearchCorpus(int.Parse(pages, CultureInfo.InvariantCulture)).Write(folder);
        return 0;
    case ["search", var site, var queries]:
        return await SearchRun.MeasureAsync(site, queries);
    default:
        Console.Error.WriteLine("usage: corpus OPTION... | compare OPTION... | allocations PAGES | parts OPTION... | search-corpus FOLDER PAGES | search SITE QUERIES");
        return 2;
}
