using System.Globalization;
using SdgTechSite.Benchmarks.Trees;
using SdgTechSite.Build;

namespace SdgTechSite.Benchmarks.Parts;

/// <summary><c>allocations PAGES</c>: what each stage of a build allocates, in MiB and in KiB a page, measured inside this process.</summary>
internal sealed class Allocations : IProgress<BuildProgress>
{
    private readonly List<(string Stage, long Before)> _starts = [];

    /// <summary>A build says the name of a stage when it begins, and again while it runs.</summary>
    public void Report(BuildProgress value)
    {
        if (value.Done == 0) _starts.Add((value.Stage, GC.GetTotalAllocatedBytes(precise: true)));
    }

    public static int Measure(int pages)
    {
        var folder = Directory.CreateTempSubdirectory("sdgtech-bench-").FullName;
        try
        {
            new OurTree(TreeSize.Of(pages)).Write(folder);
            var meter = new Allocations();
            var result = new SiteBuilder(TimeProvider.System).Run(new BuildRequest(SiteFolders.Find(folder, null, null, null), BuildMode.Publish, BuildOverrides.None, Environment.ProcessorCount), meter);
            if (result.Failure is not null || result.Errors > 0) throw new InvalidOperationException(result.Failure ?? "The made-up site has errors.");
            meter.Print(pages);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Print(int pages)
    {
        Console.WriteLine("| stage | MiB | KiB a page |\n| --- | --- | --- |");
        var ends = _starts.Skip(1).Select(s => s.Before).Append(GC.GetTotalAllocatedBytes(precise: true));
        foreach (var ((stage, before), end) in _starts.Zip(ends))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {stage} | {(end - before) / 1048576.0:0.0} | {(end - before) / 1024.0 / pages:0.0} |"));
        }
    }
}
