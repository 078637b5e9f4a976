using System.Collections.Immutable;
using System.Text;
using SdgTechSite.Model;

namespace SdgTechSite.Build;

/// <summary>Makes a small complete site from nothing but the program.</summary>
public static class SiteSkeleton
{
    private const string Sample = "content/indicators/7-1-1/";

    /// <summary>
    /// Writes the site into <paramref name="folder"/>, which must not be there or be empty. <paramref name="day"/> becomes the day of the content;
    /// <paramref name="languages"/> empty means English.
    /// </summary>
    public static SkeletonResult Write(string folder, ImmutableArray<string> languages, DateOnly day)
    {
        ImmutableArray<string> wanted = languages.IsEmpty ? ["en"] : [.. languages.Distinct(StringComparer.Ordinal)];
        if (wanted.FirstOrDefault(l => !BuiltIn.Words.ContainsKey(l)) is { } strange)
        {
            var known = BuiltIn.Words.Keys.Order(StringComparer.Ordinal).ToList();
            var nearest = Nearest.Match(strange, known) is { } match ? $" Did you mean '{match}'?" : string.Empty;
            return SkeletonResult.Refuse($"A new site cannot begin with the language '{strange}'.{nearest}", $"The program speaks {string.Join(", ", known)}. Add others afterwards: sdgtech new language {strange}.");
        }

        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            return SkeletonResult.Refuse($"{folder} is there and not empty.", "Nothing is overwritten. Name a folder that is not there.");

        var files = Files(wanted, day).ToImmutableArray();
        foreach (var (path, text) in files) Put(Path.Combine(folder, path), text);
        return SkeletonResult.Of([.. files.Select(f => Path.Combine(folder, f.Path))]);
    }

    private static IEnumerable<(string Path, string Text)> Files(ImmutableArray<string> languages, DateOnly day)
    {
        var skeleton = new SkeletonText(languages);
        var main = languages[0];
        yield return ("README.md", skeleton.Fill("site/README.md", main));
        yield return (".gitignore", "site-output/\n.site-output.*\n");
        yield return (".vscode/settings.json", EditorSettings.Text());
        yield return ("content/site.yaml", skeleton.Fill("site/site.yaml", main, ("languages", string.Join(", ", languages)), ("as_of", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))));
        foreach (var name in new[] { "goals.yaml", "units.yaml", "dimensions.yaml", "areas.csv" }) yield return ("content/vocabulary/" + name, BuiltIn.Text("vocabulary/" + name));
        yield return ("content/vocabulary/technologies.yaml", skeleton.Fill("site/technologies.yaml", main));
        yield return (Sample + "indicator.yaml", skeleton.Fill("site/indicator.yaml", main));
        yield return (Sample + "data.csv", skeleton.Fill("site/data.csv", main));
        foreach (var language in languages)
        {
            yield return ($"{Sample}{language}.md", skeleton.Fill("site/indicator.md", language));
            yield return ($"content/pages/about/{language}.md", skeleton.Fill("site/about.md", language));
        }

        foreach (var (name, text) in SchemaFiles.All()) yield return ($"content/{SchemaFiles.Folder}/{name}", text);
    }

    internal static void Put(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
