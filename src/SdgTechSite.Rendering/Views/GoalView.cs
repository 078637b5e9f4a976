using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>One goal: its indicators with their latest world figures, and the paragraphs of the report that bear on it.</summary>
internal static class GoalView
{
    public static ScriptObject Build(ViewContext view, Goal goal)
    {
        var goals = view.Content.Vocabulary.Goals;
        var index = goals.IndexOf(goal);
        return Script.Object(
            ("id", goal.Id),
            ("eyebrow", view.Text("goal.number", ("n", ViewContext.Year(goal.Id)))),
            ("name", view.Mark(goal.Name)),
            ("title", view.Mark(goal.Title)),
            ("indicators", IndicatorsView.Entries(view, view.Content.Indicators.Where(i => i.Goal == goal.Id))),
            ("more", IndicatorsView.More(view, view.Content.CountOf(goal), Listing.Most)),
            ("promise", ReportView.Summaries(view, p => p.Goals.Contains(goal.Id) && p.Kind == "promise")),
            ("dilemma", ReportView.Summaries(view, p => p.Goals.Contains(goal.Id) && p.Kind == "dilemma")),
            ("paragraphs", ReportView.Paragraphs(view, p => p.Goals.Contains(goal.Id) && p.Kind is not ("promise" or "dilemma"))),
            ("previous", index > 0 ? Neighbour(view, goals[index - 1]) : null),
            ("next", index < goals.Length - 1 ? Neighbour(view, goals[index + 1]) : null));
    }

    private static ScriptObject Neighbour(ViewContext view, Goal goal) => Script.Object(
        ("name", new Html($"{ViewContext.Year(goal.Id)} {view.Mark(goal.Name)}")),
        ("href", view.Link(Keys.Goal(goal.Id))));
}
