using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>The list of goals.</summary>
internal static class GoalsView
{
    public static ScriptObject Build(ViewContext view) => Script.Object(
        ("goals", Script.List(view.Content.Vocabulary.Goals.Select(g => Tile(view, g)))));

    /// <summary>A goal in a list: number, name, how many indicators the site has for it.</summary>
    public static ScriptObject Tile(ViewContext view, Goal goal)
    {
        var count = view.Content.CountOf(goal);
        return Script.Object(
            ("id", goal.Id),
            ("name", view.Mark(goal.Name)),
            ("title", view.Mark(goal.Title)),
            ("href", view.Link(Keys.Goal(goal.Id))),
            ("count", count == 0 ? view.Text("goal.none") : view.Counted("count.indicators", count)));
    }
}
