using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SdgTechSite.Benchmarks.Trees;

namespace SdgTechSite.Benchmarks.Compare;

/// <summary>Ours alone on sites that grow, to see whether time grows with them and memory does not.</summary>
internal static class Scale
{
    public static ImmutableArray<(int Pages, Run Run)> Measure(Tools tools, TreeSize size, IEnumerable<int> sizes, int runs)
    {
        var all = ImmutableArray.CreateBuilder<(int, Run)>();
        foreach (var pages in sizes)
        {
            new OurTree(size with { Pages = pages }).Write(tools.Fresh("sdgtech"));
            for (var i = 0; i < runs; i++)
            {
                foreach (var run in Round.Ours(tools, i)) all.Add((pages, run));
            }

            tools.Fresh("sdgtech.out");
        }

        return all.ToImmutable();
    }

    public static string ToMarkdown(ImmutableArray<(int Pages, Run Run)> all)
    {
        var text = new StringBuilder("\n## Scale (medians)\n\n| pages | | wall s | CPU s | ms wall a page | ms CPU a page | peak MiB | KiB a page | files | MB |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var group in all.GroupBy(a => (a.Pages, a.Run.Contender)))
        {
            double Median(Func<Cost, double> number) => Spread.Of(group.Select(g => number(g.Run.Cost))).Median;
            var (wall, cpu, peak, last) = (Median(c => c.Wall), Median(c => c.Cpu), Median(c => c.PeakMiB), group.Last().Run);
            text.Append(CultureInfo.InvariantCulture, $"| {group.Key.Pages} | {group.Key.Contender} | {wall:0.00} | {cpu:0.00} | {wall * 1000 / group.Key.Pages:0.000} | {cpu * 1000 / group.Key.Pages:0.000} | {peak:0} | {peak * 1024 / group.Key.Pages:0.0} | {last.Files} | {last.Bytes / 1e6:0.0} |\n");
        }

        return text.ToString();
    }
}
