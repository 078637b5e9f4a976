using System.Collections.Concurrent;
using SdgTechSite.Model;
using SdgTechSite.Search;

namespace SdgTechSite.Build;

/// <summary>
/// What each page and file of a site is made from. Every kind of page may show the frame: configuration, words, vocabularies, report, templates, and
/// of the others their addresses and names. A kind that is not named here is taken to show everything, so that a new one is slow before it is wrong.
/// Safe to use from any thread.
/// </summary>
internal sealed class SiteDigests
{
    private readonly SiteModel _site;
    private readonly Digest _frame;
    private readonly Digest _all;
    private readonly Dictionary<string, FolderDigest> _indicators;
    private readonly Dictionary<string, Digest> _pages;
    private readonly Lazy<CodesInText> _codes;
    private readonly ConcurrentDictionary<string, Digest> _narratives = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, Digest> _areas = new();
    private readonly ConcurrentDictionary<string, Digest> _tables = new(StringComparer.Ordinal);

    public SiteDigests(SiteModel site, BuildInputs inputs)
    {
        (_site, _all, _codes) = (site, inputs.All, new(() => new CodesInText(site.Content.Indicators)));
        var frame = Task.Run(() => FrameOf(site, inputs.Frame));
        _indicators = site.Content.Indicators.AsParallel().Select(i => (i.Id, Files: inputs.Folder($"indicators/{i.Id}/"))).ToDictionary(i => i.Id, i => i.Files, StringComparer.Ordinal);
        _pages = site.Content.Pages.ToDictionary(p => p.Slug, p => inputs.Folder($"pages/{p.Slug}/").All, StringComparer.Ordinal);
        _frame = frame.GetAwaiter().GetResult();
    }

    /// <summary>A file made from one indicator, or from everything.</summary>
    public Digest Of(Indicator? indicator) => indicator is null ? _all : Of([indicator]);

    public Digest Of(SitePage page) => page switch
    {
        LanguagesPage or NotFoundPage or SearchPage or IndexPage => _frame,
        GoalsPage or TechnologiesPage or PlatformsPage or PlatformPage or AreasPage or ReportPage or UnmeasuredPage => _frame,
        IndicatorPage of => _narratives.GetOrAdd(of.Indicator.Id, static (_, a) => a.Owner.Of([a.Indicator, .. a.Owner.Mentioned(a.Indicator.Narratives)]), (Owner: this, of.Indicator)),
        TablePage of => _tables.GetOrAdd(of.Key, static (_, a) => a.Owner.Of(a.of), (Owner: this, of)),
        CountriesPage of => Of([of.Indicator]),
        IndicatorsPage of => Of(of.Indicators),
        ProsePage of => new DigestWriter().Add(Of([.. Mentioned(of.Page.Documents)])).Add(_pages[of.Page.Slug]).Close(),
        GoalPage of => Of(_site.Content.Indicators.Where(i => i.Goal == of.Goal.Id)),
        TechnologyPage of => Of(_site.Content.Indicators.Where(i => i.Technologies.Contains(of.Technology.Id))),
        SectionPage of => Of(Cited(of)),
        AreaPage of => _areas.GetOrAdd(of.Area.Ordinal, static (_, a) => new DigestWriter().Add(a._frame).Add(AreaDigest.Of(a._site, a.of)).Close(), (_site, _frame, of)),
        _ => _all,
    };

    /// <summary>The files of a search in one language.</summary>
    public Digest Of(SearchPart part) => new DigestWriter().Add(_frame).Add(part.Documents).Close();

    private Digest Of(TablePage page)
    {
        var parts = ((IndicatorPage)_site.Find(page.Language, Keys.Indicator(page.Indicator.Id))!).Parts;
        return new DigestWriter().Add(_frame).Add(_indicators[page.Indicator.Id].Words).Add(TableDigest.Of(page, parts)).Close();
    }

    private Digest Of(IEnumerable<Indicator> indicators) =>
        new DigestWriter().Add(_frame).AddAll(indicators, (to, i) => to.Add(i.Id).Add(_indicators[i.Id].All)).Close();

    /// <summary>The indicators that a text may refer to. A code that stands in it for another reason does no harm.</summary>
    private IEnumerable<Indicator> Mentioned(IReadOnlyDictionary<string, MarkdownDocument> documents) =>
        _codes.Value.In(documents.Values.Select(d => d.Body.ToString()));

    private IEnumerable<Indicator> Cited(SectionPage page)
    {
        var paragraphs = page.Report.Paragraphs.Where(p => page.Section.First <= p.Number && p.Number <= page.Section.Last);
        var codes = paragraphs.SelectMany(p => p.IndicatorCodes.Concat(p.Claims.SelectMany(c => c.Figures).Select(f => f.IndicatorCode))).ToHashSet(StringComparer.Ordinal);
        return _site.Content.Indicators.Where(i => codes.Contains(i.Code));
    }

    private static Digest FrameOf(SiteModel site, Digest files) => new DigestWriter()
        .Add(files)
        .AddAll(site.Pages, static (to, page) => to.Add(page.Route.Path).Add(page.Key))
        .AddAll(site.Content.Indicators, AreaDigest.AddHead)
        .AddAll(site.Content.Pages, static (to, page) => to.Add(page.Slug).AddAll(page.Documents.Values.OrderBy(d => d.Language, StringComparer.Ordinal), static (own, d) => own.Add(d.Language).Add(d.Title)))
        .AddAll(site.Content.BrokenIndicators.Order(StringComparer.Ordinal), static (to, code) => to.Add(code))
        .Close();
}
