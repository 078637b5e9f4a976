using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>The report and its paragraphs, as other pages refer to them.</summary>
internal static class ReportView
{
    /// <summary>Title, symbol and link of the report; null when the site follows none.</summary>
    public static ScriptObject? Summary(ViewContext view) => view.Content.Report is not { } report ? null : Script.Object(
        ("title", view.Mark(report.Title)),
        ("symbol", report.Symbol),
        ("url", report.Url),
        ("href", view.Link(Keys.Report)));

    public static ScriptObject Index(ViewContext view, Report report) => Script.Object(
        ("title", view.Mark(report.Title)),
        ("symbol", report.Symbol),
        ("url", report.Url),
        ("sections", Script.List(report.Sections.Select(s => (object)Script.Object(
            ("title", view.Mark(s.Title)),
            ("href", view.Link(Keys.Section(s.Id))),
            ("paragraphs", Paragraphs(view, p => s.First <= p.Number && p.Number <= s.Last)))))));

    /// <summary>A section's page: each paragraph with its summary and what it bears on.</summary>
    public static ScriptObject Section(ViewContext view, Report report, ReportSection section)
    {
        var index = report.Sections.IndexOf(section);
        return Script.Object(
            ("title", view.Mark(section.Title)),
            ("symbol", report.Symbol),
            ("url", report.Url),
            ("fallback", report.Paragraphs.Any(p => section.First <= p.Number && p.Number <= section.Last && view.FallsBack(p.Summary))),
            ("parts", Script.List(Parts(view, report, section))),
            ("previous", index > 0 ? Neighbour(view, report.Sections[index - 1]) : null),
            ("next", index < report.Sections.Length - 1 ? Neighbour(view, report.Sections[index + 1]) : null));
    }

    /// <summary>The section's paragraphs below their sub-headings; those before the first one have none.</summary>
    private static IEnumerable<object> Parts(ViewContext view, Report report, ReportSection section)
    {
        var paragraphs = report.Paragraphs.Where(p => section.First <= p.Number && p.Number <= section.Last).OrderBy(p => p.Number);
        return paragraphs.GroupBy(p => section.Parts.FirstOrDefault(part => part.First <= p.Number && p.Number <= part.Last)).Select((g, i) => Script.Object(
            ("id", string.Create(null, $"part-{i}")),
            ("title", g.Key is null ? null : view.Mark(g.Key.Title)),
            ("paragraphs", Script.List(g.Select(p => (object)Paragraph(view, p))))));
    }

    /// <summary>Paragraphs with their summaries, for the pages of what they bear on.</summary>
    public static ScriptArray Summaries(ViewContext view, Func<ReportParagraph, bool> which) => Script.List(
        (view.Content.Report?.Paragraphs ?? []).Where(which).OrderBy(p => p.Number).Select(p => (object)Script.Object(
            ("name", view.Text("report.paragraph", ("n", ViewContext.Year(p.Number)))),
            ("kind_name", view.Text("report.kind." + p.Kind)),
            ("theme", view.Mark(p.Theme)),
            ("summary", view.Mark(p.Summary)),
            ("href", Href(view, p)))));

    public static string Href(ViewContext view, ReportParagraph paragraph) =>
        view.Site.PlaceOf(paragraph) is { } place ? $"{view.Link(place.Key)}#{place.Anchor}" : view.Content.Report!.Url;

    private static ScriptObject Neighbour(ViewContext view, ReportSection section) => Script.Object(("name", view.Mark(section.Title)), ("href", view.Link(Keys.Section(section.Id))));

    private static ScriptObject Paragraph(ViewContext view, ReportParagraph paragraph) => Script.Object(
        ("number", ViewContext.Year(paragraph.Number)),
        ("kind", paragraph.Kind),
        ("kind_name", view.Text("report.kind." + paragraph.Kind)),
        ("theme", view.Mark(paragraph.Theme)),
        ("summary", view.Mark(paragraph.Summary)),
        ("goals", Script.List(paragraph.Goals.Select(view.Content.FindGoal).OfType<Goal>().Select(g => (object)GoalsView.Tile(view, g)))),
        ("technologies", Script.List(view.Content.Vocabulary.Technologies.Where(t => paragraph.Technologies.Contains(t.Id)).Select(t => (object)TechnologyView.Link(view, t)))),
        ("platforms", Script.List(view.Content.Vocabulary.Platforms.Where(p => paragraph.Platforms.Contains(p.Id)).Select(p => (object)PlatformView.Link(view, p)))),
        ("areas", Script.List(paragraph.Areas.Select(view.Areas.Find).OfType<Area>().Select(a => AreasView.Link(view, a)).OfType<object>())),
        ("indicators", Script.List(paragraph.IndicatorCodes.Select(view.Content.FindIndicator).OfType<Indicator>().Select(i => (object)Measured(view, paragraph, i)))),
        ("unmeasured", Script.List(paragraph.IndicatorCodes.Select(view.Content.FindUnmeasured).OfType<UnmeasuredIndicator>().Select(u => (object)UnmeasuredView.Link(view, u)))),
        ("why_href", paragraph.WhyUnmeasured is null ? string.Empty : $"{view.Link(Keys.Unmeasured)}#{UnmeasuredView.Anchor(paragraph)}"),
        ("claims", Script.List(paragraph.Claims.Select(c => (object)Claim(view, c)))));

    private static ScriptObject Measured(ViewContext view, ReportParagraph paragraph, Indicator indicator)
    {
        var entry = IndicatorsView.Entry(view, indicator);
        entry.SetValue("proxy", paragraph.Proxies.Contains(indicator.Code), readOnly: true);
        return entry;
    }

    /// <summary>What the report says with a number, beside what is measured today.</summary>
    private static ScriptObject Claim(ViewContext view, ReportClaim claim) => Script.Object(
        ("says", view.Mark(claim.Says)),
        ("difference", view.Mark(claim.Difference)),
        ("figures", Script.List(claim.Figures.Select(f => Figures.Key(view, f)).OfType<object>())));

    /// <summary>Paragraphs for a list: number, theme, link to where they stand.</summary>
    public static ScriptArray Paragraphs(ViewContext view, Func<ReportParagraph, bool> which) => Script.List(
        (view.Content.Report?.Paragraphs ?? []).Where(which).OrderBy(p => p.Number).Select(p => (object)Script.Object(
            ("number", ViewContext.Year(p.Number)),
            ("name", view.Text("report.paragraph", ("n", ViewContext.Year(p.Number)))),
            ("theme", view.Mark(p.Theme)),
            ("href", Href(view, p)))));
}
