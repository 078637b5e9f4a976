using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>What the report bears on and cannot be shown in figures: indicators by code, and paragraphs without any indicator, each with the reason.</summary>
internal static class UnmeasuredView
{
    public static string Anchor(UnmeasuredIndicator indicator) => "i-" + indicator.Code.Replace('.', '-');

    public static string Anchor(ReportParagraph paragraph) => string.Create(null, $"p{paragraph.Number}");

    /// <summary>An indicator without figures as a link to where the reason stands.</summary>
    public static ScriptObject Link(ViewContext view, UnmeasuredIndicator indicator) => Script.Object(
        ("code", indicator.Code),
        ("title", view.Mark(indicator.Title)),
        ("href", $"{view.Link(Keys.Unmeasured)}#{Anchor(indicator)}"));

    public static ScriptObject Build(ViewContext view, Report report)
    {
        var silent = report.Paragraphs.Where(p => p.WhyUnmeasured is not null).OrderBy(p => p.Number).ToList();
        return Script.Object(
            ("fallback", report.Unmeasured.Any(u => view.FallsBack(u.Reason)) || silent.Any(p => view.FallsBack(p.WhyUnmeasured!))),
            ("indicators", Script.List(report.Unmeasured.Select(u => (object)Script.Object(
                ("id", Anchor(u)),
                ("code", u.Code),
                ("title", view.Mark(u.Title)),
                ("reason", view.Mark(u.Reason)),
                ("paragraphs", ReportView.Paragraphs(view, p => p.IndicatorCodes.Contains(u.Code))))))),
            ("paragraphs", Script.List(silent.Select(p => (object)Script.Object(
                ("id", Anchor(p)),
                ("name", view.Text("report.paragraph", ("n", ViewContext.Year(p.Number)))),
                ("href", ReportView.Href(view, p)),
                ("theme", view.Mark(p.Theme)),
                ("reason", view.Mark(p.WhyUnmeasured!)))))));
    }
}
