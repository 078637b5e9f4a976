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

        if (!quiet && format == "text") PrintSummary(request.Mode, result);
        return result.Errors > 0 || (parsed.GetValue(options.Strict) && result.Warnings > 0) ? ExitCode.ContentErrors : ExitCode.Fine;
    }

    private static void PrintSummary(BuildMode mode, BuildResult result)
    {
        var summary = result.Summary;
        var outcome = (mode, result.Errors) switch
        {
            (BuildMode.Check, 0) => "Checked",
            (BuildMode.Check, _) => "Checked, with errors",
            (_, 0) => "Built",
            _ => "Not built: the old site stands as it was",
        };
        Line($"{outcome}: {summary.Pages} pages, {summary.Files} files, {Size(summary.Bytes)}, {summary.Changed} of them written new, {summary.Taken} pages as they were; {result.Errors} errors, {result.Warnings} warnings.");
        Line($"Time: {string.Join(", ", summary.Stages.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Stage} {s.Time.TotalSeconds:0.00} s")))}.");
    }

    private static string Size(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.0} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB");

    private static void Line(FormattableString text) => Console.Out.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
