using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>Puts into words what figures there are.</summary>
internal static class SeriesCoverage
{
    /// <summary>The years in words; one year alone is no range.</summary>
    public static string Years(this Coverage coverage, ViewContext view) => coverage switch
    {
        { Figures: 0 } => string.Empty,
        { First: var first, Last: var last } when first == last => ViewContext.Year(first),
        _ => view.Text("data.range", ("first", ViewContext.Year(coverage.First)), ("last", ViewContext.Year(coverage.Last))),
    };
}
