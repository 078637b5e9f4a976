using System.Collections.Frozen;
using System.CommandLine;
using System.CommandLine.Parsing;
using SdgTechSite.Build;
using SdgTechSite.Model;

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
        var without = new Option<SitePart[]>("--without") { Description = "Parts to leave out, with commas between: search, xlsx", HelpName = "PARTS", CustomParser = Parts };
        var command = new Command("build", "Check the content, render it, and put the new site in the old one's place.") { revision, clean, allowForeign, compress, without };
        site.AddTo(command);
        command.SetAction(parsed =>
        {
            var overrides = BuildOverrides.None with
            {
                Revision = parsed.GetValue(revision),
                AllowForeignFiles = parsed.GetValue(allowForeign),
                Clean = parsed.GetValue(clean),
                Compress = parsed.GetValue(compress),
                Without = (parsed.GetValue(without) ?? []).ToFrozenSet(),
            };
            return SiteRun.Execute(site, parsed, site.Request(parsed, BuildMode.Publish, overrides));
        });
        return command;
    }

    private static SitePart[] Parts(ArgumentResult result)
    {
        var parts = new List<SitePart>();
        foreach (var name in SiteOptions.Tags(result))
        {
            switch (name)
            {
                case "search": parts.Add(SitePart.Search); break;
                case "xlsx": parts.Add(SitePart.Xlsx); break;
                default: result.AddError($"--without takes search and xlsx, not '{name}'."); break;
            }
        }

        return [.. parts];
    }
}
