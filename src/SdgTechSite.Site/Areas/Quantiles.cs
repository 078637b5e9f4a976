using System.Collections.Immutable;

namespace SdgTechSite.Site;

/// <summary>Divides values into classes of about the same size.</summary>
internal static class Quantiles
{
    private const int Classes = 5;

    /// <summary>A limit may move so far (as a part of all values) to become a round number.</summary>
    private const double Slack = 0.06;

    /// <summary>The value below which that part of the ascending values lies, between two of them by proportion.</summary>
    public static double At(IReadOnlyList<double> ascending, double part)
    {
        var place = part * (ascending.Count - 1);
        var low = (int)Math.Floor(place);
        var high = Math.Min(low + 1, ascending.Count - 1);
        return ascending[low] + ((place - low) * (ascending[high] - ascending[low]));
    }

    /// <summary>Round limits between classes, ascending; a class that would hold nothing, as among many equal values, is left out.</summary>
    public static ImmutableArray<double> Limits(IReadOnlyList<double> ascending) => [.. Limits(ascending, Classes)];

    /// <summary>Where many values are the lowest or the highest there is (no access, access for all), these are a class of their own and the others share the rest.</summary>
    private static IEnumerable<double> Limits(IReadOnlyList<double> ascending, int classes)
    {
        if (classes < 2 || ascending.Count == 0 || ascending[0].Equals(ascending[^1])) return [];
        var (lowest, highest) = (ascending.Count(v => v.Equals(ascending[0])), ascending.Count(v => v.Equals(ascending[^1])));
        if (highest * classes >= ascending.Count) return [.. Limits([.. ascending.SkipLast(highest)], classes - 1), ascending[^1]];
        if (lowest * classes < ascending.Count) return Inner(ascending, classes);
        var next = ascending[lowest];
        return [Roundest((ascending[0] + next) / 2, next, next), .. Limits([.. ascending.Skip(lowest)], classes - 1)];
    }

    private static IEnumerable<double> Inner(IReadOnlyList<double> ascending, int classes)
    {
        var from = 0;
        for (var i = 1; i < classes; i++)
        {
            var part = (double)i / classes;
            var limit = Roundest(At(ascending, part - Slack), At(ascending, part), At(ascending, part + Slack));
            var below = ascending.Count(v => v < limit);
            if (below <= from || below == ascending.Count) continue;
            yield return limit;
            from = below;
        }
    }

    /// <summary>
    /// The roundest number of a span: zero, else a multiple of the largest of 1, 2 or 5 times a power of ten that has one there, as close to
    /// <paramref name="wanted"/> as can be.
    /// </summary>
    private static double Roundest(double low, double wanted, double high)
    {
        if (low <= 0 && high >= 0) return 0;
        if (low.Equals(high)) return low;
        for (var power = (int)Math.Ceiling(Math.Log10(Math.Max(Math.Abs(low), Math.Abs(high)))); power > -12; power--)
        {
            foreach (var digit in (ReadOnlySpan<int>)[5, 2, 1])
            {
                // By division, so that tenths stay the nearest doubles of what readers see.
                var (step, scale) = power >= 0 ? (digit * Math.Pow(10, power), 1.0) : (digit, Math.Pow(10, -power));
                var closest = Math.Round(wanted * scale / step) * step / scale;
                if (closest >= low && closest <= high) return closest;
                var lowest = Math.Ceiling((low * scale / step) - 1e-9) * step / scale;
                if (lowest <= high) return lowest;
            }
        }

        return low;
    }
}
