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
        var present = points.Where(p => !double.IsNaN(p.Value)).ToList();
        if (present.Count == 0) return [];
        var usual = UsualDistance(present);
        var runs = ImmutableArray.CreateBuilder<ImmutableArray<ChartPoint>>();
        var run = ImmutableArray.CreateBuilder<ChartPoint>();
        foreach (var point in present)
        {
            if (run.Count > 0 && (point.Year - run[^1].Year > usual || point.Status == 'B'))
            {
                runs.Add(run.ToImmutable());
                run.Clear();
            }

            run.Add(point);
        }

        runs.Add(run.ToImmutable());
        return runs.ToImmutable();
    }

    private static int UsualDistance(List<ChartPoint> points)
    {
        if (points.Count < 2) return 1;
        var distances = new int[points.Count - 1];
        for (var i = 0; i < distances.Length; i++) distances[i] = points[i + 1].Year - points[i].Year;
        Array.Sort(distances);
        return distances[(distances.Length - 1) / 2];
    }
}
