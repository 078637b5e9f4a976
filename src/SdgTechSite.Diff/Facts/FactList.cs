using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Diff;

/// <summary>All that the metadata of a tree says, in one order; of the words of the interface those in <c>languages</c>, which both trees have: a language that is new brings words of the program's own along.</summary>
internal static class FactList
{
    public static ImmutableArray<FactGroup> Of(ContentModel content, IReadOnlyCollection<string> languages)
    {
        var language = content.Site.DefaultLanguage;
        return
        [
            .. SiteFacts.Of(content.Site),
            .. content.Indicators.SelectMany(i => IndicatorFacts.Of(i, language)),
            .. VocabularyFacts.Of(content.Vocabulary, language),
            .. content.Report is { } report ? ReportFacts.Of(report, language) : [],
            .. content.Words.Values.Where(w => languages.Contains(w.Language)).OrderBy(w => w.Language, StringComparer.Ordinal).Select(SiteFacts.Of),
        ];
    }
}
