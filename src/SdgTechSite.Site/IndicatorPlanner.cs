using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SdgTechSite.Model;

namespace SdgTechSite.Site;

/// <summary>
/// What is planned for one indicator: the key of its page, the tables on its page and those below it, the page of all countries where it has one, what pages of areas show
/// of it, the keys of the pages on which the rows of its series stand, and its progress by area.
/// </summary>
internal sealed record IndicatorPlan(
    Indicator Indicator,
    string Key,
    ImmutableArray<TableBlock> Main,
    ImmutableArray<TablePart> Parts,
    CountryFigures? Countries,
    ImmutableArray<AreaFigure> Areas,
    ImmutableArray<(string SeriesId, ImmutableArray<string> Keys)> RowKeys,
    ImmutableArray<(int Area, IndicatorProgress Progress)> Summaries);

/// <summary>Plans one indicator, which depends on no other.</summary>
internal static class IndicatorPlanner
{
    public static IndicatorPlan Plan(Indicator indicator, AreaList areas)
    {
        var key = Keys.Indicator(indicator.Id);
        var (main, parts) = TablePlanner.Plan(indicator, areas);
        ImmutableArray<(string, ImmutableArray<string>)> keys = [.. indicator.Series.Select(s => (s.Id, KeysOf(indicator, key, s, main, parts)))];
        return new IndicatorPlan(indicator, key, main, parts, CountryPlanner.Of(indicator, areas), AreaFigures.Of(indicator, areas), keys, ProgressSummary.Of(indicator));
    }

    /// <summary>The key of the page that each row of a series stands on; <paramref name="own"/> is that of the indicator's.</summary>
    private static ImmutableArray<string> KeysOf(Indicator indicator, string own, Series series, ImmutableArray<TableBlock> main, ImmutableArray<TablePart> parts)
    {
        var keys = new string[series.Observations.Rows.Length];
        void Stand(TableBlock block, string key)
        {
            if (block.SeriesId != series.Id) return;
            foreach (var row in block.Rows) keys[row] = key;
        }

        foreach (var block in main) Stand(block, own);
        foreach (var part in parts) Stand(part.Block, Keys.Table(indicator.Id, part.Slug));
        return ImmutableCollectionsMarshal.AsImmutableArray(keys);
    }
}
