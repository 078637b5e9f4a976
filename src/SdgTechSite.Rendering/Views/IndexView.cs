using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>The lists from A to Z, and the search page that leads to them.</summary>
internal static class IndexView
{
    public static string Title(ViewContext view, IndexPage page) => PartOf(view, view.Text("nav." + page.Kind), page.Number, page.Of);

    /// <summary>What one of several pages of a list is called.</summary>
    public static string PartOf(ViewContext view, string name, int number, int of) =>
        of == 1 ? name : view.Text("search.part", ("name", name), ("n", view.Locale.Number(number, 0)), ("of", view.Locale.Number(of, 0)));

    public static ScriptObject Search(ViewContext view) => Script.Object(("lists", Script.List(Lists(view).Select(p => (object)Link(view, p)))));

    public static ScriptObject Build(ViewContext view, IndexPage page)
    {
        var lists = Lists(view).Where(p => p.Kind == page.Kind).ToList();
        return Script.Object(
            ("title", Title(view, page)),
            ("letters", Script.List(page.Entries.GroupBy(e => e.Letter, StringComparer.Ordinal).Select(g => (object)Script.Object(
                ("name", g.Key.Length == 0 ? view.Text("search.other") : g.Key),
                ("entries", Script.List(g.Select(e => (object)Entry(view, e)))))))),
            ("previous", page.Number > 1 ? Link(view, lists[page.Number - 2]) : null),
            ("next", page.Number < page.Of ? Link(view, lists[page.Number]) : null));
    }

    private static IEnumerable<IndexPage> Lists(ViewContext view) => view.Site.Pages.OfType<IndexPage>().Where(p => p.Language == view.Page.Language);

    private static ScriptObject Link(ViewContext view, IndexPage page) => Script.Object(("name", Title(view, page)), ("href", view.Link(page.Key)));

    private static ScriptObject Entry(ViewContext view, IndexEntry entry)
    {
        var parts = entry.Key.Split('#');
        return Script.Object(
            ("code", entry.Code),
            ("name", view.Mark(entry.Name)),
            ("href", parts.Length == 1 ? view.Link(entry.Key) : $"{view.Link(parts[0])}#{parts[1]}"));
    }
}
