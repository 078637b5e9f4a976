using System.Collections.Frozen;
using System.Collections.Immutable;
using SdgTechSite.Content.Prose;
using SdgTechSite.Content.Vocabularies;
using SdgTechSite.Content.Yaml;
using SdgTechSite.Model;

namespace SdgTechSite.Content.Indicators;

/// <summary>What the readers of an indicator share: the tree, the languages, and the names they may use.</summary>
internal sealed record IndicatorContext(SourceTree Tree, ReadContext Read, VocabularyResult Names, DateOnly? AsOf, int MaxSourceAgeDays)
{
    public DiagnosticBag Bag => Read.Bag;
}

/// <summary>Reads one folder of <c>indicators/</c>.</summary>
internal static class IndicatorReader
{
    /// <summary>The indicator, or null when there is too little of it to go on.</summary>
    public static Indicator? Read(string id, IndicatorContext context)
    {
        var path = $"indicators/{id}/indicator.yaml";
        var shown = context.Tree.Show(path);
        if (!Ids.IsWellFormed(id)) context.Bag.Add(Rules.BadName.At(SourceSpan.OfFile(context.Tree.Show("indicators/" + id)), $"'{id}' cannot be the folder of an indicator.", "The folder is the code with hyphens: 7-1-1."));
        if (!context.Tree.Contains(path))
        {
            context.Bag.Add(Rules.MissingFile.At(SourceSpan.OfFile(shown), "The indicator has no indicator.yaml.", "Create it, or remove the folder."));
            return null;
        }

        if (context.Tree.ReadText(path) is not { } text || YamlReader.ReadMapping(text, shown, context.Bag) is not { } root) return null;
        return Read(id, new MappingReader(root, context.Read), context);
    }

    private static Indicator? Read(string id, MappingReader file, IndicatorContext context)
    {
        var code = file.RequireText("code");
        if (code is { } c && FolderOf(c.Value) is var folder && folder != id)
            context.Bag.Add(Rules.CodeMismatch.At(c.Span, $"Code {c.Value} does not belong into the folder '{id}'.", $"The folder of {c.Value} is '{folder}'."));
        var goal = Goal(file, context);
        var title = file.RequireLocalized("title");
        var technologies = Technologies(file, context);
        var sources = SourceReader.Read(file, context);
        var drafts = SeriesReader.Read(file, sources, context);
        var draft = file.Flag("draft");
        var series = ObservationReader.Read(id, file, drafts, sources, draft, context);
        var chart = ChartReader.Read(file, series, context);
        file.Done();
        var narratives = MarkdownReader.ReadFolder($"indicators/{id}/", file.Span, context.Tree, context.Read, MarkdownKind.Indicator);
        if (code is null || chart is null) return null;
        var detail = new IndicatorDetail(series, sources, chart, narratives.Documents);
        return new Indicator(id, code.Value.Value, goal, title, technologies, IndicatorTraits.Of(detail), new InMemory<IndicatorDetail>(detail), draft, new SourceSpan(file.Span.Path, 1, 1, 0));
    }

    private static string FolderOf(string code) => code.Replace('.', '-').ToLowerInvariant();

    private static int Goal(MappingReader file, IndicatorContext context)
    {
        if (file.RequireInt("goal") is not { } goal) return 0;
        var known = context.Names.Vocabulary.Goals;
        if (context.Names.GoalsKnown && !known.Any(g => g.Id == goal.Value))
            context.Bag.Add(Rules.UnknownGoal.At(goal.Span, $"There is no goal {goal.Value}.", $"Goals here: {string.Join(", ", known.Select(g => g.Id))}."));
        return goal.Value;
    }

    private static ImmutableArray<string> Technologies(MappingReader file, IndicatorContext context)
    {
        var known = context.Names.Vocabulary.Technologies;
        var names = file.Texts("technologies");
        foreach (var name in names.Where(n => context.Names.TechnologiesKnown && !known.Any(t => t.Id == n.Value)))
        {
            context.Bag.Add(Rules.UnknownTechnology.At(name.Span, $"There is no technology '{name.Value}'.", Nearest.Hint(name.Value, known.Select(t => t.Id), "technologies")));
        }

        return [.. names.Select(n => context.Read.Shared.Of(n.Value))];
    }
}
