using System.Collections.Frozen;
using System.Collections.Immutable;
using Scriban.Runtime;
using SdgTechSite.Model;
using SdgTechSite.Rendering.Views;

namespace SdgTechSite.Rendering;

/// <summary>Renders any page of the site. Safe to call from any thread; nothing of one page reaches another.</summary>
public sealed class PageRenderer : IDisposable
{
    private readonly SiteModel _site;
    private readonly PageAssets _assets;
    private readonly IChartRenderer _charts;
    private readonly DiagnosticBag _bag;
    private readonly ThreadLocal<TemplateRenderer> _templates;
    private readonly FrozenDictionary<string, ScriptObject> _words;

    public PageRenderer(SiteModel site, TemplateSet templates, PageAssets assets, IChartRenderer charts, DiagnosticBag bag)
    {
        (_site, _assets, _charts, _bag) = (site, assets, charts, bag);
        _templates = new ThreadLocal<TemplateRenderer>(() => new TemplateRenderer(templates, bag));
        _words = site.Content.Words.ToFrozenDictionary(w => w.Key, w => Script.Words(w.Value), StringComparer.Ordinal);
    }

    public RenderedPage Render(SitePage page) => Render(page, _bag);

    /// <summary>Renders a page with its findings in a bag of its own.</summary>
    public RenderedPage Render(SitePage page, DiagnosticBag bag)
    {
        var view = new ViewContext(_site, page, Locale.Find(page.Language)!, _site.Content.Words[page.Language], _assets, _charts, bag);
        var words = Words(view, bag);
        var (template, body) = Body(view, words);
        var head = PageHeads.Of(view);
        var model = Script.Object(("ui", _words[page.Language]), ("page", LayoutView.Page(view, head)), ("site", LayoutView.Site(view)), ("it", body));
        using var content = _templates.Value!.Render("pages/" + template, model, page.Route, bag);
        model.SetValue("content", content, readOnly: true);
        var html = _templates.Value!.Render("layouts/base", model, page.Route, bag);
        return new RenderedPage(page.Route, html, words?.Links ?? [], PageText.Of(view, head, words));
    }

    public void Dispose() => _templates.Dispose();

    private static (string Template, ScriptObject Body) Body(ViewContext view, MarkdownResult? words) => view.Page switch
    {
        LanguagesPage => ("languages", new ScriptObject()),
        HomePage => ("home", HomeView.Build(view)),
        IndicatorsPage page => ("indicators", IndicatorsView.Build(view, page)),
        IndicatorPage page => ("indicator", IndicatorView.Build(view, page, words)),
        TablePage page => ("table", TableView.Build(view, page)),
        CountriesPage page => ("countries", CountriesView.Build(view, page)),
        GoalsPage => ("goals", GoalsView.Build(view)),
        GoalPage page => ("goal", GoalView.Build(view, page.Goal)),
        TechnologiesPage => ("technologies", TechnologyView.Index(view)),
        TechnologyPage page => ("technology", TechnologyView.Build(view, page.Technology)),
        ReportPage page => ("report", ReportView.Index(view, page.Report)),
        SectionPage page => ("section", ReportView.Section(view, page.Report, page.Section)),
        PlatformsPage => ("platforms", PlatformView.Index(view)),
        PlatformPage page => ("platform", PlatformView.Build(view, page.Platform)),
        AreasPage => ("areas", AreasView.Build(view)),
        AreaPage page => ("area", AreaView.Build(view, page)),
        UnmeasuredPage page => ("unmeasured", UnmeasuredView.Build(view, page.Report)),
        ProgressPage => ("progress", ProgressOverview.Build(view)),
        TranslationsPage => ("translations", TranslationsView.Build(view)),
        DataPage => ("data", DataView.Build(view)),
        ChangesPage => ("changes", ChangesView.Build(view)),
        SearchPage => ("search", IndexView.Search(view)),
        ComparePage => ("compare", ExploreView.Build(view)),
        ScatterPage => ("scatter", ExploreView.Build(view)),
        IndexPage page => ("index", IndexView.Build(view, page)),
        ProsePage page => ("prose", ProseView.Build(view, page.Page, words)),
        NotFoundPage => ("not-found", new ScriptObject()),
        _ => throw new InvalidOperationException($"No view for {view.Page.GetType().Name}."),
    };

    private MarkdownResult? Words(ViewContext view, DiagnosticBag found)
    {
        var document = view.Page switch
        {
            IndicatorPage page => view.Document(page.Indicator.Narratives),
            ProsePage page => view.Document(page.Page.Documents),
            _ => null,
        };
        if (document is null) return null;
        var context = new MarkdownContext(_site, view.Page, view.Locale, view.Words, _assets.FindContentAsset);
        // A text that stands in for a missing translation is checked where it is at home.
        var bag = document.Language == view.Page.Language ? found : new DiagnosticBag();
        return MarkdownRenderer.Render(document, context, bag);
    }
}
