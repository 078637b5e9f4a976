using System.Collections.Immutable;
using System.Globalization;
using SdgTechSite.Content;
using SdgTechSite.Model;

namespace SdgTechSite.Build;

/// <summary>Adds one thing to a site: a valid, commented beginning that passes the checks with warnings at most.</summary>
public static class EntrySkeleton
{
    /// <summary>Writes it, or says why not. <paramref name="only"/> keeps to these of the site's languages; the default is always there.</summary>
    public static SkeletonResult Write(SkeletonKind kind, string name, SiteFolders folders, ImmutableArray<string> only)
    {
        if (!File.Exists(Path.Combine(folders.Content, "site.yaml"))) return SkeletonResult.Refuse("There is no site here.", "Go to the folder of a site, or make one: sdgtech new site DIR.");
        var bag = new DiagnosticBag();
        if (ContentReader.Read(SourceTree.Open(folders.Content, folders.Shown, bag), BuiltIn.Words, Environment.ProcessorCount).Model is not { } content)
            return SkeletonResult.Refuse("site.yaml cannot be read.", "See what is wrong with it: sdgtech check.");
        var site = content.Site;
        if (only.FirstOrDefault(l => !site.Languages.Contains(l)) is { } strange)
            return SkeletonResult.Refuse($"The site has no language '{strange}'.", Nearest.Hint(strange, site.Languages, "languages"));
        ImmutableArray<string> languages = only.IsEmpty ? site.Languages : [.. site.Languages.Where((l, i) => i == 0 || only.Contains(l))];
        return kind switch
        {
            SkeletonKind.Indicator => Indicator(name, folders.Content, languages, content),
            SkeletonKind.Page => Page(name, folders.Content, languages),
            SkeletonKind.Technology => Listed(name, "technologies", "technology.yaml", content.Vocabulary.Technologies.Any(t => t.Id == name), folders.Content, languages),
            SkeletonKind.Platform => Listed(name, "platforms", "platform.yaml", content.Vocabulary.Platforms.Any(p => p.Id == name), folders.Content, languages),
            _ => LanguageSkeleton.Write(name, folders.Content, site.Languages),
        };
    }

    private static SkeletonResult Indicator(string code, string content, ImmutableArray<string> languages, ContentModel model)
    {
        if (!IsCode(code)) return SkeletonResult.Refuse($"'{code}' cannot be the code of an indicator.", "A code is the number of the goal and what follows behind points, such as 9.5.1 or 17.b.1.");
        var goal = int.Parse(code[..code.IndexOf('.', StringComparison.Ordinal)], CultureInfo.InvariantCulture);
        if (!model.Vocabulary.Goals.Any(g => g.Id == goal))
            return SkeletonResult.Refuse($"The site has no goal {goal}, so {code} belongs nowhere.", $"Goals here: {string.Join(", ", model.Vocabulary.Goals.Select(g => g.Id))}. Others are added in vocabulary/goals.yaml.");
        if (model.Vocabulary.Units.Count == 0) return SkeletonResult.Refuse("The site has no unit yet.", "Add one to vocabulary/units.yaml first.");
        var folder = Path.Combine(content, "indicators", code.Replace('.', '-'));
        if (Directory.Exists(folder)) return Taken(folder);
        var units = model.Vocabulary.Units.Keys.Order(StringComparer.Ordinal).ToList();
        var skeleton = new SkeletonText(languages);
        (string, string)[] values =
        [
            ("code", code),
            ("goal", goal.ToString(CultureInfo.InvariantCulture)),
            ("unit", units.Contains("percent") ? "percent" : units[0]),
            ("units", string.Join(", ", units)),
            ("as_of", model.Site.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ];
        return Put([
            (Path.Combine(folder, "indicator.yaml"), skeleton.Fill("indicator.yaml", languages[0], values)),
            (Path.Combine(folder, "data.csv"), "area,year,value,status,note\n"),
            .. languages.Select(l => (Path.Combine(folder, l + ".md"), skeleton.Fill("indicator.md", l, values))),
        ]);
    }

    private static SkeletonResult Page(string slug, string content, ImmutableArray<string> languages)
    {
        if (!Ids.IsWellFormed(slug)) return BadId(slug, "the address of a page");
        if (Keys.IsTaken(slug)) return SkeletonResult.Refuse($"The site itself has a page '{slug}'.", "Choose another name.");
        var folder = Path.Combine(content, "pages", slug);
        if (Directory.Exists(folder)) return Taken(folder);
        var skeleton = new SkeletonText(languages);
        return Put([.. languages.Select(l => (Path.Combine(folder, l + ".md"), skeleton.Fill("page.md", l, ("slug", slug))))]);
    }

    private static SkeletonResult Listed(string id, string list, string file, bool taken, string content, ImmutableArray<string> languages)
    {
        if (!Ids.IsWellFormed(id)) return BadId(id, "an id");
        var path = Path.Combine(content, "vocabulary", list + ".yaml");
        if (taken) return SkeletonResult.Refuse($"There is '{id}' in vocabulary/{list}.yaml already.", "Choose another id, or edit the entry that is there.");
        var entry = new SkeletonText(languages).Fill(file, languages[0], ("id", id));
        var before = File.Exists(path) ? File.ReadAllText(path) : $"# yaml-language-server: $schema=../{SchemaFiles.Folder}/{list}.json\n{list}:\n";
        if (YamlList.Append(before, list, entry) is not { } after)
            return SkeletonResult.Refuse($"vocabulary/{list}.yaml is not written with one entry below the other.", $"Add the entry by hand, or write '{list}:' with entries that begin with '- ' below it.");
        return Put([(path, after)]);
    }

    private static bool IsCode(string code) =>
        code.Split('.') is { Length: >= 2 } parts && code.Length <= 32
        && parts[0].Length <= 2 && parts[0].All(char.IsAsciiDigit) && parts.All(p => p.Length > 0 && p.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c)));

    private static SkeletonResult BadId(string name, string what) =>
        SkeletonResult.Refuse($"'{name}' cannot be {what}.", "Use lower-case ASCII letters, digits and hyphens, such as our-data.");

    private static SkeletonResult Taken(string path) => SkeletonResult.Refuse($"{path} is there already.", "Nothing is overwritten. Choose another name, or edit what is there.");

    private static SkeletonResult Put(ImmutableArray<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files) SiteSkeleton.Put(path, text);
        return SkeletonResult.Of([.. files.Select(f => f.Path)]);
    }
}
