using System.CommandLine;
using SdgTechSite.Build;

namespace SdgTechSite.Commands;

internal static class SchemaCommand
{
    public static Command Create()
    {
        var content = new Option<string?>("--content") { Description = "The content folder (default: content of the site you are in)", HelpName = "DIR" };
        var to = new Option<string?>("--to") { Description = $"The folder to write to (default: {SchemaFiles.Folder} in the content folder)", HelpName = "DIR" };
        var command = new Command("schema", "Write the JSON Schemas of all YAML files, by which editors complete and check while one types.") { content, to };
        command.SetAction(parsed =>
        {
            var here = Directory.GetCurrentDirectory();
            var folders = SiteFolders.Find(here, parsed.GetValue(content), null, null);
            if (parsed.GetValue(to) is null && !Directory.Exists(folders.Content))
            {
                Console.Error.WriteLine("There is no site here. Name a folder with --to, or go to the folder of a site.");
                return ExitCode.Usage;
            }

            var folder = parsed.GetValue(to) is { } name ? Path.GetFullPath(name, here) : Path.Combine(folders.Content, SchemaFiles.Folder);
            foreach (var path in SchemaFiles.WriteTo(folder)) Console.Out.WriteLine(Path.GetRelativePath(here, path).Replace('\\', '/'));
            return ExitCode.Fine;
        });
        return command;
    }
}
