using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Charts.Line;

/// <summary>
/// Which neighbouring points belong on one line. In a yearly series a missing year is a gap. In a sparse one (surveys, five-year rounds)
/// points are joined when they are no further apart than is usual for that series (the median distance). A break in the series ends a line.
/// </summary>
internal static class LinePath
{
    public static ImmutableArray<ImmutableArray<ChartPoint>> Runs(ImmutableArray<ChartPoint> points)
    {
        var usual = UsualDistance(points);
        var runs = ImmutableArray.CreateBuilder<ImmutableArray<ChartPoint>>(1);
        var run = ImmutableArray.CreateBuilder<ChartPoint>(points.Length);
        foreach (ref readonly var point in points.AsSpan())
        {
            if (double.IsNaN(point.Value)) continue;
            if (run.Count > 0 && (point.Year - run[^1].Year > usual || point.Status == 'B'))
            {
                runs.Add(run.ToImmutable());
                run.Clear();
            }

            run.Add(point);
        }

        if (run.Count > 0) runs.Add(run.DrainToImmutable());
        return runs.DrainToImmutable();
    }

    /// <summary>The median distance of points that have a value, in years.</summary>
    private static int UsualDistance(ImmutableArray<ChartPoint> points)
    {
        var distances = points.Length <= 256 ? stackalloc int[points.Length] : new int[points.Length];
        var (count, before) = (0, -1);
        for (var i = 0; i < points.Length; i++)
        {
            if (double.IsNaN(points[i].Value)) continue;
            if (before >= 0) distances[count++] = points[i].Year - points[before].Year;
            before = i;
        }

        if (count == 0) return 1;
        distances[..count].Sort();
        return distances[(count - 1) / 2];
    }
}
