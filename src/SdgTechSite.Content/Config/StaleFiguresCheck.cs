using SdgTechSite.Model;

namespace SdgTechSite.Content.Config;

/// <summary>Holds each series to the age that the site allows its newest figure, measured against <c>as_of</c>.</summary>
internal static class StaleFiguresCheck
{
    public static void Run(ContentModel content, DiagnosticBag bag)
    {
        if (content.Site.Budgets.StaleAfter is not { } limit) return;
        var oldest = content.Site.AsOf.Year - limit.Value;
        foreach (var series in content.Indicators.SelectMany(i => i.Series))
        {
            var coverage = Coverage.Of([series]);
            if (coverage.Figures == 0 || coverage.Last >= oldest) continue;
            bag.Add(Rules.StaleFigures.At(
                series.Span,
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The newest figure of '{series.Id}' is of {coverage.Last}; figures of {oldest} or later are asked for."),
                "Bring in newer figures, or raise stale_after under budgets in site.yaml."));
        }
    }
}
