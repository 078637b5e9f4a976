using System.Globalization;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Markdown.Directives;

/// <summary>What each inline directive puts on the page.</summary>
internal static class DirectiveRenderer
{
    /// <summary>The names of all inline directives.</summary>
    public static readonly string[] Known = ["figure", "year", "paragraph", "indicator"];

    public static Html Render(DirectiveInline directive, MarkdownRun run) => directive.Name switch
    {
        _ when directive.IsOpen => Open(directive, run),
        "figure" => Figure(directive, run),
        "year" => Year(directive, run),
        "paragraph" => Paragraph(directive, run),
        "indicator" => Indicator(directive, run),
        _ => Unknown(directive, run),
    };

    /// <summary>Without its attributes it would show another figure than was meant.</summary>
    private static Html Open(DirectiveInline directive, MarkdownRun run)
    {
        run.Report(Rules.UnknownDirective, run.Place(directive.Span), "The brace behind this is opened and never closed.", $"Close it: :{directive.Name}[{directive.Content}]{{area=001 year=2020}}.");
        return Html.Empty;
    }

    private static Html Unknown(DirectiveInline directive, MarkdownRun run)
    {
        run.Report(Rules.UnknownDirective, run.Place(directive.Span), $"There is no directive '{directive.Name}'.", Nearest.Hint(directive.Name, Known, "directives"));
        return Html.Empty;
    }

    private static Html Figure(DirectiveInline directive, MarkdownRun run)
    {
        if (FigureReference.Find(directive, run, out _) is not { } figure) return Html.Empty;
        var (series, locale) = (figure.Series, run.Context.Locale);
        if (series.Observations.Status(figure.Index) == ObservationTable.Unreadable) return Html.Empty;
        var text = FigureText.WithUnit(locale, run.Fallback, series.Unit, series.Observations.Value(figure.Index), series.Observations.Bound(figure.Index));
        var place = run.Site.PlaceOf(figure.Indicator, series, figure.Row);
        var page = run.Site.Find(locale.Tag, place.Key)!;
        return new Html($"<a class=\"figure\" href=\"{page.Route.From(run.Context.Page.Route)}#{place.Anchor}\" data-source=\"{Html.Escape(Source(figure, run))}\">{Html.Escape(text)}</a>");
    }

    /// <summary>What a reader learns on hover and focus (the stylesheet shows it): the area, the year, and where the figure comes from.</summary>
    private static string Source(FigureReference figure, MarkdownRun run)
    {
        var area = run.Site.Content.Vocabulary.Areas[figure.Row.Area].Name.In(run.Context.Locale.Tag, run.Fallback).Text;
        var sourceId = figure.Series.Observations.SourceId(figure.Index) ?? figure.Series.SourceIds.FirstOrDefault();
        var source = sourceId is null ? null : figure.Indicator.FindSource(sourceId);
        var year = figure.Series.Observations.Year(figure.Index).ToString(CultureInfo.InvariantCulture);
        return source is null ? $"{area}, {year}" : $"{area}, {year} · {source.Publisher}, {source.Dataset}";
    }

    private static Html Year(DirectiveInline directive, MarkdownRun run) =>
        FigureReference.Find(directive, run, out _) is { } figure
            ? new Html(figure.Series.Observations.Year(figure.Index).ToString(CultureInfo.InvariantCulture))
            : Html.Empty;

    private static Html Paragraph(DirectiveInline directive, MarkdownRun run)
    {
        var report = run.Site.Content.Report;
        if (report is not null && int.TryParse(directive.Content, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && report.Find(number) is { } paragraph)
        {
            var text = run.Context.Words.Text("report.paragraph", ("n", number.ToString(CultureInfo.InvariantCulture)));
            var theme = paragraph.Theme.In(run.Context.Locale.Tag, run.Fallback).Text;
            var href = run.Site.PlaceOf(paragraph) is { } place && run.Site.Find(run.Context.Locale.Tag, place.Key) is { } page
                ? $"{page.Route.From(run.Context.Page.Route)}#{place.Anchor}"
                : Html.Escape(report.Url).Value;
            return new Html($"<a class=\"paragraph\" href=\"{href}\" title=\"{Html.Escape(theme)}\">{Html.Escape(text)}</a>");
        }

        var known = report is { Paragraphs.IsEmpty: false } ? $"The report has paragraphs {report.Paragraphs.Min(p => p.Number)} to {report.Paragraphs.Max(p => p.Number)}." : "The site follows no report; see report/report.yaml.";
        run.Report(Rules.UnknownParagraph, run.Place(directive.Span), $"There is no paragraph '{directive.Content}'.", known);
        return Html.Empty;
    }

    private static Html Indicator(DirectiveInline directive, MarkdownRun run)
    {
        var content = run.Site.Content;
        if (content.FindIndicator(directive.Content) is { } indicator && run.Site.Find(run.Context.Locale.Tag, Keys.Indicator(indicator.Id)) is { } page)
        {
            return new Html($"<a class=\"indicator\" href=\"{page.Route.From(run.Context.Page.Route)}\">{Html.Escape(indicator.Code)} {run.Words(indicator.Title)}</a>");
        }

        if (!content.BrokenIndicators.Contains(directive.Content))
            run.Report(Rules.UnknownIndicator, run.Place(directive.Span), $"The site has no indicator {directive.Content}.", Nearest.Hint(directive.Content, content.Indicators.Select(i => i.Code), "indicators"));
        return Html.Empty;
    }
}
