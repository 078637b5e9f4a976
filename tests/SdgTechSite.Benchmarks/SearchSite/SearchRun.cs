using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Compression;
using Microsoft.Playwright;
using SdgTechSite.BrowserTests;

namespace SdgTechSite.Benchmarks.SearchSite;

/// <summary>
/// Asks known-item queries of a built site's own search, and of Pagefind where its index lies in the same folder, each in a fresh window: bytes (gzip
/// and plain), requests and time of the first query, of a second one, and the mean reciprocal rank.
/// </summary>
internal static class SearchRun
{
    private const string Ours = """
        async ([language, query]) => {
          const start = performance.now(), found = await sdgSearch.search(language, query), documents = await sdgSearch.best(found, 7);
          await sdgSearch.figure(found, documents);
          return [String(performance.now() - start)].concat(documents.map(d => d.key));
        }
        """;

    private const string Pagefind = """
        async ([language, query]) => {
          const start = performance.now();
          window.pagefind = window.pagefind || await import('/pagefind/pagefind.js');
          const found = await window.pagefind.search(query), documents = await Promise.all(found.results.slice(0, 7).map(r => r.data()));
          return [String(performance.now() - start)].concat(documents.map(d => d.url.replace('/' + language + '/', '')));
        }
        """;

    public static async Task<int> MeasureAsync(string site, string queryFile)
    {
        var queries = File.ReadLines(queryFile).Skip(1).Select(l => l.Split(',')).ToList();
        using var host = new StaticHost(Path.GetFullPath(site), "/");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium", ChromiumSandbox = false, Args = ["--disable-gpu", "--disable-background-networking"] });
        Console.WriteLine("| search | language | queries | MRR | first query, KB gzip: mean, worst | KB plain: mean | requests: mean | ms: median | second query, KB gzip: mean | ms: median |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var language in queries.Select(q => q[0]).Distinct(StringComparer.Ordinal))
        {
            var own = queries.Where(q => q[0] == language).ToList();
            await RowAsync("ours", Ours, own, host, browser, site);
            if (Directory.Exists(Path.Combine(site, "pagefind"))) await RowAsync("Pagefind", Pagefind, own, host, browser, site);
        }

        return 0;
    }

    private static async Task RowAsync(string name, string script, List<string[]> queries, StaticHost host, IBrowser browser, string site)
    {
        var runs = new List<(Asked First, Asked Second)>();
        for (var i = 0; i < queries.Count; i++) runs.Add(await AskAsync(script, queries[i], queries[(i + 1) % queries.Count], host, browser, site));
        var first = runs.Select(r => r.First).ToList();
        Console.WriteLine(FormattableString.Invariant(
            $"| {name} | {queries[0][0]} | {queries.Count} | {first.Average(f => f.Score):F3} | {first.Average(f => f.Packed) / 1000:F1}, {first.Max(f => f.Packed) / 1000.0:F1} | {first.Average(f => f.Plain) / 1000:F1} | {first.Average(f => f.Requests):F1} | {Median(first.Select(f => f.Milliseconds)):F0} | {runs.Average(r => r.Second.Packed) / 1000:F1} | {Median(runs.Select(r => r.Second.Milliseconds)):F0} |"));
    }

    /// <summary>One window: a first query, then another. The search's own script counts with the first.</summary>
    private static async Task<(Asked First, Asked Second)> AskAsync(string script, string[] query, string[] next, StaticHost host, IBrowser browser, string site)
    {
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var requested = new ConcurrentQueue<string>();
        page.Request += (_, r) => requested.Enqueue(r.Url);
        await page.GotoAsync($"{host.Address}{query[0]}/404.html");
        var isOurs = script == Ours;
        var kept = requested.Where(u => isOurs && u.Contains("/assets/search.", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        requested.Clear();
        var first = await AskAsync(script, query, page, requested, site, kept);
        requested.Clear();
        return (first, await AskAsync(script, next, page, requested, site, []));
    }

    private static async Task<Asked> AskAsync(string script, string[] query, IPage page, ConcurrentQueue<string> requested, string site, List<string> also)
    {
        var answer = await page.EvaluateAsync<string[]>(script, new[] { query[0], query[1] });
        var rank = Array.IndexOf(answer, query[2]);
        var files = requested.Concat(also).Select(u => Path.Combine(site, Uri.UnescapeDataString(new Uri(u).AbsolutePath).TrimStart('/'))).Where(File.Exists).ToList();
        return new Asked(rank > 0 ? 1.0 / rank : 0, files.Count, files.Sum(Packed), files.Sum(f => new FileInfo(f).Length), double.Parse(answer[0], System.Globalization.CultureInfo.InvariantCulture));
    }

    private static long Packed(string file)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(File.ReadAllBytes(file));
        return packed.Length;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private sealed record Asked(double Score, int Requests, long Packed, long Plain, double Milliseconds);
}
