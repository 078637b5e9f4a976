using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using SdgTechSite.Content.Changes;
using SdgTechSite.Content.Config;
using SdgTechSite.Content.Indicators;
using SdgTechSite.Content.Prose;
using SdgTechSite.Content.Vocabularies;
using SdgTechSite.Content.Words;
using SdgTechSite.Content.Yaml;
using SdgTechSite.Model;

namespace SdgTechSite.Content;

/// <summary>Reads the whole content tree and holds it to every rule, in one run.</summary>
public static class ContentReader
{
    /// <summary>
    /// Reads and checks. <paramref name="builtInWords"/> are the program's own words of the interface, language to YAML, English among them.
    /// Indicators are read <paramref name="jobs"/> at a time; the result does not depend on it, nor on <paramref name="memory"/>, from which parts
    /// whose files did not change are taken. Long texts stay in <paramref name="store"/>, and can be read as long as it is not disposed of.
    /// </summary>
    public static ContentResult Read(SourceTree tree, IReadOnlyDictionary<string, string> builtInWords, int jobs, ReadingMemory? memory = null, KeptStore? store = null)
    {
        var bag = new DiagnosticBag();
        if (tree.Files.IsEmpty) return new ContentResult(null, bag.ToSorted());
        if (Root(tree, bag) is not { } root) return new ContentResult(null, bag.ToSorted());
        var languages = SiteConfigReader.Languages(root, bag);
        if (languages.IsEmpty) return new ContentResult(null, bag.ToSorted());

        var context = new ReadContext(languages, bag, new TranslationTally(), store ?? KeptStore.InMemory, new SharedTexts());
        var site = SiteConfigReader.Read(root, context, Folders(tree, "pages/"));
        var parts = new ReadingParts(tree, context, memory);
        var names = parts.Read("vocabulary", ["vocabulary/"], VocabularyReader.Read);
        var words = parts.Read("ui", ["ui/"], (t, c) => new UiWordsReader(builtInWords, c.Bag).Read(t, c));
        var (indicators, broken) = Indicators(tree, parts, names, site, new IndicatorShelf(names.Vocabulary, context.Store), jobs);
        var pages = Folders(tree, "pages/").Select(slug => parts.Read($"pages/{slug}", [$"pages/{slug}/"], (t, c) => Page(slug, t, c))).OfType<ContentPage>().ToImmutableArray();
        var folderCodes = Folders(tree, "indicators/").Select(f => f.Replace('-', '.')).ToList();
        ImmutableArray<string> codes = [.. indicators.Select(i => i.Code).Union(folderCodes, StringComparer.Ordinal)];
        var report = parts.Read($"report {string.Join(' ', codes)}", ["vocabulary/", "report/"], (t, c) => ReportReader.Read(t, c, names, codes));
        var changes = parts.Read("changes", ["changes.csv"], (t, c) => ChangeReader.Read(t, site.AsOf, c.Bag));
        var content = new ContentModel(site, names.Vocabulary, words, report, indicators, pages, parts.Read("assets", ["assets/"], (t, _) => Assets(t)), context.Tally.Counts(languages), changes, broken);
        TranslationBudgetCheck.Run(content, bag);
        StaleFiguresCheck.Run(content, bag);
        KeyFigureCheck.Run(content, folderCodes, bag);
        ChangeCheck.Run(content, bag);
        UnexpectedFiles(tree, bag);
        return new ContentResult(content, bag.ToSorted());
    }

    private static YamlMapping? Root(SourceTree tree, DiagnosticBag bag)
    {
        if (tree.Contains("site.yaml")) return tree.ReadText("site.yaml") is { } text ? YamlReader.ReadMapping(text, tree.Show("site.yaml"), bag) : null;
        bag.Add(Rules.MissingFile.At(SourceSpan.OfFile(tree.Show("site.yaml")), "The site has no site.yaml.", "Create it; src/CONTENT.md lists its keys."));
        return null;
    }

    private static (ImmutableArray<Indicator> Indicators, FrozenSet<string> Broken) Indicators(SourceTree tree, ReadingParts parts, VocabularyResult names, SiteConfig site, IndicatorShelf shelf, int jobs)
    {
        var found = new ConcurrentBag<Indicator>();
        var broken = new ConcurrentBag<string>();
        // A text of an indicator lies where its figures lie.
        var texts = KeptStore.InMemory;
        var asOf = site.AsOf == DateOnly.MinValue ? (DateOnly?)null : site.AsOf;
        Parallel.ForEach(Folders(tree, "indicators/"), new ParallelOptions { MaxDegreeOfParallelism = jobs }, id =>
        {
            var (indicator, isBroken) = parts.Indicator(id, shelf, (t, c) =>
            {
                var own = new DiagnosticBag();
                var read = IndicatorReader.Read(id, new IndicatorContext(t, c with { Bag = own, Store = texts }, names, asOf, site.MaxSourceAgeDays));
                var found = own.ToSorted();
                c.Bag.AddRange(found);
                return new ReadIndicator(read is not null && found.IsEmpty ? shelf.Put(read) : read, own.HasErrors);
            });
            if (indicator is not null) found.Add(indicator);
            if (isBroken) broken.Add(id.Replace('-', '.'));
        });
        return (IndicatorOrder.Of(found), broken.ToFrozenSet(StringComparer.Ordinal));
    }

    private static ContentPage? Page(string slug, SourceTree tree, ReadContext context)
    {
        var folder = $"pages/{slug}/";
        var owner = SourceSpan.OfFile(tree.Show(folder + context.Languages[0] + ".md"));
        if (Keys.IsTaken(slug))
        {
            context.Bag.Add(Rules.BadName.At(SourceSpan.OfFile(tree.Show("pages/" + slug)), $"The site itself has a page '{slug}'.", "Rename the folder."));
            return null;
        }

        if (!Ids.IsWellFormed(slug)) context.Bag.Add(Rules.BadName.At(SourceSpan.OfFile(tree.Show("pages/" + slug)), $"'{slug}' cannot be the address of a page.", "Use lower-case ASCII letters, digits and hyphens, and no name that Windows keeps for devices."));
        var read = MarkdownReader.ReadFolder(folder, owner, tree, context, MarkdownKind.Page);
        return read.Documents.ContainsKey(context.Languages[0]) ? new ContentPage(slug, read.Documents, [.. read.Aliases.DistinctBy(a => a.Value, StringComparer.Ordinal)], read.Draft, owner with { Line = 1, Column = 1 }) : null;
    }

    private static ImmutableArray<ContentAsset> Assets(SourceTree tree) =>
        [.. tree.Below("assets/").Select(path => (path, Bytes: tree.Read(path))).Where(f => f.Bytes is not null).Select(f => new ContentAsset(f.path, f.Bytes))];

    /// <summary>Names of the folders right below <paramref name="folder"/>, in ordinal order.</summary>
    private static List<string> Folders(SourceTree tree, string folder) =>
        [.. tree.Below(folder).Select(f => f[folder.Length..]).Where(f => f.Contains('/', StringComparison.Ordinal)).Select(f => f[..f.IndexOf('/', StringComparison.Ordinal)]).Distinct(StringComparer.Ordinal)];

    private static void UnexpectedFiles(SourceTree tree, DiagnosticBag bag)
    {
        foreach (var path in tree.Files.Where(f => !IsExpected(f)))
        {
            bag.Add(Rules.UnexpectedFile.At(SourceSpan.OfFile(tree.Show(path)), "Nothing reads this file.", "Move or rename it; images and other files for readers belong into assets/."));
        }
    }

    private static bool IsExpected(string path) => path.Split('/') switch
    {
        ["site.yaml"] or ["changes.csv"] or ["report", "report.yaml"] or ["assets", ..] or ["ui", _] => true,
        ["vocabulary", var name] => name is "goals.yaml" or "units.yaml" or "dimensions.yaml" or "technologies.yaml" or "platforms.yaml" or "synonyms.yaml" or "areas.csv",
        ["indicators", _, var name] => name is "indicator.yaml" or "data.csv" || name.EndsWith(".md", StringComparison.Ordinal),
        ["pages", _, var name] => name.EndsWith(".md", StringComparison.Ordinal),
        _ => false,
    };
}
