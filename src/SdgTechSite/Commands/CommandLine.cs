using System.CommandLine;

namespace SdgTechSite.Commands;

/// <summary>Puts the commands together, and turns what they return into an exit code.</summary>
internal static class CommandLine
{
    public static int Run(string[] args)
    {
        var root = new RootCommand("sdgtech turns a folder of Markdown and indicator data into a static website.")
        {
            BuildCommand.Create(),
            CheckCommand.Create(),
            DiffCommand.Create(),
            ExplainCommand.Create(),
            NewCommand.Create(),
            SchemaCommand.Create(),
            ImportCommand.Create(),
            ServeCommand.Create(),
            VerifyCommand.Create(),
            PackCommand.Create(),
        };
        root.SetAction(_ =>
        {
            Console.Error.WriteLine("Name a command, for example: sdgtech build. See sdgtech --help.");
            return ExitCode.Usage;
        });
        var parsed = root.Parse(args);
        var code = Invoke(parsed);
        return parsed.Errors.Count > 0 ? ExitCode.Usage : code;
    }

    private static int Invoke(ParseResult parsed)
    {
        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"sdgtech: {exception.Message}");
            return ExitCode.Failure;
        }
        catch (Exception exception)
        {
            Console.Error.WriteLine($"sdgtech: this is a bug, please report it with the lines below.{Environment.NewLine}{exception}");
            return ExitCode.Failure;
        }
    }
}
