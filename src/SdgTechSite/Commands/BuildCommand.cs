using System.CommandLine;
using SdgTechSite.Build;

namespace SdgTechSite.Commands;

internal static class BuildCommand
{
    public static Command Create()
    {
        var site = new SiteOptions();
        var revision = new Option<string?>("--revision") { Description = "A revision of the content to name in the manifest", HelpName = "REV" };
        var clean = new Option<bool>("--clean") { Description = "Take nothing over from the last build" };
        var allowForeign = new Option<bool>("--allow-foreign") { Description = "Keep files in the output folder that the program did not write" };
        var compress = new Option<bool>("--compress") { Description = "Write .br and .gz copies beside text files, for hosts that send them" };
        var command = new Command("build", "Check the content, render it, and put the new site in the old one's place.") { revision, clean, allowForeign, compress };
        site.AddTo(command);
        command.SetAction(parsed =>
        {
            var overrides = BuildOverrides.None with { Revision = parsed.GetValue(revision), AllowForeignFiles = parsed.GetValue(allowForeign), Clean = parsed.GetValue(clean), Compress = parsed.GetValue(compress) };
            return SiteRun.Execute(site, parsed, site.Request(parsed, BuildMode.Publish, overrides));
        });
        return command;
    }
}
