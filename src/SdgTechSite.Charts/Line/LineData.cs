using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Charts.Line;

/// <summary>A series with those of its points that have a value, and the runs in which they are joined.</summary>
internal sealed record DrawnSeries(ChartSeries Series, ImmutableArray<ImmutableArray<ChartPoint>> Runs)
{
    public ChartPoint Last => Runs[^1][^1];
}

/// <summary>What a chart shows, found once and drawn in every size: the series that have a value, and from where to where its axes go.</summary>
internal sealed class LineData
{
    private LineData(ImmutableArray<DrawnSeries> series, LineChart chart)
    {
        (Series, FirstYear, LastYear) = (series, int.MaxValue, int.MinValue);
        var (low, high) = (double.MaxValue, double.MinValue);
        foreach (var point in series.SelectMany(s => s.Runs).SelectMany(r => r))
        {
            (FirstYear, LastYear) = (Math.Min(FirstYear, point.Year), Math.Max(LastYear, point.Year));
            (low, high) = (Math.Min(low, point.Value), Math.Max(high, point.Value));
        }

        LastDataYear = LastYear;
        if (chart.Target is { } target && IsNear(target, low, high))
        {
            Target = target;
            (low, high) = (Math.Min(low, target.Value), Math.Max(high, target.Value));
            LastYear = Math.Max(LastYear, target.Year);
        }

        if (FirstYear == LastYear) (FirstYear, LastYear) = (FirstYear - 1, LastYear + 1);
        Range = ValueRange.Of([low, high], chart.Floor, chart.Ceiling);
    }

    public ImmutableArray<DrawnSeries> Series { get; }

    public int FirstYear { get; }

    public int LastYear { get; }

    /// <summary>The last year of the data; the axis may go on to the target's year.</summary>
    public int LastDataYear { get; }

    /// <summary>The target, when it lies where it can be drawn without squeezing the data.</summary>
    public ChartTarget? Target { get; }

    public ValueRange Range { get; }

    /// <summary>Those series that have a value, with the runs of their points.</summary>
    public static ImmutableArray<DrawnSeries> Drawn(ImmutableArray<ChartSeries> series) =>
        [.. series.Select(s => new DrawnSeries(s, LinePath.Runs(s.Points))).Where(s => !s.Runs.IsEmpty)];

    /// <summary>What there is to draw; null when there is nothing.</summary>
    public static LineData? Of(LineChart chart, ImmutableArray<DrawnSeries> series) => series.IsEmpty ? null : new LineData(series, chart);

    private bool IsNear(ChartTarget target, double low, double high)
    {
        var bottom = Math.Min(0, low);
        return target.Year >= FirstYear && target.Year - LastYear <= 20 && target.Value <= high + (3 * (high - bottom)) && target.Value >= bottom;
    }
}
