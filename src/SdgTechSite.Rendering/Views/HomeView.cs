using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>The home page: key figures, then the ways in.</summary>
internal static class HomeView
{
    public static ScriptObject Build(ViewContext view) => Script.Object(
        ("title", view.Mark(view.Content.Site.Title)),
        ("lead", view.Mark(view.Content.Site.Description)),
        ("figures", Script.List(view.Content.Site.Story.Select(f => Figures.Story(view, f)).OfType<ScriptObject>())),
        ("promise", ReportView.Paragraphs(view, p => p.Kind == "promise")),
        ("dilemma", ReportView.Paragraphs(view, p => p.Kind == "dilemma")),
        ("ways", Script.List(Ways(view))),
        ("goals", Script.List(view.Content.Vocabulary.Goals.Select(g => GoalsView.Tile(view, g)))),
        ("report", ReportView.Summary(view)));

    /// <summary>The ways in, each with what waits there: the report, the indicators, the technologies, the countries, and figures side by side.</summary>
    private static IEnumerable<object> Ways(ViewContext view)
    {
        if (view.Content.Report is { } report) yield return Way(view, "report", Keys.Report, view.Counted("count.paragraphs", report.Paragraphs.Length));
        yield return Way(view, "indicators", Keys.Indicators, view.Counted("count.indicators", view.Content.Indicators.Length));
        if (!view.Content.Vocabulary.Technologies.IsEmpty) yield return Way(view, "technologies", Keys.Technologies, view.Text("home.technologies"));
        yield return Way(view, "areas", Keys.Areas, view.Counted("count.areas", view.Site.Pages.Count(p => p is AreaPage && p.Language == view.Page.Language)));
        yield return Way(view, "compare", Keys.Compare, view.Text("home.compare"));
    }

    private static ScriptObject Way(ViewContext view, string name, string key, string what) =>
        Script.Object(("id", name), ("name", view.Text("nav." + name)), ("href", view.Link(key)), ("what", what));
}
