using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Site;

/// <summary>
/// Sums an indicator's progress up for an area: its one undisaggregated series stands alone; of several, or where there is none, the mean score
/// decides, and a target is only achieved when every row has achieved it.
/// </summary>
internal static class ProgressSummary
{
    private const double Substantial = 2.5;
    private const double Moderate = 0;
    private const double Limited = -2.5;

    /// <summary>The indicator's progress in each area where something can be said.</summary>
    public static ImmutableArray<(int Area, IndicatorProgress Progress)> Of(Indicator indicator)
    {
        var summaries = ImmutableArray.CreateBuilder<(int, IndicatorProgress)>();
        var rows = indicator.Series.SelectMany(s => s.Observations.Rows.Select(r => (Series: s, r.Area, Progress: ProgressCalculator.Of(s, r))));
        foreach (var area in rows.Where(r => r.Progress is not null).GroupBy(r => r.Area))
        {
            var all = area.ToList();
            var whole = all.Where(r => r.Series.Observations.Dimensions.IsEmpty).ToList();
            summaries.Add((area.Key, Sum([.. (whole.Count > 0 ? whole : all).Select(r => r.Progress!)])));
        }

        return summaries.DrainToImmutable();
    }

    public static IndicatorProgress Sum(ImmutableArray<Progress> rows)
    {
        if (rows.Length == 1) return new IndicatorProgress(rows[0].Category, rows[0].Score);
        var assessed = rows.Where(r => r.Score is not null).ToList();
        if (assessed.Count == 0) return new IndicatorProgress(ProgressCategory.NotAssessed, null);
        var score = assessed.Average(r => r.Score!.Value);
        if (rows.All(r => r.Category == ProgressCategory.TargetAchieved)) return new IndicatorProgress(ProgressCategory.TargetAchieved, score);
        var category = score switch
        {
            >= Substantial => ProgressCategory.Substantial,
            >= Moderate => ProgressCategory.Moderate,
            >= Limited => ProgressCategory.Limited,
            _ => ProgressCategory.Deterioration,
        };
        return new IndicatorProgress(category, score);
    }
}
