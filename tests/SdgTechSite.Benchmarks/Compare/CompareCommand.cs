using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SdgTechSite.Benchmarks.Trees;

namespace SdgTechSite.Benchmarks.Compare;

/// <summary>
/// <c>compare --ours FILE --modules DIR --work DIR --results DIR [--pages 10000] [--runs 5] [--scale 1000,10000]</c>: ours beside its peers on the same pages,
/// or, with <c>--scale</c>, ours alone on sites of several sizes. Prints tables and keeps them with every single run in the results folder.
/// </summary>
internal static class CompareCommand
{
    public static int Run(Arguments arguments)
    {
        var tools = new Tools(arguments.Text("ours", null), arguments.Text("hugo", "hugo"), arguments.Text("modules", null), arguments.Text("work", null));
        var (pages, runs, results) = (arguments.Number("pages", 10000), arguments.Number("runs", 5), arguments.Text("results", null));
        var scale = arguments.Text("scale", string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToList();
        if (arguments.Unknown is { } unknown) throw new FormatException($"there is no option {unknown}");
        Directory.CreateDirectory(results);
        if (scale.Count > 0) Grow(tools, scale, runs, results);
        else Compare(tools, TreeSize.Of(pages), runs, results);
        return 0;
    }

    private static void Compare(Tools tools, TreeSize size, int runs, string results)
    {
        new OurTree(size).Write(tools.Fresh("sdgtech"));
        foreach (var peer in Peer.All) new PeerTree(size, peer).Write(tools.Fresh(peer.Name));
        // Eleventy finds its plugins from where its configuration lies.
        Directory.CreateSymbolicLink(Path.Combine(tools.Folder(Peer.Eleventy.Name), "node_modules"), tools.NodeModules);
        var rounds = ImmutableArray.CreateBuilder<ImmutableArray<Run>>();
        for (var i = 0; i < runs; i++)
        {
            rounds.Add([.. new Round(tools, i).Of().Select(Tell)]);
        }

        var all = new Results(size.Pages, rounds.ToImmutable());
        using var json = File.Create(Path.Combine(results, "compare.json"));
        all.WriteJson(json);
        Print(Path.Combine(results, "compare.md"), all.ToMarkdown());
    }

    private static void Grow(Tools tools, IEnumerable<int> sizes, int runs, string results)
    {
        var all = Scale.Measure(tools, TreeSize.Of(1), sizes, runs);
        using var json = new Utf8JsonWriter(File.Create(Path.Combine(results, "scale.json")), new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        foreach (var size in all.GroupBy(a => a.Pages))
        {
            json.WriteStartArray(size.Key.ToString(CultureInfo.InvariantCulture));
            foreach (var (_, run) in size) Results.Write(json, run);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        Print(Path.Combine(results, "scale.md"), Scale.ToMarkdown(all));
    }

    private static Run Tell(Run run)
    {
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run.Contender}: {run.Cost.Wall:0.00} s, CPU {run.Cost.Cpu:0.00} s, {run.Cost.PeakMiB:0} MiB"));
        return run;
    }

    private static void Print(string file, string markdown)
    {
        File.WriteAllText(file, markdown);
        Console.WriteLine(markdown);
    }
}
