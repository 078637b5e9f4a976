using System.Collections.Frozen;
using SdgTechSite.Content.Yaml;
using SdgTechSite.Model;

namespace SdgTechSite.Content.Prose;

/// <summary>What a Markdown file is about; each kind has front matter of its own.</summary>
internal enum MarkdownKind
{
    Indicator,
    Page,
}

/// <summary>The documents of a folder by language, and what their front matter says for the page as a whole.</summary>
internal sealed record MarkdownFolder(FrozenDictionary<string, MarkdownDocument> Documents, bool Draft, IReadOnlyList<Located<string>> Aliases);

/// <summary>Reads <c>&lt;lang&gt;.md</c> files: takes the front matter off, and leaves the words to the renderer.</summary>
internal static class MarkdownReader
{
    private const int Largest = 2 << 20;

    /// <summary>Reads the documents of a folder and says which languages are missing, at <paramref name="owner"/>.</summary>
    public static MarkdownFolder ReadFolder(string folder, SourceSpan owner, SourceTree tree, ReadContext context, MarkdownKind kind)
    {
        var documents = new Dictionary<string, MarkdownDocument>(StringComparer.Ordinal);
        var (draft, aliases) = (false, new List<Located<string>>());
        foreach (var path in tree.Below(folder).Where(f => f.EndsWith(".md", StringComparison.Ordinal) && !f[folder.Length..].Contains('/', StringComparison.Ordinal)))
        {
            var language = path[folder.Length..^3];
            if (!context.Languages.Contains(language, StringComparer.Ordinal))
            {
                context.Bag.Add(Rules.UnknownLanguage.At(SourceSpan.OfFile(tree.Show(path)), $"The site has no language '{language}'.", Nearest.Hint(language, context.Languages, "languages")));
                continue;
            }

            if (tree.ReadText(path) is not { } text || Read(text, tree.Show(path), language, kind, context) is not { } read) continue;
            documents[language] = read.Document;
            draft |= read.Draft;
            aliases.AddRange(read.Aliases);
        }

        ReportMissing(documents, folder, owner, tree, context);
        context.Tally.Add(TextKind.Narrative, documents.Keys);
        return new MarkdownFolder(documents.ToFrozenDictionary(StringComparer.Ordinal), draft, aliases);
    }

    private static void ReportMissing(Dictionary<string, MarkdownDocument> documents, string folder, SourceSpan owner, SourceTree tree, ReadContext context)
    {
        var standard = context.Languages[0];
        if (!tree.Contains($"{folder}{standard}.md"))
        {
            context.Bag.Add(Rules.MissingFile.At(SourceSpan.OfFile(tree.Show($"{folder}{standard}.md")), "The words in the default language are not there.", $"Create {standard}.md."));
        }

        var missing = context.Languages.Skip(1).Where(l => !tree.Contains($"{folder}{l}.md")).ToList();
        if (missing.Count == 0) return;
        var at = documents.TryGetValue(standard, out var document) ? SourceSpan.OfFile(document.Path) : owner;
        context.Bag.Add(Rules.MissingTranslation.At(at, $"The words are not there in: {string.Join(", ", missing)}.", $"Create {missing[0]}.md. Until then readers see the text of '{standard}'."));
    }

    private static (MarkdownDocument Document, bool Draft, List<Located<string>> Aliases)? Read(string text, string shown, string language, MarkdownKind kind, ReadContext context)
    {
        if (text.Length > Largest)
        {
            context.Bag.Add(Rules.TooLarge.At(SourceSpan.OfFile(shown), "The text is longer than two million characters.", "Split the page."));
            return null;
        }

        var lines = FrontMatterLines(text);
        if (lines < 0)
        {
            context.Bag.Add(Rules.MissingKey.At(new SourceSpan(shown, 1, 1, 0), "The front matter is missing.", "Start the file with a line '---', then 'summary: ...', then a line '---'."));
            return null;
        }

        var start = IndexOfLine(text, lines + 1);
        if (YamlReader.ReadMapping(text[text.IndexOf('\n', StringComparison.Ordinal)..IndexOfLine(text, lines)], shown, context.Bag) is not { } root) return null;
        var matter = new MappingReader(root with { Span = new SourceSpan(shown, 1, 1, 3) }, context);
        var summary = matter.RequireText("summary");
        TypedNumberCheck.Run(matter.Find("summary"), context);
        var title = kind == MarkdownKind.Page ? matter.RequireText("title") : null;
        var draft = kind == MarkdownKind.Page && matter.Flag("draft");
        List<Located<string>> aliases = kind == MarkdownKind.Page ? [.. matter.Texts("aliases")] : [];
        matter.Done();
        return (new MarkdownDocument(shown, language, title?.Value, summary?.Value ?? string.Empty, KeptText.Of(text[start..], context.Store), lines + 1), draft, aliases);
    }

    /// <summary>Number of lines of the front matter, both fences included, or -1 when there is none.</summary>
    private static int FrontMatterLines(string text)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var isFence = line.TrimEnd().SequenceEqual("---");
            if (number == 1 && !isFence) return -1;
            if (number > 1 && isFence) return number;
        }

        return -1;
    }

    /// <summary>Where a line starts, counting from 1; the end of the text when there are fewer.</summary>
    private static int IndexOfLine(string text, int line)
    {
        var index = 0;
        for (var i = 1; i < line; i++)
        {
            var next = text.IndexOf('\n', index);
            if (next < 0) return text.Length;
            index = next + 1;
        }

        return index;
    }
}
