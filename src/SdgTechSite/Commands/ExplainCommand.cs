using System.CommandLine;
using SdgTechSite.Diagnostics;
using SdgTechSite.Model;

namespace SdgTechSite.Commands;

internal static class ExplainCommand
{
    public static Command Create()
    {
        var code = new Argument<string>("CODE") { Description = "The code of a rule, such as SDG1101" };
        var command = new Command("explain", "Say what a rule means and how to put a finding right.") { code };
        command.SetAction(parsed => Explain(parsed.GetValue(code) ?? string.Empty));
        return command;
    }

    private static int Explain(string code)
    {
        if (Rules.Find(code) is not { } rule)
        {
            var nearest = Nearest.Match(code, Rules.All.Select(r => r.Code));
            Console.Error.WriteLine($"There is no rule {code}.{(nearest is null ? string.Empty : $" Did you mean {nearest}?")}");
            return ExitCode.Usage;
        }

        Console.Out.WriteLine(RulePage.Of(rule));
        return ExitCode.Fine;
    }
}
