using System.Collections.Concurrent;
using System.IO.Compression;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>What the first view of a page weighs: bytes of the page, its stylesheet and its scripts as hosts compress them, and how many files these are.</summary>
public readonly record struct PageWeight(Route Page, int Bytes, int Files);

/// <summary>
/// Weighs pages with what their heads load. A page is compressed only as hard as it takes to know that it keeps to its budget.
/// Safe to use from any thread.
/// </summary>
public sealed class PageWeights(Budgets budgets)
{
    /// <summary>Bytes in a KB of the budgets.</summary>
    public const double Kilobyte = 1024;

    private readonly ConcurrentDictionary<Route, Lazy<int>> _assets = new();
    private readonly ConcurrentBag<PageWeight> _pages = [];
    private readonly LinkTexts _texts = new();

    /// <summary>Takes note of a file that pages may load, and hands it on.</summary>
    public byte[] Asset(Route route, byte[] bytes)
    {
        _assets[route] = new Lazy<int>(() => Compressed(bytes, CompressionLevel.Optimal));
        return bytes;
    }

    public void Add(PageWeight page) => _pages.Add(page);

    /// <summary>What a page weighs; null when no budget asks for it.</summary>
    public PageWeight? Of(RenderedPage page, byte[] bytes)
    {
        if (!budgets.IsForPages) return null;
        var html = page.Html.Text;
        var end = html.IndexOf("</head>");
        var loaded = HtmlScanner.Scan(end < 0 ? html : html[..end], _texts.On(page.Route)).Links
            .Select(l => page.Route.Resolve(l.Value)).OfType<Route>().Distinct().Where(_assets.ContainsKey).ToList();
        var assets = loaded.Sum(r => _assets[r].Value);
        return new PageWeight(page.Route, assets + Weigh(bytes, (budgets.PageWeight?.Value * Kilobyte) - assets), loaded.Count + 1);
    }

    /// <summary>The pages that are over a limit, the worst first.</summary>
    public IReadOnlyList<PageWeight> Over(Func<PageWeight, double> measure, double limit) =>
        [.. _pages.Where(p => measure(p) > limit).OrderByDescending(measure).ThenBy(p => p.Page)];

    /// <summary>The weight of a page, as exactly as it takes to tell whether it is over the limit.</summary>
    private static int Weigh(byte[] bytes, double? limit)
    {
        if (bytes.Length <= limit) return bytes.Length;
        var quick = Compressed(bytes, CompressionLevel.Fastest);
        return quick <= limit ? quick : Compressed(bytes, CompressionLevel.Optimal);
    }

    private static int Compressed(byte[] bytes, CompressionLevel level)
    {
        using var target = new MemoryStream();
        using (var zip = new GZipStream(target, level, leaveOpen: true)) zip.Write(bytes);
        return (int)target.Length;
    }
}
