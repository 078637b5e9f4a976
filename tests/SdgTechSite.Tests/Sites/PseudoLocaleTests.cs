using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Sites;

/// <summary>
/// The small site with a third language whose words are the English ones in Georgian letters. Whatever stands in Latin letters on its pages then was
/// never given to translators: words in templates or in the program, or words that are not marked with their own language.
/// </summary>
public sealed partial class PseudoLocaleTests
{
    private const string Tag = "ka";

    [Fact]
    public void No_word_of_a_page_escapes_translation()
    {
        using var site = Translated().BuildCleanly();
        var escaped = new List<string>();
        var pages = Directory.EnumerateFiles(Path.Combine(site.Output, Tag), "*.html", SearchOption.AllDirectories).ToList();
        foreach (var file in pages)
        {
            var document = new HtmlParser().ParseDocument(File.ReadAllText(file));
            escaped.AddRange(Words(document).Where(w => !IsCode(w)).Select(w => $"{Path.GetFileName(file)}: {w}"));
        }

        Assert.True(escaped.Count == 0, string.Join('\n', escaped.Distinct(StringComparer.Ordinal).Take(40)));
        Assert.True(pages.Count > 20);
        Assert.All(pages, p => Assert.Contains("<html lang=\"ka\" dir=\"ltr\">", File.ReadAllText(p), StringComparison.Ordinal));
    }

    /// <summary>Latin words in texts and in attributes that readers meet, outside elements with a language of their own or marked as not to be translated.</summary>
    private static IEnumerable<string> Words(IDocument document)
    {
        foreach (var element in document.All.Where(e => !IsAside(e)))
        {
            var texts = element.ChildNodes.OfType<IText>().Select(t => t.Data)
                .Concat(new[] { "alt", "aria-label", "title", "content", "placeholder" }.Select(a => element.GetAttribute(a)).OfType<string>());
            if (element.LocalName is "script" or "style") continue;
            if (element.LocalName == "meta" && element.GetAttribute("name") is "viewport" or "color-scheme" or null) continue;
            foreach (var match in texts.SelectMany(t => LatinWord().Matches(t))) yield return match.Value;
        }
    }

    private static bool IsAside(IElement? element)
    {
        for (; element is not null && element.LocalName != "html"; element = element.ParentElement)
        {
            if (element.GetAttribute("translate") == "no" || (element.GetAttribute("lang") is { } lang && lang != Tag)) return true;
        }

        return false;
    }

    /// <summary>Codes are the same in all languages: names of formats, of standards, of documents and of licences.</summary>
    private static bool IsCode(string word) => word is "CSV" or "JSON" or "ISO" or "M" or "E" or "CC" or "BY" || word.Length == 3 && word.All(char.IsAsciiLetterUpper);

    private static SiteCopy Translated()
    {
        var site = SiteCopy.Of("small").Change("content/site.yaml", "languages: [en, zh]", "languages: [en, zh, ka]");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(site.Folder, "content"), "*", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            if (file.EndsWith(".yaml", StringComparison.Ordinal)) File.WriteAllText(file, English().Replace(text, m => $"{{ en: {m.Groups["words"].Value}, ka: {Pseudo(m.Groups["words"].Value)}"));
            else if (file.EndsWith("areas.csv", StringComparison.Ordinal)) File.WriteAllText(file, Areas(text));
            else if (file.EndsWith("en.md", StringComparison.Ordinal)) File.WriteAllText(file.Replace("en.md", "ka.md", StringComparison.Ordinal), Markdown(text));
        }

        var words = File.ReadAllText(Repository.PathOf("content", "ui", "en.yaml"));
        return site.With("content/ui/ka.yaml", string.Join('\n', words.Split('\n').Select(l => Value().Replace(l, m => m.Groups["key"].Value + Pseudo(m.Groups["value"].Value)))));
    }

    private static string Areas(string csv)
    {
        var rows = csv.TrimEnd('\n').Split('\n');
        var name = Array.IndexOf(rows[0].Split(','), "name_en");
        return string.Join('\n', rows.Select((r, i) => i == 0 ? r + ",name_ka" : r + "," + Pseudo(r.Split(',')[name]))) + "\n";
    }

    /// <summary>Everything but front matter keys, directives, link targets (their anchors are headings) and tags.</summary>
    private static string Markdown(string text) => MarkdownWord().Replace(text, m => m.Groups["word"].Success ? Pseudo(m.Value) : m.Groups["anchor"].Success ? m.Groups["path"].Value + Pseudo(m.Groups["anchor"].Value) : m.Value);

    /// <summary>Georgian letters for Latin ones; what stands in braces stays.</summary>
    private static string Pseudo(string text) => Placeholder().Replace(text, m => m.Groups["name"].Success ? m.Value : string.Concat(m.Value.Select(Georgian)));

    private static char Georgian(char c) => char.IsAsciiLetter(c) ? (char)('ა' + (char.ToLowerInvariant(c) - 'a')) : c;

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex LatinWord();

    [GeneratedRegex("\\{ en: (?<words>\"(\\\\.|[^\"])*\"|[^{},]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex English();

    [GeneratedRegex(@"^(?<key>\s*[\w-]+: )(?<value>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Value();

    [GeneratedRegex(@"(?<name>\{\w+\})|[^{}]+", RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^(?:title|summary): |:{1,3}[a-z]+(?:\[[^\]]*\])?(?:\{[^}]*\})?|(?<path>\]\([^)#]*)(?<anchor>#[^)]*\))|\]\([^)]*\)|<[^>]*>|(?<word>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex MarkdownWord();
}
