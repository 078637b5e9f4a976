using System.CommandLine;
using System.Globalization;
using SdgTechSite.Build;
using SdgTechSite.Diagnostics;

namespace SdgTechSite.Commands;

internal static class PackCommand
{
    public static Command Create()
    {
        var content = new Option<string?>("--content") { Description = "The content folder (default: content of the site you are in)", HelpName = "DIR" };
        var templates = new Option<string?>("--templates") { Description = "The site's own templates (default: templates)", HelpName = "DIR" };
        var output = new Option<string?>("--output") { Description = "The built site (default: site-output)", HelpName = "DIR" };
        var to = new Option<string?>("--to") { Description = "The zip to write (default: beside the site, under its name)", HelpName = "FILE.zip" };
        var language = new Option<string?>("--language") { Description = "A site of this language alone, built for the pack", HelpName = "TAG" };
        var force = new Option<bool>("--force") { Description = "Write over a file that is no pack of this program" };
        var command = new Command("pack", "Write the built site as one zip for reading offline, after proving it whole. The same site gives the same bytes.") { to, language, force, content, templates, output };
        command.SetAction(parsed =>
        {
            var here = Directory.GetCurrentDirectory();
            var folders = SiteFolders.Find(here, parsed.GetValue(content), parsed.GetValue(templates), parsed.GetValue(output));
            var tag = parsed.GetValue(language);
            var file = parsed.GetValue(to) is { } name ? Path.GetFullPath(name, here) : Path.TrimEndingDirectorySeparator(folders.Output) + (tag is null ? ".zip" : $"-{tag}.zip");
            return Tell(new SitePacker(TimeProvider.System).Run(new PackRequest(folders, tag, file, parsed.GetValue(force), Environment.ProcessorCount)), file, here);
        });
        return command;
    }

    private static int Tell(PackResult result, string file, string here)
    {
        DiagnosticPrinter.For("text", all: false).Print(result.Diagnostics, Console.Error);
        if ((result.Failure ?? result.Refusal) is { } reason) Console.Error.WriteLine($"sdgtech: {reason}");
        if (result.Failure is not null) return ExitCode.Failure;
        if (result.Refusal is not null) return ExitCode.Usage;
        if (result.Report is not { } report) return ExitCode.ContentErrors;
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Packed: {report.Files} files in {Path.GetRelativePath(here, file)}, {report.Bytes / 1e6:0.0} MB."));
        Console.Out.WriteLine($"SHA-256: {report.Sha256}");
        return ExitCode.Fine;
    }
}
