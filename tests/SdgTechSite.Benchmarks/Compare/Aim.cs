using System.Collections.Immutable;

namespace SdgTechSite.Benchmarks.Compare;

/// <summary>How much of another contender's cost ours may take at most, or, where <paramref name="Of"/> names none, how many MiB.</summary>
internal sealed record Aim(string Ours, string? Of, string What, Func<Cost, double> Number, double AtMost)
{
    public static readonly ImmutableArray<Aim> All =
    [
        new(Contenders.OursBare, Contenders.Hugo, "wall", c => c.Wall, 0.12),
        new(Contenders.OursBare, Contenders.Hugo, "CPU", c => c.Cpu, 0.12),
        new(Contenders.OursBare, Contenders.Hugo, "peak memory", c => c.PeakMiB, 0.15),
        new(Contenders.OursBare, Contenders.HugoWithoutCharts, "wall", c => c.Wall, 0.30),
        new(Contenders.OursBare, Contenders.HugoWithoutCharts, "CPU", c => c.Cpu, 0.30),
        new(Contenders.Ours, Contenders.HugoWithPagefind, "wall", c => c.Wall, 0.15),
        new(Contenders.Ours, Contenders.HugoWithPagefind, "CPU", c => c.Cpu, 0.15),
        new(Contenders.Ours, null, "peak memory", c => c.PeakMiB, 300),
        new(Contenders.OursUnchanged, Contenders.Ours, "wall", c => c.Wall, 0.15),
        new(Contenders.OursEdited, Contenders.Ours, "wall", c => c.Wall, 0.20),
        new(Contenders.OursEditedAgain, Contenders.Ours, "wall", c => c.Wall, 0.20),
        new(Contenders.OursFigure, Contenders.Ours, "wall", c => c.Wall, 0.20),
    ];
}
