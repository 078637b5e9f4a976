using System.Collections.Frozen;
using System.Collections.Immutable;
using SdgTechSite.Content.Yaml;
using SdgTechSite.Model;

namespace SdgTechSite.Content.Vocabularies;

/// <summary>
/// The vocabulary, and which parts of it could be read: names are only checked against parts that are known, so that one broken file
/// does not make every name unknown.
/// </summary>
internal sealed record VocabularyResult(Vocabulary Vocabulary, bool GoalsKnown, bool UnitsKnown, bool DimensionsKnown, bool TechnologiesKnown, bool PlatformsKnown);

internal static class VocabularyReader
{
    public static VocabularyResult Read(SourceTree tree, ReadContext context)
    {
        var goals = Entries(tree, "goals", context, Goal);
        var units = Entries(tree, "units", context, UnitReader.Read);
        var dimensions = Entries(tree, "dimensions", context, Dimension);
        var technologies = Entries(tree, "technologies", context, Technology);
        // Sites that follow no report have no platforms, so this file alone may be left out.
        var platforms = tree.Contains("vocabulary/platforms.yaml") ? Entries(tree, "platforms", context, PlatformReader.Read) : [];
        var synonyms = tree.Contains("vocabulary/synonyms.yaml") ? Entries(tree, "synonyms", context, (entry, _) => SynonymReader.Read(entry)) : [];
        var vocabulary = new Vocabulary(
            goals is null ? [] : [.. goals.OrderBy(g => g.Id)],
            (units ?? []).ToFrozenDictionary(u => u.Id, StringComparer.Ordinal),
            (dimensions ?? []).ToFrozenDictionary(d => d.Id, StringComparer.Ordinal),
            technologies is null ? [] : [.. technologies],
            platforms is null ? [] : [.. platforms],
            AreaReader.Read(tree, context),
            [.. synonyms ?? []]);
        return new VocabularyResult(vocabulary, goals is not null, units is not null, dimensions is not null, technologies is not null, platforms is not null);
    }

    /// <summary>The entries of <c>vocabulary/NAME.yaml</c>, or null when the file is not there or cannot be read.</summary>
    private static List<T>? Entries<T>(SourceTree tree, string name, ReadContext context, Func<MappingReader, Ids, T?> read)
        where T : class
    {
        var path = $"vocabulary/{name}.yaml";
        if (!tree.Contains(path))
        {
            context.Bag.Add(Rules.MissingFile.At(SourceSpan.OfFile(tree.Show(path)), "The file is not there.", $"Create it with a list '{name}:'."));
            return null;
        }

        if (tree.ReadText(path) is not { } text || YamlReader.ReadMapping(text, tree.Show(path), context.Bag) is not { } root) return null;
        var file = new MappingReader(root, context);
        var ids = new Ids(name.TrimEnd('s'), context.Bag);
        var entries = file.Mappings(name, required: true).Select(entry => (Value: read(entry, ids), entry)).ToList();
        foreach (var (_, entry) in entries) entry.Done();
        file.Done();
        return [.. entries.Select(e => e.Value).OfType<T>()];
    }

    private static Goal? Goal(MappingReader entry, Ids ids)
    {
        var number = entry.RequireInt("id");
        var id = number is { } n ? ids.Take(new Located<string>(string.Create(null, $"{n.Value}"), n.Span)) : null;
        var colour = entry.RequireText("colour");
        if (colour is { } c && !IsColour(c.Value)) entry.Context.Bag.Add(Rules.BadValue.At(c.Span, $"'{c.Value}' is not a colour.", "Write #rrggbb, such as \"#fcc30b\"."));
        var goal = new Goal(number?.Value ?? 0, entry.RequireLocalized("name"), entry.RequireLocalized("title"), colour?.Value ?? "#000000");
        return id is null ? null : goal;
    }

    private static bool IsColour(string text) => text.Length == 7 && text[0] == '#' && text.Skip(1).All(char.IsAsciiHexDigit);

    private static Dimension? Dimension(MappingReader entry, Ids ids)
    {
        var id = ids.Take(entry.RequireText("id"));
        var name = entry.RequireLocalized("name");
        var memberIds = new Ids("member", entry.Context.Bag);
        var members = ImmutableArray.CreateBuilder<DimensionMember>();
        foreach (var member in entry.Mappings("members", required: true))
        {
            var memberId = memberIds.Take(member.RequireText("id"));
            var memberName = member.RequireLocalized("name");
            member.Done();
            if (memberId is not null) members.Add(new DimensionMember(memberId, memberName));
        }

        return id is null ? null : new Dimension(id, name, members.ToImmutable());
    }

    private static Technology? Technology(MappingReader entry, Ids ids)
    {
        var id = ids.Take(entry.RequireText("id"));
        var name = entry.RequireLocalized("name");
        var what = entry.Prose("what");
        return id is null ? null : new Technology(id, name, what);
    }
}
