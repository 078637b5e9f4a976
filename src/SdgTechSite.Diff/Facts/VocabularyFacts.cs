using SdgTechSite.Model;

namespace SdgTechSite.Diff;

/// <summary>What the files of <c>vocabulary/</c> say.</summary>
internal static class VocabularyFacts
{
    public static IEnumerable<FactGroup> Of(Vocabulary names, string language)
    {
        string In(LocalizedText text) => text.In(language, language).Text;
        foreach (var goal in names.Goals)
            yield return new FactGroup("vocabulary/goals.yaml", $"goals.{ExactNumber.Write(goal.Id)}", In(goal.Name), Fact.Of("name", goal.Name), Fact.Of("title", goal.Title), Fact.Of("colour", goal.Colour));
        foreach (var unit in names.Units.Values.OrderBy(u => u.Id, StringComparer.Ordinal)) yield return Of(unit, In(unit.Name));
        foreach (var dimension in names.Dimensions.Values.OrderBy(d => d.Id, StringComparer.Ordinal))
        {
            yield return new FactGroup("vocabulary/dimensions.yaml", dimension.Id, In(dimension.Name), Fact.Of("name", dimension.Name));
            foreach (var member in dimension.Members) yield return new FactGroup("vocabulary/dimensions.yaml", $"{dimension.Id}.{member.Id}", In(member.Name), Fact.Of("name", member.Name));
        }

        foreach (var technology in names.Technologies)
            yield return new FactGroup("vocabulary/technologies.yaml", technology.Id, In(technology.Name), Fact.Of("name", technology.Name), Fact.Of("what", technology.What));
        foreach (var platform in names.Platforms) yield return Of(platform, In(platform.Name));
        foreach (var area in names.Areas.All) yield return Of(area, In(area.Name));
        if (!names.Synonyms.IsEmpty) yield return Of(names.Synonyms);
    }

    private static FactGroup Of(Unit unit, string name) => new(
        "vocabulary/units.yaml",
        unit.Id,
        name,
        Fact.Of("name", unit.Name),
        Fact.Of("short", unit.Short),
        Fact.Of("format", unit.Format.ToString().ToLowerInvariant()),
        Fact.Of("decimals", unit.Decimals),
        Fact.Of("min", unit.Min),
        Fact.Of("max", unit.Max));

    private static FactGroup Of(Platform platform, string name) => new(
        "vocabulary/platforms.yaml",
        platform.Id,
        name,
        Fact.Of("kind", platform.Kind),
        Fact.Of("name", platform.Name),
        Fact.Of("what", platform.What),
        Fact.Of("since", platform.Since),
        Fact.Of("url", platform.Url),
        Fact.Of("note", platform.Note));

    private static FactGroup Of(Area area, string name) => new(
        "vocabulary/areas.csv",
        area.Id,
        name,
        Fact.Of("type", area.Type.ToString().ToLowerInvariant()),
        Fact.Of("iso3", area.Iso3),
        Fact.Of("region", area.Region),
        Fact.Of("subregion", area.Subregion),
        Fact.Of("groups", area.Groups),
        Fact.Of("name", area.Name));

    /// <summary>Groups of synonyms have no id: each is told by its words, so that one more or fewer is one fact.</summary>
    private static FactGroup Of(IEnumerable<SynonymGroup> synonyms) => new(
        "vocabulary/synonyms.yaml",
        string.Empty,
        "synonyms",
        [.. synonyms.Select(Words).Distinct(StringComparer.Ordinal).Select(w => Fact.Of(w, "there"))]);

    private static string Words(SynonymGroup group) => string.Join("; ", group.ByLanguage.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => $"{l.Key}: {string.Join(", ", l.Value)}"));
}
