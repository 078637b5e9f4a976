using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Diff;

/// <summary>Compares the figures of two trees, indicator by indicator, in the order of the newer tree; what is gone comes last.</summary>
internal static class FigureDiffer
{
    public static ImmutableArray<IndicatorDiff> Compare(ContentModel before, ContentModel after, bool doubtful)
    {
        var codes = after.Indicators.Select(i => i.Code).Concat(before.Indicators.Select(i => i.Code)).Distinct(StringComparer.Ordinal);
        return [.. codes.Select(c => Compare(c, before, after, doubtful)).OfType<IndicatorDiff>()];
    }

    private static IndicatorDiff? Compare(string code, ContentModel before, ContentModel after, bool doubtful)
    {
        var (was, now) = (before.FindIndicator(code), after.FindIndicator(code));
        var figures = new List<FigureDiff>();
        var renamed = ImmutableArray.CreateBuilder<RenamedSeries>();
        foreach (var (old, series) in SeriesPairs.Of(was, now, before.Vocabulary.Areas, after.Vocabulary.Areas))
        {
            if (old is not null && series is not null && old.Id != series.Id) renamed.Add(new RenamedSeries(old.Id, series.Id));
            figures.AddRange(TableDiff.Compare(code, Source(old, before), Source(series, after)));
        }

        var presence = was is null ? Presence.Added : now is null ? Presence.Removed : Presence.Both;
        if (figures.Count == 0 && renamed.Count == 0 && presence == Presence.Both) return null;
        doubtful |= before.BrokenIndicators.Contains(code) || after.BrokenIndicators.Contains(code);
        return new IndicatorDiff(code, (now ?? was)!.Title, presence, [.. Ordered(figures)], renamed.ToImmutable(), doubtful);
    }

    /// <summary>Corrections first, the largest at the top (a figure that was zero changed beyond measure), then what is gone, what is new, and marks.</summary>
    private static IOrderedEnumerable<FigureDiff> Ordered(List<FigureDiff> figures) =>
        figures.OrderBy(f => f.Kind).ThenByDescending(f => f.Kind == FigureKind.Changed ? Math.Abs(f.PerCent ?? double.PositiveInfinity) : 0);

    private static FigureSource? Source(Series? series, ContentModel content) => series is null ? null : new FigureSource(series, content.Vocabulary.Areas);
}
