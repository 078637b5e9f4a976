using System.CommandLine;
using System.Globalization;
using SdgTechSite.Build;
using SdgTechSite.Preview;

namespace SdgTechSite.Commands;

internal static class ServeCommand
{
    public static Command Create()
    {
        var site = new SiteOptions();
        var port = new Option<int>("--port") { Description = "The port on 127.0.0.1 (default: a free one)", HelpName = "N" };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var number) || number is < 0 or > 65535)) result.AddError("--port takes a number from 0 to 65535.");
        });
        var command = new Command("serve", "Show the site in a browser, drafts included, and keep it as new as its files.") { port, site.Content, site.Templates, site.Jobs };
        command.SetAction(async (parsed, stop) =>
        {
            var folders = SiteFolders.Find(Directory.GetCurrentDirectory(), parsed.GetValue(site.Content), parsed.GetValue(site.Templates), output: null);
            await PreviewServer.RunAsync(folders, parsed.GetValue(port), parsed.GetValue(site.Jobs), TimeProvider.System, PrintAddress, PrintRebuild, stop);
            return ExitCode.Fine;
        });
        return command;
    }

    private static void PrintAddress(string address) => Console.Out.WriteLine($"{address} shows the site. Ctrl+C ends it.");

    private static void PrintRebuild(PreviewReport report)
    {
        if (report.Failure is { } failure)
        {
            Console.Error.WriteLine($"sdgtech: this is a bug, please report it with the lines below.{Environment.NewLine}{failure}");
            return;
        }

        var files = report.Changed.Count switch { 0 => string.Empty, 1 => $" ({report.Changed[0]})", var n => string.Create(CultureInfo.InvariantCulture, $" ({report.Changed[0]} and {n - 1} more)") };
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Time.TotalSeconds:0.00} s, {report.Pages} pages, {Count(report.Errors, "error")}, {Count(report.Warnings, "warning")}{files}"));
    }

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
