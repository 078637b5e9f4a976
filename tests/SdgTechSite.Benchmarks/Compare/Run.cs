using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SdgTechSite.Benchmarks.Compare;

/// <summary>One contender in one round: what it cost, what lies in its output folder, and, for ours, how long each stage took.</summary>
internal sealed partial record Run(string Contender, Cost Cost, int Files, long Bytes, ImmutableArray<(string Stage, double Seconds)> Stages)
{
    public static Run Of(string contender, Cost cost, string output, string printed)
    {
        var files = new DirectoryInfo(output).EnumerateFiles("*", SearchOption.AllDirectories).ToList();
        return new Run(contender, cost, files.Count, files.Sum(f => f.Length), StagesOf(printed));
    }

    /// <summary>The line <c>Time: list 0.01 s, read 0.20 s.</c> of our build.</summary>
    private static ImmutableArray<(string Stage, double Seconds)> StagesOf(string printed) =>
    [
        .. printed.Split('\n').Where(l => l.StartsWith("Time: ", StringComparison.Ordinal)).SelectMany(l => Stage().Matches(l))
            .Select(m => (m.Groups["stage"].Value, double.Parse(m.Groups["seconds"].ValueSpan, CultureInfo.InvariantCulture))),
    ];

    [GeneratedRegex(@"(?<stage>[a-z]+) (?<seconds>[0-9.]+) s", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Stage();
}
