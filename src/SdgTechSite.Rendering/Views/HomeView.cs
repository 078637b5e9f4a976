using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>The home page: key figures, then the ways in.</summary>
internal static class HomeView
{
    public static ScriptObject Build(ViewContext view) => Script.Object(
        ("title", view.Mark(view.Content.Site.Title)),
        ("lead", view.Mark(view.Content.Site.Description)),
        ("figures", Script.List(view.Content.Site.KeyFigures.Select(f => Figures.Key(view, f)).OfType<ScriptObject>())),
        ("goals", Script.List(view.Content.Vocabulary.Goals.Select(g => GoalsView.Tile(view, g)))),
        ("indicator_count", view.Counted("count.indicators", view.Content.Indicators.Length)),
        ("indicators_href", view.Link(Keys.Indicators)),
        ("goals_href", view.Link(Keys.Goals)),
        ("report", ReportView.Summary(view)));
}
