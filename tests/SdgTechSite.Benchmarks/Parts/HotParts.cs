using System.Text;
using BenchmarkDotNet.Attributes;
using SdgTechSite.Benchmarks.Trees;
using SdgTechSite.Build;
using SdgTechSite.Charts;
using SdgTechSite.Content;
using SdgTechSite.Model;
using SdgTechSite.Output;
using SdgTechSite.Rendering;
using SdgTechSite.Search;
using SdgTechSite.Site;

namespace SdgTechSite.Benchmarks.Parts;

/// <summary>What one indicator of a made-up site costs, part by part: <c>parts</c>, with the options of BenchmarkDotNet.</summary>
[MemoryDiagnoser]
#pragma warning disable CA1001 // Who runs it has it clean up by GlobalCleanup.
public class HotParts
#pragma warning restore CA1001
{
    private const int Pages = 170;
    private string _folder = string.Empty;
    private SiteModel _site = null!;
    private PageRenderer _renderer = null!;
    private PageRenderer _withoutCharts = null!;
    private IndicatorPage _page = null!;
    private RenderedPage _rendered = null!;
    private MarkdownContext _context = null!;
    private MarkdownDocument _words = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _folder = Directory.CreateTempSubdirectory("sdgtech-bench-").FullName;
        new OurTree(TreeSize.Of(Pages)).Write(_folder);
        var bag = new DiagnosticBag();
        _site = SitePlanner.Plan(Read().Model!, drafts: false, bag);
        var templates = TemplateSet.Parse(BuiltIn.Templates().Where(t => t.Path.EndsWith(".html", StringComparison.Ordinal)).Select(t => new TemplateSource(t.Path, Encoding.UTF8.GetString(t.Bytes))), bag);
        var assets = new PageAssets(path => new Route(path), _ => null);
        _renderer = new PageRenderer(_site, templates, assets, new ChartRenderer(), bag);
        _withoutCharts = new PageRenderer(_site, templates, assets, new NoCharts(), bag);
        _page = _site.Pages.OfType<IndicatorPage>().First();
        _rendered = _renderer.Render(_page);
        _words = _page.Indicator.Narratives["en"];
        _context = new MarkdownContext(_site, _page, Locale.Find("en")!, _site.Content.Words["en"], _ => null);
        if (bag.HasErrors) throw new InvalidOperationException("The made-up site has errors.");
    }

    [GlobalCleanup]
    public void Remove()
    {
        _renderer.Dispose();
        _withoutCharts.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Description = "read: YAML, CSV and front matter", OperationsPerInvoke = Pages)]
    public ContentResult Read() => ContentReader.Read(SourceTree.Open(Path.Combine(_folder, "content"), "content", new DiagnosticBag()), BuiltIn.Words, 1);

    [Benchmark(Description = "Markdown of a page")]
    public MarkdownResult Markdown() => MarkdownRenderer.Render(_words, _context, new DiagnosticBag());

    [Benchmark(Description = "page, all of it")]
    public void Page() => _renderer.Render(_page).Html.Dispose();

    [Benchmark(Description = "page, charts left blank")]
    public void PageWithoutCharts() => _withoutCharts.Render(_page).Html.Dispose();

    [Benchmark(Description = "search: taking a page in")]
    public void Search() => new SearchIndexer(_site, KeptStore.InMemory, static _ => []).Add(_page, _rendered.Words, isKnown: false);

    [Benchmark(Description = "links: taking a page in")]
    public void Links() => new LinkChecker().Add(_rendered.Route, new LinkedPage(PageAnchors.Of(_rendered.Html.Text, new LinkTexts().On(_rendered.Route)), _rendered.Links), isKnown: false);

    [Benchmark(Description = "download: CSV")]
    public byte[] Csv() => CsvDownload.Write(_page.Indicator, _site.Content.Vocabulary.Areas);

    [Benchmark(Description = "download: JSON")]
    public byte[] Json() => JsonDownload.Write(_page.Indicator, _site);

    [Benchmark(Description = "download: XLSX")]
    public byte[] Xlsx() => XlsxDownload.Write(_page.Indicator, _site);

    [Benchmark(Description = "figures script of a series")]
    public byte[] Figures() => SeriesScript.Write(_site, _page.Indicator, _page.Indicator.Series[0]);
}
