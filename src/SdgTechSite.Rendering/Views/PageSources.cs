using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>Where the content of a page is written, as links into its repository; nothing where the site names none.</summary>
internal static class PageSources
{
    /// <summary>The files that a page is made of, each at the line where what it shows begins.</summary>
    public static ScriptArray Links(ViewContext view)
    {
        var repository = view.Content.Site.Repository;
        if (repository.Source is null) return Script.List([]);
        return Script.List(Places(view).DistinctBy(p => p.Path, StringComparer.Ordinal).Select(p => (object)Script.Object(
            ("name", p.Path[(p.Path.LastIndexOf('/') + 1)..]),
            ("href", repository.SourceOf(p)!))));
    }

    /// <summary>The address at which to report an error on a page, or nothing.</summary>
    public static string Report(ViewContext view, PageHead head)
    {
        var url = (view.Content.Site.BaseUrl ?? string.Empty) + view.Page.Route.Path;
        return view.Content.Site.Repository.ReportOf(view.Text("trust.report_title", ("title", head.Title)), url) ?? string.Empty;
    }

    /// <summary>The first line of a table's figures, or nothing.</summary>
    public static string Of(ViewContext view, TableBlock block)
    {
        var first = block.Rows.Select(r => block.Series.Observations.Rows[r].Span).MinBy(s => s.Line);
        return view.Content.Site.Repository.SourceOf(first) ?? string.Empty;
    }

    private static IEnumerable<SourceSpan> Places(ViewContext view) => view.Page switch
    {
        IndicatorPage page => [page.Indicator.Span, .. Words(view.Document(page.Indicator.Narratives))],
        TablePage page => [page.Part.Block.Series.Span],
        ProsePage page => Words(view.Document(page.Page.Documents)),
        GoalPage page => [page.Goal.Name.Span],
        TechnologyPage page => [page.Technology.Name.Span],
        PlatformPage page => [page.Platform.Name.Span],
        AreaPage page => [page.Area.Name.Span],
        SectionPage page => [page.Section.Title.Span],
        ReportPage page => [page.Report.Title.Span],
        UnmeasuredPage page => [page.Report.Unmeasured.FirstOrDefault()?.Title.Span ?? page.Report.Title.Span],
        GoalsPage => view.Content.Vocabulary.Goals.Take(1).Select(g => g.Name.Span),
        TechnologiesPage => view.Content.Vocabulary.Technologies.Take(1).Select(t => t.Name.Span),
        PlatformsPage => view.Content.Vocabulary.Platforms.Take(1).Select(p => p.Name.Span),
        AreasPage => view.Areas.All.Take(1).Select(a => a.Name.Span),
        ChangesPage when !view.Content.Changes.IsEmpty => [view.Content.Changes[0].Span],
        // Pages that the program makes of all content: the file that says what the site is.
        _ => [view.Content.Site.Title.Span],
    };

    private static IEnumerable<SourceSpan> Words(MarkdownDocument? document) => document is null ? [] : [new SourceSpan(document.Path, 1, 1, 0)];
}
