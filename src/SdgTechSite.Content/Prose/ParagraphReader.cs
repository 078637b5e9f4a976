using System.Collections.Immutable;
using SdgTechSite.Content.Config;
using SdgTechSite.Content.Vocabularies;
using SdgTechSite.Content.Yaml;
using SdgTechSite.Model;

namespace SdgTechSite.Content.Prose;

/// <summary>Reads the paragraphs of <c>report/report.yaml</c> and holds what they name to what there is.</summary>
internal static class ParagraphReader
{
    public static ImmutableArray<ReportParagraph> Read(MappingReader file, VocabularyResult names, IReadOnlyCollection<string> indicatorCodes)
    {
        var numbers = new Ids("paragraph", file.Context.Bag);
        return [.. file.Mappings("paragraphs", required: true).Select(p => Paragraph(p, numbers, names, indicatorCodes)).OfType<ReportParagraph>()];
    }

    private static ReportParagraph? Paragraph(MappingReader entry, Ids numbers, VocabularyResult names, IReadOnlyCollection<string> indicatorCodes)
    {
        var vocabulary = names.Vocabulary;
        var number = entry.RequireInt("number");
        var isNew = number is { } n && numbers.Take(new Located<string>(string.Create(null, $"{n.Value}"), n.Span)) is not null;
        var theme = entry.RequireLocalized("theme");
        var summary = entry.RequireProse("summary");
        var kind = Kind(entry);
        var goals = Goals(entry, names);
        var indicators = Known(entry, "indicators", indicatorCodes, checking: true, Rules.UnknownIndicator, "indicator");
        var proxies = Known(entry, "proxies", indicators, checking: true, Rules.UnknownIndicator, "indicator of this paragraph");
        var technologies = Known(entry, "technologies", [.. vocabulary.Technologies.Select(t => t.Id)], names.TechnologiesKnown, Rules.UnknownTechnology, "technology");
        var platforms = Known(entry, "platforms", [.. vocabulary.Platforms.Select(p => p.Id)], names.PlatformsKnown, Rules.UnknownPlatform, "platform or instrument");
        var areas = Known(entry, "areas", [.. vocabulary.Areas.All.Select(a => a.Id)], vocabulary.Areas.All.Length > 0, Rules.UnknownArea, "area");
        var claims = entry.Mappings("claims").Select(Claim).ToImmutableArray();
        var why = entry.Prose("why_unmeasured");
        entry.Done();
        return isNew ? new ReportParagraph(number!.Value.Value, theme, summary, kind, goals, indicators, proxies, technologies, platforms, areas, claims, why) : null;
    }

    private static ReportClaim Claim(MappingReader entry)
    {
        var claim = new ReportClaim(entry.RequireProse("says"), KeyFigureReader.Read(entry, "figures"), entry.RequireProse("difference"));
        entry.Done();
        return claim;
    }

    /// <summary>A list of names, each held to those that are known.</summary>
    private static ImmutableArray<string> Known(MappingReader entry, string key, IReadOnlyCollection<string> known, bool checking, DiagnosticRule rule, string what)
    {
        var names = entry.Texts(key);
        foreach (var name in names.Where(n => checking && !known.Contains(n.Value, StringComparer.Ordinal)))
        {
            entry.Context.Bag.Add(rule.At(name.Span, $"There is no {what} '{name.Value}'.", Nearest.Hint(name.Value, known, key)));
        }

        return [.. names.Select(n => n.Value)];
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
