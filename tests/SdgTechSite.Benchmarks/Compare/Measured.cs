using System.Diagnostics;
using System.Globalization;

namespace SdgTechSite.Benchmarks.Compare;

/// <summary>
/// Runs a program and takes what it costs. CPU time and memory come from <c>/usr/bin/time</c>, which asks the system about the program and all it started.
/// </summary>
internal static class Measured
{
    /// <summary>The cost and what the program printed. A program that fails ends the benchmark, since what follows would mean nothing.</summary>
    public static (Cost Cost, string Output) Run(string folder, string program, params string[] arguments)
    {
        var costs = Path.GetTempFileName();
        try
        {
            var start = Stopwatch.GetTimestamp();
            var (code, output) = Wait(new ProcessStartInfo("/usr/bin/time", ["-o", costs, "-f", "%U %S %M", program, .. arguments]) { WorkingDirectory = folder });
            var wall = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (code != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {code}:\n{output}");
            var taken = File.ReadAllText(costs).Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
            return (new Cost(wall, taken[0] + taken[1], taken[2] / 1024), output);
        }
        finally
        {
            File.Delete(costs);
        }
    }

    private static (int Code, string Output) Wait(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
