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
        ("href", report.Url));

    /// <summary>Paragraphs for a list: number, theme, link to the official document.</summary>
    public static ScriptArray Paragraphs(ViewContext view, Func<ReportParagraph, bool> which) => Script.List(
        (view.Content.Report?.Paragraphs ?? []).Where(which).OrderBy(p => p.Number).Select(p => (object)Script.Object(
            ("number", ViewContext.Year(p.Number)),
            ("name", view.Text("report.paragraph", ("n", ViewContext.Year(p.Number)))),
            ("theme", view.Mark(p.Theme)),
            ("href", view.Content.Report!.Url))));
}
