using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>The list of areas that have figures: countries by region, then regions and groups.</summary>
internal static class AreasView
{
    public static ScriptObject Build(ViewContext view)
    {
        var pages = view.Areas.All.Where(a => view.Site.Find(view.Page.Language, Keys.Area(a.Id)) is not null).ToList();
        var countries = pages.Where(a => a.Type == AreaType.Country).ToList();
        var regions = view.Sort(countries.Select(c => c.Region).OfType<string>().Distinct(StringComparer.Ordinal).Select(view.Areas.Find).OfType<Area>(), a => a.Name);
        var groups = regions.Select(r => Group(view, view.Mark(r.Name), r.Id, countries.Where(c => c.Region == r.Id)))
            .Append(Group(view, Html.Escape(view.Text("table.elsewhere")), "elsewhere", countries.Where(c => c.Region is null)));
        var larger = new[] { AreaType.World, AreaType.Region, AreaType.Income, AreaType.Group }
            .Select(type => Group(view, Html.Escape(view.Text("area.type." + type.ToString().ToLowerInvariant())), "type-" + type.ToString().ToLowerInvariant(), pages.Where(a => a.Type == type)));
        return Script.Object(("count", view.Counted("count.areas", pages.Count)), ("groups", Script.List(groups.Concat(larger).OfType<object>())));
    }

    /// <summary>An area as a link, where it has a page.</summary>
    public static ScriptObject? Link(ViewContext view, Area area) =>
        view.Site.Find(view.Page.Language, Keys.Area(area.Id)) is { } page ? Script.Object(("name", view.Mark(area.Name)), ("href", view.Href(page.Route))) : null;

    private static ScriptObject? Group(ViewContext view, Html name, string id, IEnumerable<Area> areas)
    {
        var links = view.Sort(areas, a => a.Name).Select(a => Link(view, a)).OfType<object>().ToList();
        return links.Count == 0 ? null : Script.Object(("name", name), ("id", id), ("areas", Script.List(links)));
    }
}
