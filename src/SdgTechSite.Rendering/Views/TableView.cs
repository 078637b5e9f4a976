using Scriban.Runtime;
using SdgTechSite.Model;
using SdgTechSite.Rendering.Tables;

namespace SdgTechSite.Rendering.Views;

/// <summary>A page below an indicator that holds one table.</summary>
internal static class TableView
{
    public static ScriptObject Build(ViewContext view, TablePage page)
    {
        var parts = ((IndicatorPage)view.Site.Find(page.Language, Keys.Indicator(page.Indicator.Id))!).Parts;
        var index = parts.IndexOf(page.Part);
        return Script.Object(
            ("code", page.Indicator.Code),
            ("indicator", view.Mark(page.Indicator.Title)),
            ("indicator_href", view.Link(Keys.Indicator(page.Indicator.Id))),
            ("title", view.Mark(page.Part.Block.Series.Title)),
            ("name", NameOf(view, page.Part)),
            ("note", page.Part.Block.Series.Note is { } note ? view.Mark(note) : null),
            ("table", FiguresTable.Render(view, page.Part.Block)),
            ("source", IndicatorView.SourceNames(view, page.Indicator, page.Part.Block.Series)),
            ("lines", PageSources.Of(view, page.Part.Block)),
            ("csv", Keys.Download(page.Indicator.Id, "csv").From(page.Route)),
            ("previous", index > 0 ? Neighbour(view, page, parts[index - 1]) : null),
            ("next", index < parts.Length - 1 ? Neighbour(view, page, parts[index + 1]) : null));
    }

    /// <summary>What a part holds, in words: a region's countries, all countries, or regions and groups.</summary>
    public static Html NameOf(ViewContext view, TablePart part)
    {
        var name = part.Region is { } region ? view.Mark(region.Name) : Html.Escape(view.Text(WordsOf(part.Areas)));
        return part.Of == 1 ? name : new Html($"{name} {ViewContext.Year(part.Number)}/{ViewContext.Year(part.Of)}");
    }

    /// <summary>The words for areas that are not those of one region.</summary>
    public static string WordsOf(TableAreas areas) => areas switch
    {
        TableAreas.Groups => "table.groups",
        TableAreas.CountriesElsewhere => "table.elsewhere",
        _ => "table.countries",
    };

    private static ScriptObject Neighbour(ViewContext view, TablePage page, TablePart part)
    {
        var name = NameOf(view, part);
        return Script.Object(
            ("name", part.Block.SeriesId == page.Part.Block.SeriesId ? name : new Html($"{view.Mark(part.Block.Series.Title)}: {name}")),
            ("href", view.Link(Keys.Table(page.Indicator.Id, part.Slug))));
    }
}
