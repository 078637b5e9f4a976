using System.Collections.Immutable;
using SdgTechSite.Content.Vocabularies;
using SdgTechSite.Content.Yaml;
using SdgTechSite.Model;

namespace SdgTechSite.Content.Prose;

/// <summary>Reads <c>report/report.yaml</c>: the sections and paragraphs, and what each paragraph bears on.</summary>
internal static class ReportReader
{
    private const string Path = "report/report.yaml";

    /// <summary>The report, or null when the site follows none.</summary>
    public static Report? Read(SourceTree tree, ReadContext context, VocabularyResult names, IReadOnlyCollection<string> indicatorCodes)
    {
        if (!tree.Contains(Path) || tree.ReadText(Path) is not { } text || YamlReader.ReadMapping(text, tree.Show(Path), context.Bag) is not { } root) return null;
        var file = new MappingReader(root, context);
        var symbol = file.RequireText("symbol");
        var url = file.RequireText("url");
        var title = file.RequireLocalized("title");
        var sections = file.Mappings("sections", required: true).Select(Section).ToImmutableArray();
        var numbers = new Ids("paragraph", context.Bag);
        var paragraphs = file.Mappings("paragraphs", required: true).Select(p => Paragraph(p, numbers, names, indicatorCodes)).OfType<ReportParagraph>().ToImmutableArray();
        file.Done();
        return new Report(symbol?.Value ?? string.Empty, url?.Value ?? string.Empty, title, sections, paragraphs);
    }

    private static ReportSection Section(MappingReader entry)
    {
        var section = new ReportSection(
            entry.RequireText("id")?.Value ?? string.Empty,
            entry.RequireLocalized("title"),
            entry.RequireInt("first")?.Value ?? 0,
            entry.RequireInt("last")?.Value ?? 0);
        if (!Ids.IsWellFormed(section.Id)) entry.Context.Bag.Add(Rules.BadName.At(entry.Span, $"'{section.Id}' cannot be the id of a section.", "Ids are lower-case ASCII letters, digits and hyphens."));
        if (section.First > section.Last) entry.Context.Bag.Add(Rules.BadValue.At(entry.Span, "The section ends before it starts.", "'first' is at most 'last'."));
        entry.Done();
        return section;
    }

    private static ReportParagraph? Paragraph(MappingReader entry, Ids numbers, VocabularyResult names, IReadOnlyCollection<string> indicatorCodes)
    {
        var number = entry.RequireInt("number");
        var isNew = number is { } n && numbers.Take(new Located<string>(string.Create(null, $"{n.Value}"), n.Span)) is not null;
        var theme = entry.RequireLocalized("theme");
        var summary = entry.RequireLocalized("summary");
        var kind = Kind(entry);
        var goals = Goals(entry, names);
        var indicators = entry.Texts("indicators");
        foreach (var code in indicators.Where(c => !indicatorCodes.Contains(c.Value, StringComparer.Ordinal)))
        {
            entry.Context.Bag.Add(Rules.UnknownIndicator.At(code.Span, $"The site has no indicator {code.Value}.", Nearest.Hint(code.Value, indicatorCodes, "indicators")));
        }

        var technologies = entry.Texts("technologies");
        var known = names.Vocabulary.Technologies.Select(t => t.Id).ToList();
        foreach (var name in technologies.Where(t => names.TechnologiesKnown && !known.Contains(t.Value, StringComparer.Ordinal)))
        {
            entry.Context.Bag.Add(Rules.UnknownTechnology.At(name.Span, $"There is no technology '{name.Value}'.", Nearest.Hint(name.Value, known, "technologies")));
        }

        entry.Done();
        return isNew ? new ReportParagraph(number!.Value.Value, theme, summary, kind, goals, [.. indicators.Select(i => i.Value)], [.. technologies.Select(t => t.Value)]) : null;
    }

    private static string Kind(MappingReader entry)
    {
        if (entry.RequireText("kind") is not { } kind) return ParagraphKinds.All[0];
        if (ParagraphKinds.All.Contains(kind.Value)) return kind.Value;
        entry.Context.Bag.Add(Rules.BadValue.At(kind.Span, $"'{kind.Value}' is not a kind of paragraph.", Nearest.Hint(kind.Value, ParagraphKinds.All, "kinds")));
        return ParagraphKinds.All[0];
    }

    private static ImmutableArray<int> Goals(MappingReader entry, VocabularyResult names)
    {
        var goals = ImmutableArray.CreateBuilder<int>();
        foreach (var item in entry.List("goals"))
        {
            if (item is YamlScalar scalar && int.TryParse(scalar.Value, System.Globalization.CultureInfo.InvariantCulture, out var goal))
            {
                goals.Add(goal);
                if (names.GoalsKnown && !names.Vocabulary.Goals.Any(g => g.Id == goal)) entry.Context.Bag.Add(Rules.UnknownGoal.At(scalar.Span, $"There is no goal {goal}.", "Goals stand in vocabulary/goals.yaml."));
            }
            else entry.Context.Bag.Add(Rules.WrongType.At(item.Span, "'goals' has the wrong type.", "It wants a list of goal numbers, such as [7, 13]."));
        }

        return goals.ToImmutable();
    }
}
