using System.Globalization;
using System.Text;
using SdgTechSite.Import.Names;
using SdgTechSite.Import.OpenSdg;

namespace SdgTechSite.Import.Writing;

/// <summary>Writes the vocabulary that the imported indicators need.</summary>
internal static class VocabularyWriter
{
    private static readonly string[] AreaColumns = ["id", "type", "iso3", "region", "subregion", "groups"];

    public static void Write(IEnumerable<int> goals, WritingContext context)
    {
        Put("units", Units(context), context);
        Put("dimensions", Dimensions(context), context);
        Put("goals", Goals(goals, context), context);
        context.Target.Put("vocabulary/technologies.yaml", "technologies: []\n"u8.ToArray());
        context.Target.Put("vocabulary/areas.csv", Encoding.UTF8.GetBytes(Areas(context)));
    }

    private static void Put(string name, string entries, WritingContext context) =>
        context.Target.Put($"vocabulary/{name}.yaml", Encoding.UTF8.GetBytes(entries.Length == 0 ? $"{name}: []\n" : $"{name}:\n{entries}"));

    private static string Units(WritingContext context)
    {
        var yaml = new StringBuilder();
        foreach (var unit in context.Import.Vocabulary.Units)
        {
            var name = unit.Id == "not-stated" ? Localized.Of(context.Default, "Unit not stated") : UnitName(unit, context);
            yaml.Append(CultureInfo.InvariantCulture, $"  - {{ id: {unit.Id}, name: {YamlText.Map(name, context.Default)}, format: {(unit.IsPercent ? "percent" : "number")}, decimals: {unit.Decimals} }}\n");
        }

        return yaml.ToString();
    }

    private static Localized UnitName(UnitEntry unit, WritingContext context)
    {
        var name = unit.Text.Length == 0 ? Localized.Of(context.Default, unit.Multiplier) : Named(unit.Text, "Units", context);
        return unit.Text.Length == 0 || unit.Multiplier.Length == 0 ? name : name.Map(t => $"{t} ({unit.Multiplier.ToLowerInvariant()})");
    }

    private static string Dimensions(WritingContext context)
    {
        var used = context.Import.Indicators.Values.SelectMany(i => i.Series).SelectMany(s => s.Dimensions).ToHashSet();
        var yaml = new StringBuilder();
        foreach (var dimension in context.Import.Vocabulary.Dimensions.Where(d => used.Contains(d.Ordinal)).OrderBy(d => d.Id, StringComparer.Ordinal))
        {
            var name = (dimension.Names ?? Named(dimension.Text, null, context)).WithDefault(context.Default, dimension.Text);
            yaml.Append("  - id: ").Append(dimension.Id).Append("\n    name: ").Append(YamlText.Map(name, context.Default)).Append("\n    members:\n");
            foreach (var (id, text) in dimension.Members.Entries)
            {
                yaml.Append("      - { id: ").Append(id).Append(", name: ").Append(YamlText.Map(Named(text, dimension.Text, context), context.Default)).Append(" }\n");
            }
        }

        return yaml.ToString();
    }

    private static string Goals(IEnumerable<int> goals, WritingContext context)
    {
        var known = OwnList.Goals();
        var yaml = new StringBuilder();
        foreach (var goal in goals.Union(known.Keys).Order())
        {
            var number = goal.ToString(CultureInfo.InvariantCulture);
            var entry = known.GetValueOrDefault(goal) ?? new GoalEntry(goal, Localized.Of(context.Default, $"Goal {number}"), Localized.Of(context.Default, $"Goal {number}"), "#4d4d4d");
            yaml.Append("  - id: ").Append(number).Append('\n');
            yaml.Append("    name: ").Append(YamlText.Map(entry.Name.WithDefault(context.Default, number), context.Default)).Append('\n');
            yaml.Append("    title: ").Append(YamlText.Map(entry.Title.WithDefault(context.Default, number), context.Default)).Append('\n');
            yaml.Append("    colour: ").Append(YamlText.Quote(entry.Colour)).Append('\n');
        }

        return yaml.ToString();
    }

    private static string Areas(WritingContext context)
    {
        string[] languages = [context.Default, .. context.Languages.Where(l => l != context.Default).Order(StringComparer.Ordinal)];
        var csv = new StringBuilder(string.Join(',', AreaColumns.Concat(languages.Select(l => "name_" + l)))).Append('\n');
        foreach (var area in context.Import.Areas.Used.OrderBy(a => a.Id, StringComparer.Ordinal))
        {
            var text = area.Names["*"];
            var names = text is null ? area.Names : Named(text, null, context);
            names = names.WithDefault(context.Default, names["en"] ?? text ?? area.Id);
            string[] cells = [area.Id, area.Type, area.Iso3 ?? string.Empty, area.Region ?? string.Empty, area.Subregion ?? string.Empty, string.Empty, .. languages.Select(l => names[l] ?? string.Empty)];
            csv.AppendJoin(',', cells.Select(DataCsv.Quote)).Append('\n');
        }

        return csv.ToString();
    }

    /// <summary>The names of a word by the translations; in the default language the word itself where there is none.</summary>
    private static Localized Named(string text, string? group, WritingContext context) =>
        context.NameOf(text, group).Map(t => PlainText.Line(t, 300)).WithDefault(context.Default, PlainText.Line(text, 300) is { Length: > 0 } line ? line : "-");
}
