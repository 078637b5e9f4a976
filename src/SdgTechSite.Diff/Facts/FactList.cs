using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Diff;

/// <summary>All that the metadata of a tree says, in one order.</summary>
internal static class FactList
{
    public static ImmutableArray<FactGroup> Of(ContentModel content)
    {
        var language = content.Site.DefaultLanguage;
        return
        [
            .. SiteFacts.Of(content.Site),
            .. content.Indicators.SelectMany(i => IndicatorFacts.Of(i, language)),
            .. VocabularyFacts.Of(content.Vocabulary, language),
            .. content.Report is { } report ? ReportFacts.Of(report, language) : [],
            .. content.Words.Values.OrderBy(w => w.Language, StringComparer.Ordinal).Select(SiteFacts.Of),
        ];
    }
}
