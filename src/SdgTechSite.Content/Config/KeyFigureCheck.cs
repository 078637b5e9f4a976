using SdgTechSite.Model;

namespace SdgTechSite.Content.Config;

/// <summary>Holds the key figures of <c>site.yaml</c> and of the report's claims to the indicators, once those are read.</summary>
internal static class KeyFigureCheck
{
    /// <summary>Indicators whose folder is there but could not be read are passed over: their own finding says enough.</summary>
    public static void Run(ContentModel content, IReadOnlyCollection<string> folderCodes, DiagnosticBag bag)
    {
        var claimed = content.Report?.Paragraphs.SelectMany(p => p.Claims).SelectMany(c => c.Figures) ?? [];
        var story = content.Site.Story.SelectMany(s => s.Against.Select(a => s.Figure with { AreaId = a.Value, Span = a.Span }).Prepend(s.Figure));
        CheckParagraphs(content, bag);
        var drafts = new HashSet<(string, int, string)>();
        foreach (var figure in story.Concat(claimed).Where(f => f.IndicatorCode.Length > 0))
        {
            if (content.FindIndicator(figure.IndicatorCode) is not { } indicator)
            {
                if (!folderCodes.Contains(figure.IndicatorCode, StringComparer.Ordinal))
                    bag.Add(Rules.UnknownIndicator.At(figure.Span, $"The site has no indicator {figure.IndicatorCode}.", Nearest.Hint(figure.IndicatorCode, folderCodes, "indicators")));
                continue;
            }

            if (indicator.Draft)
            {
                // Areas that a figure is set against lead to the same indicator once more.
                if (drafts.Add((figure.Span.Path, figure.Span.Line, figure.IndicatorCode))) bag.Add(Rules.UnknownIndicator.At(figure.Span, $"{figure.IndicatorCode} is a draft, so readers would not see this figure.", "Take 'draft: true' out of its file, or name another indicator."));
                continue;
            }

            var series = figure.SeriesId is null ? indicator.Series[0] : indicator.FindSeries(figure.SeriesId);
            var area = content.Vocabulary.Areas.Find(figure.AreaId);
            if (series is null) bag.Add(Rules.UnknownSeries.At(figure.Span, $"{figure.IndicatorCode} has no series '{figure.SeriesId}'.", Nearest.Hint(figure.SeriesId!, indicator.Series.Select(s => s.Id), "series")));
            else if (area is null && content.Vocabulary.Areas.All.Length > 0) bag.Add(Rules.UnknownArea.At(figure.Span, $"There is no area '{figure.AreaId}'.", Nearest.Hint(figure.AreaId, content.Vocabulary.Areas.All.Select(a => a.Id), "areas")));
            else if (area is not null && series.Observations.FindRow(area, new int[series.Observations.Dimensions.Length]) is null && !bag.HasErrors)
                bag.Add(Rules.UnknownFigure.At(figure.Span, $"The series '{series.Id}' has no total for the area '{figure.AreaId}'.", "Name another area or series."));
        }
    }

    private static void CheckParagraphs(ContentModel content, DiagnosticBag bag)
    {
        var known = content.Report?.Paragraphs.Select(p => p.Number).ToHashSet() ?? [];
        foreach (var paragraph in content.Site.Story.Select(s => s.Paragraph).OfType<Located<int>>().Where(p => !known.Contains(p.Value)))
            bag.Add(Rules.UnknownParagraph.At(paragraph.Span, $"The report has no paragraph {paragraph.Value}.", "Name one of report/report.yaml."));
    }
}
