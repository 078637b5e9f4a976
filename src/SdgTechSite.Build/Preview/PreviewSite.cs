using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SdgTechSite.Charts;
using SdgTechSite.Model;
using SdgTechSite.Output;
using SdgTechSite.Rendering;
using SdgTechSite.Search;

namespace SdgTechSite.Build;

/// <summary>
/// One state of the site, in memory. Pages and files are made when somebody asks for them, from this state alone, so that whatever depends on an
/// edit is right without knowing what depends on what. Safe to use from any thread.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Requests may still be at it when the next state takes its place, so the renderer is left to the collector.")]
public sealed class PreviewSite
{
    private readonly SiteModel _site;
    private readonly DiagnosticBag _found;
    private readonly Weighing _weighing;
    private readonly PageRenderer _renderer;
    private readonly ImmutableArray<Route> _stylesheets;
    private readonly FrozenDictionary<Route, Lazy<byte[]>> _files;
    private readonly ConcurrentDictionary<Route, Lazy<PreviewPage>> _pages = new();
    private readonly TaskCompletionSource<FrozenDictionary<Route, byte[]>> _search = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal PreviewSite(SiteModel site, ParsedTemplates templates, DiagnosticBag found, Weighing weighing)
    {
        (_site, _found, _weighing) = (site, found, weighing);
        var files = new Dictionary<Route, Lazy<byte[]>>();
        var assets = AssetStage.Write(templates.Folder.Assets, site.Content.Assets, (route, bytes) => files[route] = new Lazy<byte[]>(bytes));
        _stylesheets = [.. files.Keys.Where(r => r.Path.EndsWith(".css", StringComparison.Ordinal)).Order()];
        var downloads = DownloadFiles.Of(site, static file => file.Bytes(), static _ => false);
        ManifestEntry EntryOf(Route route) => ManifestEntry.Of(route, files[route].Value);
        foreach (var file in downloads.Each.Concat(WebFiles.Of(site, EntryOf))) files[file.Route] = new Lazy<byte[]>(file.Bytes);
        foreach (var file in WebFiles.Parted(site, EntryOf).Select(f => f.Made).Append(WebFiles.Index(site)).Append(downloads.All)) files[file.Route] = new Lazy<byte[]>(file.Bytes);
        _files = files.ToFrozenDictionary();
        _renderer = new PageRenderer(site, templates.Set, assets with { AllDataSize = () => _files[Keys.AllData].Value.Length }, new ChartRenderer(), found);
    }

    /// <summary>How many pages the site has.</summary>
    public int Pages => _site.Pages.Length;

    /// <summary>The page at an address, or null.</summary>
    public PreviewPage? Page(Route route) =>
        _site.ByRoute.TryGetValue(route, out var page) ? _pages.GetOrAdd(route, _ => new Lazy<PreviewPage>(() => Render(page))).Value : null;

    /// <summary>The page for an address that is not there: the one of the language that the address begins with, or the site's.</summary>
    public PreviewPage? NotFound(Route route)
    {
        var language = route.Path.Split('/')[0];
        return Page(new Route($"{language}/{Keys.NotFound}")) ?? Page(new Route(Keys.NotFound));
    }

    /// <summary>A file that is no page, or null. Those of the search are only there once <see cref="CheckAll"/> has seen every page, and are waited for.</summary>
    public async Task<byte[]?> FileAsync(Route route, CancellationToken stop)
    {
        if (_files.TryGetValue(route, out var file)) return file.Value;
        return route.Path.StartsWith("search/", StringComparison.Ordinal) ? (await _search.Task.WaitAsync(stop).ConfigureAwait(false)).GetValueOrDefault(route) : null;
    }

    /// <summary>Everything that a check would find: renders every page, keeps none, and follows every link. Takes seconds.</summary>
    public ImmutableArray<Diagnostic> CheckAll(Action<CancellationToken> waitForTurn, CancellationToken stop)
    {
        var bag = new DiagnosticBag();
        bag.AddRange(_found.ToSorted());
        var links = new LinkChecker();
        try
        {
            var search = See(links, bag, waitForTurn, stop);
            _search.TrySetResult(search);
            var files = _site.Pages.Select(p => p.Route).Concat(_files.Keys).Concat(search.Keys).ToHashSet();
            links.Check(files.Contains, PageStage.Entries(_site), jobs: 1, bag);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            _search.TrySetException(exception);
            throw;
        }

        bag.AddRange(SilencedFindings.Check(bag.ToSorted(), _weighing.Silences, everyText: true));
        return _weighing.Of(bag);
    }

    /// <summary>Renders every page for its links, its words and what is wrong with it; gives the files of the search.</summary>
    private FrozenDictionary<Route, byte[]> See(LinkChecker links, DiagnosticBag bag, Action<CancellationToken> waitForTurn, CancellationToken stop)
    {
        var (search, texts) = (new SearchIndexer(_site, KeptStore.InMemory, static _ => []), new LinkTexts());
        foreach (var page in _site.Pages)
        {
            stop.ThrowIfCancellationRequested();
            waitForTurn(stop);
            var rendered = _renderer.Render(page, bag);
            using var html = rendered.Html;
            links.Add(rendered.Route, new LinkedPage(PageAnchors.Of(html.Text, texts.On(rendered.Route)), rendered.Links), isKnown: false);
            search.Add(page, rendered.Words, isKnown: false);
        }

        var files = search.Common.ToDictionary(f => f.Route, f => f.Bytes());
        foreach (var language in search.Languages) language.Write((route, bytes) => files[route] = bytes);
        stop.ThrowIfCancellationRequested();
        return files.ToFrozenDictionary();
    }

    private PreviewPage Render(SitePage page)
    {
        var own = new DiagnosticBag();
        using var html = _renderer.Render(page, own).Html;
        return PreviewPage.Of(html.ToString(), _stylesheets, _weighing.Of(own));
    }
}
