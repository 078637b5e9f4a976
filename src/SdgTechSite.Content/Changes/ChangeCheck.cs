using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Content.Changes;

/// <summary>Holds the record of changes against the figures: the newest line of each figure must end at what stands now.</summary>
internal static class ChangeCheck
{
    public static void Run(ContentModel content, DiagnosticBag bag)
    {
        foreach (var lines in content.Changes.GroupBy(c => c.Figure))
        {
            foreach (var again in lines.GroupBy(l => l.Date).SelectMany(day => day.Skip(1)))
                bag.Add(Rules.ChangeTwice.At(again.Span, "This figure has a change of the same day already.", "Keep one line, from the first old figure to the last new one."));
            var newest = lines.OrderBy(l => l.Date).Last();
            if (content.BrokenIndicators.Contains(newest.IndicatorCode)) continue;
            if (newest.Kind == ChangeKind.Removed) CheckGone(newest, content, bag);
            else CheckStanding(newest, content, bag);
        }
    }

    private static void CheckGone(FigureChange change, ContentModel content, DiagnosticBag bag)
    {
        if (Standing(change, content) is not { } value) return;
        bag.Add(Rules.ChangeOutdated.At(change.Span, $"The figure is said to be removed, and stands: {ExactNumber.Write(value)}.", "Add a line that says it was added again."));
    }

    private static void CheckStanding(FigureChange change, ContentModel content, DiagnosticBag bag)
    {
        if (content.FindIndicator(change.IndicatorCode) is not { } indicator)
            bag.Add(Rules.UnknownIndicator.At(change.Span, $"There is no indicator '{change.IndicatorCode}'.", Hint(change.IndicatorCode, content.Indicators.Select(i => i.Code), "indicators")));
        else if (indicator.FindSeries(change.SeriesId) is null)
            bag.Add(Rules.UnknownSeries.At(change.Span, $"There is no series '{change.SeriesId}'.", Hint(change.SeriesId, indicator.Series.Select(s => s.Id), "series")));
        else if (content.Vocabulary.Areas.Find(change.AreaId) is null)
            bag.Add(Rules.UnknownArea.At(change.Span, $"There is no area '{change.AreaId}'.", Hint(change.AreaId, content.Vocabulary.Areas.All.Select(a => a.Id), "areas")));
        else if (Standing(change, content) is not { } value)
            bag.Add(Rules.ChangeOutdated.At(change.Span, "There is no such figure now.", "Add a line that says it was removed, or correct the year and the members."));
        else if (!value.Equals(change.New!.Value))
            bag.Add(Rules.ChangeOutdated.At(change.Span, $"The record ends at {ExactNumber.Write(change.New.Value)}, the figure is {ExactNumber.Write(value)}.", "Add a line for the change from the one to the other."));
    }

    private static string Hint(string name, IEnumerable<string> known, string what) =>
        Nearest.Hint(name, known, what) ?? "If it is gone, add a line that says the figure was removed.";

    /// <summary>The figure that stands now under the names of a change, or null.</summary>
    private static double? Standing(FigureChange change, ContentModel content)
    {
        if (content.FindChanged(change) is not { } found) return null;
        var table = found.Series.Observations;
        var index = table.Find(found.Row, change.Year);
        return index < 0 || double.IsNaN(table.Value(index)) ? null : table.Value(index);
    }
}
