using System.CommandLine;
using System.Globalization;
using SdgTechSite.Build;
using SdgTechSite.Diagnostics;

namespace SdgTechSite.Commands;

/// <summary>Runs a build for a command: progress while it runs, findings on standard error, the summary on standard output.</summary>
internal static class SiteRun
{
    public static int Execute(SiteOptions options, ParseResult parsed, BuildRequest request)
    {
        var quiet = parsed.GetValue(options.Quiet);
        var format = parsed.GetValue(options.Format)!;
        using var progress = ProgressLine.For(quiet);
        var result = new SiteBuilder(TimeProvider.System).Run(request, progress);
        progress?.Dispose();
        DiagnosticPrinter.For(format, parsed.GetValue(options.All)).Print(result.Diagnostics, Console.Error);
        if (result.Failure is { } failure)
        {
            Console.Error.WriteLine($"sdgtech: {failure}");
            return ExitCode.Failure;
        }

        var isHeldUp = result.Errors > 0 || (parsed.GetValue(options.Strict) && result.Warnings > 0);
        if (!quiet && format == "text") PrintSummary(request.Mode, result, isHeldUp);
        return isHeldUp ? ExitCode.ContentErrors : ExitCode.Fine;
    }

    private static void PrintSummary(BuildMode mode, BuildResult result, bool isHeldUp)
    {
        var summary = result.Summary;
        var outcome = (mode, isHeldUp) switch
        {
            (BuildMode.Check, false) => "Checked",
            (BuildMode.Check, true) => result.Errors > 0 ? "Checked, with errors" : "Checked, and not fit to be built with --strict",
            (_, false) => "Built",
            _ => result.Errors > 0 ? "Not built, the old site stands as it was" : "Not built because of --strict, the old site stands as it was",
        };
        Line($"{outcome}: {Number(summary.Pages, "page")}, {Number(summary.Files, "file")}, {Size(summary.Bytes)}, {summary.Changed} of them written new, {Number(summary.Taken, "page")} as before; {Number(result.Errors, "error")}, {Number(result.Warnings, "warning")}.");
        Line($"Time: {string.Join(", ", summary.Stages.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Stage} {s.Time.TotalSeconds:0.00} s")))}.");
    }

    private static string Number(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    private static string Size(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.0} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB");

    private static void Line(FormattableString text) => Console.Out.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
