using System.CommandLine;
using System.Globalization;
using SdgTechSite.Diagnostics;
using SdgTechSite.Output;

namespace SdgTechSite.Commands;

internal static class VerifyCommand
{
    public static Command Create()
    {
        var copy = new Argument<string>("COPY") { Description = "A folder, a zip, or an http address on this machine, such as http://127.0.0.1:8000/" };
        var format = new Option<string>("--format") { Description = "How findings are printed", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong([.. DiagnosticPrinter.Formats]);
        var quiet = new Option<bool>("--quiet") { Description = "Print findings only" };
        var command = new Command("verify", "Prove a copy of a site complete and unaltered: every file of its manifest is there, none is another, and there is nothing else.") { copy, format, quiet };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(copy)!;
            if (Verify(name) is not { } report)
            {
                Console.Error.WriteLine($"sdgtech: {name} is no folder, no file, and no http address on this machine.");
                return ExitCode.Usage;
            }

            var shown = parsed.GetValue(format)!;
            DiagnosticPrinter.For(shown, all: true).Print(report.Findings, Console.Error);
            if (!parsed.GetValue(quiet) && shown == "text") Console.Out.WriteLine(Summary(report));
            return report.IsWhole ? ExitCode.Fine : ExitCode.ContentErrors;
        });
        return command;
    }

    private static VerifyReport? Verify(string name)
    {
        if (Uri.TryCreate(name, UriKind.Absolute, out var address) && address.Scheme is "http" or "https") return SiteVerifier.IsHost(address) ? SiteVerifier.Host(address) : null;
        var path = Path.GetFullPath(name, Directory.GetCurrentDirectory());
        if (Directory.Exists(path)) return SiteVerifier.Folder(path, name);
        return File.Exists(path) ? SiteVerifier.Zip(path, name) : null;
    }

    private static string Summary(VerifyReport report)
    {
        if (report.Manifest is not { } manifest) return "Not verified: there is no manifest to go by.";
        var facts = string.Create(CultureInfo.InvariantCulture, $"{manifest.Files.Length} files, {report.Bytes / 1e6:0.0} MB, made by sdgtech {manifest.Program}{(manifest.Revision is { } revision ? $" from revision {revision}" : string.Empty)}");
        return $"{(report.IsWhole ? "Whole and unaltered" : string.Create(CultureInfo.InvariantCulture, $"Not whole, {report.Findings.Length} findings"))}: {facts}.\nManifest: {report.Sum}{(manifest.PackedFrom is { } from ? $", packed from {from}" : string.Empty)}";
    }
}
