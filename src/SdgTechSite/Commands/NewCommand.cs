using System.CommandLine;
using SdgTechSite.Build;

namespace SdgTechSite.Commands;

internal static class NewCommand
{
    public static Command Create() => new("new", "Write a commented skeleton: a whole site, or one thing in the site you are in.")
    {
        Site(),
        Entry(SkeletonKind.Indicator, "indicator", "CODE", "An indicator by its code, such as 9.5.1; a draft until it has figures"),
        Entry(SkeletonKind.Page, "page", "SLUG", "A page of prose; its address is pages/SLUG.html"),
        Entry(SkeletonKind.Technology, "technology", "ID", "A technology, at the end of vocabulary/technologies.yaml"),
        Entry(SkeletonKind.Platform, "platform", "ID", "A platform or instrument, at the end of vocabulary/platforms.yaml"),
        Entry(SkeletonKind.Language, "language", "TAG", "A language of the site, such as fr"),
    };

    private static Command Site()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder of the site; it must not be there or be empty" };
        var languages = Languages("The site's languages, the default first, with commas between");
        var command = new Command("site", "A small complete site: one indicator with real figures, one page, and the vocabularies.") { folder, languages };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(folder)!;
            var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
            var result = SiteSkeleton.Write(Path.GetFullPath(name, Directory.GetCurrentDirectory()), [.. parsed.GetValue(languages) ?? []], today);
            return Tell(result, $"Next: cd {name}, then sdgtech build, and open site-output/index.html.");
        });
        return command;
    }

    private static Command Entry(SkeletonKind kind, string word, string argument, string description)
    {
        var name = new Argument<string>(argument) { Description = description };
        var content = new Option<string?>("--content") { Description = "The content folder (default: content of the site you are in)", HelpName = "DIR" };
        var languages = Languages("Only these of the site's languages, with commas between");
        var command = new Command(word, description + ".") { name, content };
        if (kind != SkeletonKind.Language) command.Options.Add(languages);
        command.SetAction(parsed =>
        {
            var folders = SiteFolders.Find(Directory.GetCurrentDirectory(), parsed.GetValue(content), null, null);
            var wanted = kind == SkeletonKind.Language ? null : parsed.GetValue(languages);
            return Tell(EntrySkeleton.Write(kind, parsed.GetValue(name)!, folders, [.. wanted ?? []]), "Next: fill in what is written there, then sdgtech check.");
        });
        return command;
    }

    private static Option<string[]> Languages(string description) =>
        new("--lang") { Description = description, HelpName = "TAGS", CustomParser = SiteOptions.Tags };

    private static int Tell(SkeletonResult result, string next)
    {
        if (result.Refusal is { } refusal)
        {
            Console.Error.WriteLine($"sdgtech: {refusal}");
            if (result.Hint is { } hint) Console.Error.WriteLine($"    hint: {hint}");
            return ExitCode.Usage;
        }

        foreach (var path in result.Written) Console.Out.WriteLine(Path.GetRelativePath(Directory.GetCurrentDirectory(), path).Replace('\\', '/'));
        Console.Out.WriteLine(next);
        return ExitCode.Fine;
    }
}
