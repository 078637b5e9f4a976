namespace SdgTechSite.Search;

/// <summary>
/// How much likelier one thing is what a reader wants than another, before any word is looked at: pages that give an overview over the many alike,
/// and what more pages refer to over what fewer do. The only place where this is said.
/// </summary>
internal static class Priors
{
    private const double PerDoubledLinks = 0.03;

    public static double Of(SearchDocument document) => OfKind(document.Kind) * (1 + (PerDoubledLinks * Math.Log2(1 + document.Links)));

    private static double OfKind(SearchKind kind) => kind switch
    {
        SearchKind.Indicator => 1.3,
        SearchKind.Goal => 1.15,
        SearchKind.Technology => 1.15,
        SearchKind.Area => 1.1,
        SearchKind.Platform => 1.05,
        SearchKind.Paragraph => 0.9,
        SearchKind.Unmeasured => 0.85,
        _ => 0.9,
    };
}
