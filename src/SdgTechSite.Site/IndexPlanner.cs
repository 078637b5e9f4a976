using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Site;

/// <summary>Lists from A to Z of everything that has a page or an anchor, by kind, so that nothing is out of reach without script; long ones go over several pages.</summary>
internal static class IndexPlanner
{
    private const int EntriesPerPage = 400;

    /// <summary>The pages of all lists in one language; <paramref name="areas"/> are the ordinals of areas that have a page.</summary>
    public static IEnumerable<IndexPage> Pages(ContentModel content, string language, IEnumerable<int> areas)
    {
        var vocabulary = content.Vocabulary;
        return Kind("indicators", content.Indicators.Select(i => (Keys.Indicator(i.Id), i.Title, i.Code)))
            .Concat(Kind("goals", vocabulary.Goals.Select(g => (Keys.Goal(g.Id), g.Name, string.Create(null, $"{g.Id}")))))
            .Concat(Kind("technologies", vocabulary.Technologies.Select(t => (Keys.Technology(t.Id), t.Name, string.Empty))))
            .Concat(Kind("platforms", vocabulary.Platforms.Select(p => (Keys.Platform(p.Id), p.Name, string.Empty))))
            .Concat(Kind("areas", areas.Order().Select(a => vocabulary.Areas[a]).Select(a => (Keys.Area(a.Id), a.Name, string.Empty))))
            .Concat(Kind("report", Paragraphs(content.Report)));

        IEnumerable<IndexPage> Kind(string kind, IEnumerable<(string Key, LocalizedText Name, string Code)> things) => Split(kind, language, Sorted(things, content, language));
    }

    private static IEnumerable<(string, LocalizedText, string)> Paragraphs(Report? report) =>
        from paragraph in report?.Paragraphs ?? []
        let section = report!.SectionOf(paragraph.Number)
        where section is not null
        select ($"{Keys.Section(section.Id)}#p{paragraph.Number}", paragraph.Theme, string.Create(null, $"{paragraph.Number}"));

    private static ImmutableArray<IndexEntry> Sorted(IEnumerable<(string Key, LocalizedText Name, string Code)> things, ContentModel content, string language)
    {
        var collation = Collation.Of(language);
        string NameOf(LocalizedText name) => name.In(language, content.Site.DefaultLanguage).Text;
        return [.. collation.Sort(things, t => NameOf(t.Name)).Select(t => new IndexEntry(t.Key, t.Name, t.Code, collation.Initial(NameOf(t.Name))))];
    }

    private static IEnumerable<IndexPage> Split(string kind, string language, ImmutableArray<IndexEntry> entries)
    {
        var parts = entries.Chunk(EntriesPerPage).ToList();
        return parts.Select((part, i) =>
        {
            var key = Keys.Index(kind, i + 1);
            return new IndexPage(new Route($"{language}/{key}"), language, key, kind, i + 1, parts.Count, [.. part]);
        });
    }
}
