using System.Collections.Frozen;
using System.Collections.Immutable;
using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>What stands around every page: head, navigation, languages, breadcrumbs, footer.</summary>
internal static class LayoutView
{
    /// <summary>Pages that every site has and that the footer leads to.</summary>
    private static readonly string[] Below = ["search", "compare", "scatter", "progress", "unmeasured", "data", "changes", "translations"];

    /// <summary>Kinds of pages with tables or charts, which the page script makes more of.</summary>
    private static readonly FrozenSet<string> WithFigures = FrozenSet.Create(StringComparer.Ordinal, "indicator", "countries", "table", "area", "progress", "compare", "scatter", "data", "translations");

    public static ScriptObject Page(ViewContext view, PageHead head)
    {
        var site = view.Content.Site;
        var siteTitle = view.In(site.Title).Text;
        return Script.Object(
            ("lang", view.Page.Language),
            ("dir", view.Locale.Direction),
            ("title", head.Title == siteTitle ? siteTitle : $"{head.Title} · {siteTitle}"),
            ("short_title", head.Title),
            ("description", head.Description),
            ("canonical", site.BaseUrl is { } address && head.IsListed ? address + view.Page.Route.Path : string.Empty),
            ("alternates", head.IsListed ? Alternates(view) : Script.List([])),
            ("kind", head.Kind),
            ("has_figures", WithFigures.Contains(head.Kind)),
            ("goal", head.Goal),
            ("stylesheet", Asset(view, "assets/css/site.css")),
            ("icon", Asset(view, "assets/icon.svg")),
            ("search_script", Asset(view, "assets/js/search.js")),
            ("search_page_script", Asset(view, "assets/js/search-page.js")),
            ("page_script", Asset(view, "assets/js/page.js")),
            ("draw_script", Asset(view, "assets/js/draw.js")),
            ("chart_script", Asset(view, "assets/js/chart.js")),
            ("compare_script", Asset(view, "assets/js/compare.js")),
            ("scatter_script", Asset(view, "assets/js/scatter.js")),
            ("site_title", siteTitle),
            // Where a reader who wants to hear of changes would look.
            ("feed", view.Page is HomePage or ChangesPage ? view.Href(new Route($"{view.Page.Language}/{Keys.ChangesFeed}")) : string.Empty),
            ("opensearch", site.BaseUrl is not null && site.Has(SitePart.Search) && head.IsListed && view.Page is not LanguagesPage ? view.Href(new Route($"{view.Page.Language}/{Keys.OpenSearch}")) : string.Empty),
            ("structured_data", StructuredData.Of(view, head)),
            ("search_href", view.Page is LanguagesPage || !site.Has(SitePart.Search) ? string.Empty : view.Link(Keys.Search)),
            ("sources", PageSources.Links(view)),
            ("report_href", PageSources.Report(view, head)),
            ("crumbs", Script.List(head.Crumbs.Select(c => (object)Script.Object(("name", c.Name), ("href", view.Link(c.Key)))))));
    }

    public static ScriptObject Site(ViewContext view)
    {
        var site = view.Content.Site;
        return Script.Object(
            ("title", view.Mark(site.Title)),
            ("home", view.Link(Keys.Home)),
            ("navigation", Script.List(site.Navigation.Select(n => NavigationEntry(view, n.Value)).OfType<ScriptObject>())),
            ("languages", Script.List(site.Languages.Select(l => (object)LanguageEntry(view, l)))),
            ("publisher", view.Mark(site.Publisher.Name)),
            ("publisher_url", site.Publisher.Url ?? string.Empty),
            ("licence", site.Licence),
            ("fallback_notice", view.Text("fallback.notice", ("language", view.Content.Words[view.Fallback].Text("language.name")))),
            ("as_of", view.Locale.Date(site.AsOf)),
            ("report", ReportView.Summary(view)),
            ("more", Script.List(Below.Select(n => NavigationEntry(view, n)).OfType<ScriptObject>())));
    }

    /// <summary>A file of the templates. From the page that hosts show for any address, links must work at any depth.</summary>
    private static string Asset(ViewContext view, string path) => view.Href(view.Assets.Find(path));

    private static ScriptObject? NavigationEntry(ViewContext view, string name)
    {
        var fixedKey = Keys.OfFixedPage(name);
        var key = fixedKey ?? Keys.Page(name);
        var text = fixedKey is null ? PageTitle(view, name) : Html.Escape(view.Text("nav." + name));
        if (view.Site.Find(view.Page.Language, key) is null) return null;
        return Script.Object(("name", text), ("href", view.Link(key)), ("current", view.Page.Key == key));
    }

    private static Html PageTitle(ViewContext view, string slug)
    {
        var document = view.Content.Pages.FirstOrDefault(p => p.Slug == slug) is { } page ? view.Document(page.Documents) : null;
        return document is null ? Html.Escape(slug) : view.Mark(new Phrase(document.Title ?? slug, document.Language));
    }

    /// <summary>The same page in another language; from a page that has no twin, that language's home page.</summary>
    private static ScriptObject LanguageEntry(ViewContext view, string language)
    {
        var twin = (view.Page is LanguagesPage ? null : view.Site.Find(language, view.Page.Key)) ?? view.Site.Find(language, Keys.Home)!;
        return Script.Object(
            ("lang", language),
            ("dir", Locale.Find(language)?.Direction ?? "auto"),
            ("name", view.Content.Words[language].Text("language.name")),
            ("href", view.Href(twin.Route)),
            ("current", language == view.Page.Language));
    }

    private static ScriptArray Alternates(ViewContext view)
    {
        if (view.Content.Site.BaseUrl is not { } address || !view.Site.ByKey.TryGetValue(view.Page.Key, out var pages) || pages.Length < 2) return Script.List([]);
        var entries = pages.Select(p => (Lang: p.Language, p.Route))
            .Append((Lang: "x-default", view.Site.Find(view.Fallback, view.Page.Key)!.Route));
        return Script.List(entries.Select(e => (object)Script.Object(("lang", e.Lang), ("href", address + e.Route.Path))));
    }
}

/// <summary>
/// What a page says about itself: plain texts for the head, its kind (a class for the stylesheet), the goal whose colour it bears (0 for none),
/// and the way up to it.
/// </summary>
internal sealed record PageHead(string Kind, string Title, string Description, int Goal, ImmutableArray<(Html Name, string Key)> Crumbs, bool IsListed = true);
