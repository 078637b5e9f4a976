using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>Technologies: the list, and one with its promise and its dilemma side by side.</summary>
internal static class TechnologyView
{
    public static ScriptObject Index(ViewContext view) => Script.Object(
        ("technologies", Script.List(view.Content.Vocabulary.Technologies.Select(t => (object)Link(view, t)))));

    /// <summary>A technology in a list or as a tag: its name, its page, how many paragraphs speak of it.</summary>
    public static ScriptObject Link(ViewContext view, Technology technology) => Script.Object(
        ("name", view.Mark(technology.Name)),
        ("what", technology.What is { } what ? view.Mark(what) : null),
        ("href", view.Link(Keys.Technology(technology.Id))),
        ("count", view.Counted("count.paragraphs", view.Content.Report?.Paragraphs.Count(p => p.Technologies.Contains(technology.Id)) ?? 0)));

    public static ScriptObject Build(ViewContext view, Technology technology)
    {
        var indicators = view.Content.Indicators.Where(i => i.Technologies.Contains(technology.Id)).ToList();
        return Script.Object(
            ("name", view.Mark(technology.Name)),
            ("what", technology.What is { } what ? view.Mark(what) : null),
            ("fallback", technology.What is { } words && view.FallsBack(words)),
            ("promise", ReportView.Summaries(view, p => Speaks(p, technology) && p.Kind == "promise")),
            ("dilemma", ReportView.Summaries(view, p => Speaks(p, technology) && p.Kind == "dilemma")),
            ("others", ReportView.Summaries(view, p => Speaks(p, technology) && p.Kind is not ("promise" or "dilemma"))),
            ("indicators", IndicatorsView.Entries(view, indicators)),
            ("more", IndicatorsView.More(view, indicators.Count, Listing.Most)));
    }

    private static bool Speaks(ReportParagraph paragraph, Technology technology) => paragraph.Technologies.Contains(technology.Id);
}
