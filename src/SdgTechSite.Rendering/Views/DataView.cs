using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>The catalogue of the figures: one row an indicator, everything in one file, and what the columns of the files mean.</summary>
internal static class DataView
{
    private static readonly string[] Before = ["series", "area", "year", "value"];

    private static readonly string[] After = ["status", "bound", "note", "source"];

    public static ScriptObject Build(ViewContext view) => Script.Object(
        ("all", view.Href(Keys.AllData)),
        // Never nothing, however small.
        ("size", view.Text("data.size", ("n", view.Locale.Number(Math.Max(0.1, view.Assets.AllDataSize() / 1e6), 1)))),
        ("indicators", Script.List(view.Content.Indicators.Take(Listing.Most).Select(i => (object)Row(view, i)))),
        ("more", IndicatorsView.More(view, view.Content.Indicators.Length, Listing.Most)),
        ("before", Columns(view, Before)),
        ("after", Columns(view, After)),
        ("marks", Script.List(view.Content.StatusesInUse.Select(s => (object)Script.Object(("letter", s.ToString()), ("name", view.Text("status." + s)))))),
        ("programs", Programs(view)),
        ("changes", view.Link(Keys.Changes)));

    /// <summary>What other programs read: its name, which is the same in every language, and what it is.</summary>
    private static ScriptArray Programs(ViewContext view)
    {
        (string Name, string Word, Route Route)[] files =
        [
            ("JSON API", "api", Keys.Api),
            ("JSON Schema", "schema", Keys.ApiSchema),
            ("DCAT", "catalog", Keys.Catalog),
            ("Data Package", "package", Keys.DataPackage),
            ("Atom", "feed", new Route($"{view.Page.Language}/{Keys.ChangesFeed}")),
        ];
        return Script.List(files.Select(f => (object)Script.Object(("name", f.Name), ("href", view.Href(f.Route)), ("what", view.Text("data.program." + f.Word)))));
    }

    private static ScriptObject Row(ViewContext view, Indicator indicator)
    {
        var coverage = Coverage.Of(indicator.Series);
        var newest = indicator.Sources.MaxBy(s => s.Retrieved);
        return Script.Object(
            ("code", indicator.Code),
            ("title", view.Mark(indicator.Title)),
            ("href", view.Link(Keys.Indicator(indicator.Id))),
            ("series", view.Locale.Number(indicator.Series.Length, 0)),
            ("years", coverage.Years(view)),
            ("areas", view.Locale.Number(coverage.Areas.Count, 0)),
            ("figures", view.Locale.Number(coverage.Figures, 0)),
            ("vintage", newest?.Vintage is { } vintage ? view.Mark(new Phrase(vintage, view.Fallback)) : null),
            ("retrieved", newest is null ? string.Empty : view.Locale.Date(newest.Retrieved)),
            ("licences", Script.List(indicator.Traits.Licences)),
            ("sort_figures", coverage.Figures),
            ("sort_areas", coverage.Areas.Count),
            ("sort_retrieved", newest is null ? 0 : newest.Retrieved.DayNumber),
            ("files", Script.List(DataFormat.Of(view.Content.Site).Select(f => (object)Script.Object(("name", f.Name), ("href", view.Href(Keys.Download(indicator.Id, f.Extension))))))));
    }

    private static ScriptArray Columns(ViewContext view, IEnumerable<string> names) =>
        Script.List(names.Select(n => (object)Script.Object(("name", n), ("meaning", view.Text("data.column." + n)))));
}
