using System.CommandLine;
using SdgTechSite.Import;

namespace SdgTechSite.Commands;

internal static class ImportCommand
{
    public static Command Create() => new("import", "Bring figures of other systems in, and say what became of each file, row and cell.")
    {
        Format("open-sdg", ImportFormat.OpenSdg, "DIR", "An Open SDG data repository."),
        Format("unsd-csv", ImportFormat.UnsdCsv, "FILE", "A CSV download of the SDG database of the United Nations Statistics Division."),
        Format("sdmx-csv", ImportFormat.SdmxCsv, "FILE", "SDMX-CSV 1.0 or 2.0."),
        Format("csv", ImportFormat.Csv, "FILE", "A plain table, with a mapping that says what its columns hold."),
    };

    private static Command Format(string name, ImportFormat format, string input, string description)
    {
        var from = new Argument<string>(input) { Description = "What to bring in" };
        var options = new ImportOptions();
        var command = new Command(name, description) { from };
        options.AddTo(command, format);
        command.SetAction(parsed => Run(options.Request(parsed, format, parsed.GetValue(from)!), parsed.GetValue(options.Report), parsed.GetValue(options.Format) == "json"));
        return command;
    }

    private static int Run(ImportRequest request, string? reportFile, bool asJson)
    {
        var result = Importer.Run(request);
        if (result.Usage is { } usage)
        {
            Console.Error.WriteLine(usage);
            return ExitCode.Usage;
        }

        if (reportFile is not null)
        {
            using var file = File.Create(reportFile);
            JsonReport.Write(result, file);
        }

        using var output = Console.OpenStandardOutput();
        if (asJson) JsonReport.Write(result, output);
        else Console.Out.Write(TextReport.Write(result));
        return ExitCode.Fine;
    }
}
