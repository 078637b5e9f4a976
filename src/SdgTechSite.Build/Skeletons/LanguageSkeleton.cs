using System.Collections.Immutable;
using System.Text;
using SdgTechSite.Model;

namespace SdgTechSite.Build;

/// <summary>Adds a language to a site: lists it, and gives it words of the interface where the program has none.</summary>
internal static class LanguageSkeleton
{
    private static readonly ImmutableArray<string> Forms = ["zero", "one", "two", "few", "many", "other"];

    public static SkeletonResult Write(string tag, string content, ImmutableArray<string> languages)
    {
        if (Locale.Find(tag) is not { } locale) return SkeletonResult.Refuse($"'{tag}' is not a language tag that the program knows.", "Use a tag such as fr, sw or pt-BR.");
        if (languages.Contains(tag)) return SkeletonResult.Refuse($"The site has the language '{tag}' already.", null);
        var site = Path.Combine(content, "site.yaml");
        if (YamlList.AddLanguage(File.ReadAllText(site), tag) is not { } listed)
            return SkeletonResult.Refuse("The list of languages in site.yaml is written in a way that the program does not add to.", $"Write it as languages: [{string.Join(", ", languages)}], or add '{tag}' by hand.");
        var written = ImmutableArray.CreateBuilder<string>();
        var words = Path.Combine(content, "ui", tag + ".yaml");
        if (!BuiltIn.Words.ContainsKey(tag) && !File.Exists(words))
        {
            SiteSkeleton.Put(words, Words(BuiltIn.Words["en"], tag, locale.PluralCategories));
            written.Add(words);
        }

        SiteSkeleton.Put(site, listed);
        written.Add(site);
        return SkeletonResult.Of(written.ToImmutable());
    }

    /// <summary>The English words with the plural forms of another language, to be translated in place.</summary>
    private static string Words(string english, string tag, IEnumerable<string> categories)
    {
        var text = new StringBuilder($"# yaml-language-server: $schema=../{SchemaFiles.Folder}/ui.json\n# Words of the interface in '{tag}', still in English. Translate each text and keep what stands in braces: {{name}}.\n");
        var lines = english.ReplaceLineEndings("\n").Split('\n').Where(l => l.Length > 0 && !l.StartsWith('#')).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var forms = lines.Skip(i).TakeWhile(l => FormOf(l) is not null && Indent(l) == Indent(lines[i])).DistinctBy(FormOf).ToDictionary(l => FormOf(l)!, StringComparer.Ordinal);
            // English counts with two forms; a lone key called other is a word of its own.
            if (!forms.ContainsKey("one") || !forms.TryGetValue("other", out var other))
            {
                text.Append(lines[i]).Append('\n');
                continue;
            }

            foreach (var category in categories) text.Append(forms.GetValueOrDefault(category) ?? other.Replace("other:", category + ":", StringComparison.Ordinal)).Append('\n');
            i += forms.Count - 1;
        }

        return text.ToString();
    }

    private static string? FormOf(string line)
    {
        var key = line.TrimStart();
        return Forms.FirstOrDefault(f => key.StartsWith(f + ": ", StringComparison.Ordinal));
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;
}
