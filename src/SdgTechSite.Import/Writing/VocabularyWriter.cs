using System.Globalization;
using System.Text;
using SdgTechSite.Import.Names;
using SdgTechSite.Import.OpenSdg;

namespace SdgTechSite.Import.Writing;

/// <summary>Writes the vocabulary that the imported indicators need.</summary>
internal static class VocabularyWriter
{
    public static void Write(IEnumerable<int> goals, WritingContext context)
    {
        Put("units", Units(context), context);
        Put("dimensions", Dimensions(context), context);
        Put("goals", Goals(context.Target.OnlyGrows("vocabulary/goals.yaml") ? goals.ToHashSet() : [.. goals, .. OwnList.Goals().Keys], context), context);
        if (!context.Target.IsForeign("vocabulary/technologies.yaml")) context.Target.Put("vocabulary/technologies.yaml", "technologies: []\n"u8.ToArray());
        AreaListWriter.Write(context);
    }

    private static void Put(string name, IEnumerable<VocabularyEntry> entries, WritingContext context)
    {
        var path = $"vocabulary/{name}.yaml";
        if (context.Target.OnlyGrows(path)) VocabularyMerge.Extend(path, name, [.. entries], context);
        else context.Target.Put(path, Encoding.UTF8.GetBytes(VocabularyMerge.Whole(name, [.. entries])));
    }

    private static IEnumerable<VocabularyEntry> Units(WritingContext context)
    {
        foreach (var unit in context.Import.Vocabulary.Units)
        {
            var name = unit.Id == "not-stated" ? Localized.Of(context.Default, "Unit not stated") : UnitName(unit, context);
            yield return new VocabularyEntry(unit.Id, string.Create(CultureInfo.InvariantCulture, $"  - {{ id: {YamlText.Quote(unit.Id)}, name: {YamlText.Map(name, context.Default)}, format: {(unit.IsPercent ? "percent" : "number")}, decimals: {unit.Decimals} }}\n"), []);
        }
    }

    private static Localized UnitName(UnitEntry unit, WritingContext context)
    {
        var name = unit.Text.Length == 0 ? Localized.Of(context.Default, unit.Multiplier) : Named(unit.Text, "Units", context);
        return unit.Text.Length == 0 || unit.Multiplier.Length == 0 ? name : name.Map(t => $"{t} ({unit.Multiplier.ToLowerInvariant()})");
    }

    private static IEnumerable<VocabularyEntry> Dimensions(WritingContext context)
    {
        var used = context.Import.Indicators.Values.SelectMany(i => i.Series).SelectMany(s => s.Dimensions).ToHashSet();
        foreach (var dimension in context.Import.Vocabulary.Dimensions.Where(d => used.Contains(d.Ordinal)).OrderBy(d => d.Id, StringComparer.Ordinal))
        {
            var name = (dimension.Names ?? Named(dimension.Text, null, context)).Or(context.Default, dimension.Text);
            var head = $"  - id: {YamlText.Quote(dimension.Id)}\n    name: {YamlText.Map(name, context.Default)}\n    members:\n";
            var members = dimension.Members.Entries.Select(m => new VocabularyEntry(m.Id, $"      - {{ id: {YamlText.Quote(m.Id)}, name: {YamlText.Map(Named(m.Text, dimension.Text, context), context.Default)} }}\n", [])).ToList();
            yield return new VocabularyEntry(dimension.Id, head, members);
        }
    }

    private static IEnumerable<VocabularyEntry> Goals(HashSet<int> goals, WritingContext context)
    {
        var known = OwnList.Goals();
        foreach (var goal in goals.Order())
        {
            var number = goal.ToString(CultureInfo.InvariantCulture);
            var entry = known.GetValueOrDefault(goal) ?? new GoalEntry(goal, Localized.Of(context.Default, $"Goal {number}"), Localized.Of(context.Default, $"Goal {number}"), "#4d4d4d");
            var (name, title) = (YamlText.Map(entry.Name.WithDefault(context.Default, number), context.Default), YamlText.Map(entry.Title.WithDefault(context.Default, number), context.Default));
            yield return new VocabularyEntry(number, $"  - id: {number}\n    name: {name}\n    title: {title}\n    colour: {YamlText.Quote(entry.Colour)}\n", []);
        }
    }

    /// <summary>The names of a word by the translations; in the default language the word itself where there is none.</summary>
    public static Localized Named(string text, string? group, WritingContext context) =>
        context.NameOf(text, group).Map(t => PlainText.Line(t, 300)).Or(context.Default, PlainText.Line(text, 300) is { Length: > 0 } line ? line : "-");
}
