using System.CommandLine;
using SdgTechSite.Build;

namespace SdgTechSite.Commands;

internal static class CheckCommand
{
    public static Command Create()
    {
        var site = new SiteOptions();
        var command = new Command("check", "Find everything that a build would find, and write nothing.");
        site.AddTo(command);
        command.SetAction(parsed => SiteRun.Execute(site, parsed, site.Request(parsed, BuildMode.Check, BuildOverrides.None)));
        return command;
    }
}
