namespace SdgTechSite.Benchmarks.Compare;

/// <summary>What a program took: seconds on the clock, seconds of all processors, and the most memory that one of its processes held.</summary>
internal sealed record Cost(double Wall, double Cpu, double PeakMiB)
{
    /// <summary>Two programs that run one after the other.</summary>
    public static Cost operator +(Cost first, Cost second) => new(first.Wall + second.Wall, first.Cpu + second.Cpu, Math.Max(first.PeakMiB, second.PeakMiB));
}

/// <summary>The least, the middle and the most of some numbers.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct Spread(double Least, double Median, double Most)
{
    public static Spread Of(IEnumerable<double> numbers)
    {
        var sorted = numbers.Order().ToArray();
        var middle = sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
        return new Spread(sorted[0], middle, sorted[^1]);
    }
}
