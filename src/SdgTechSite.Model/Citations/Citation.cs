using System.Globalization;

namespace SdgTechSite.Model;

/// <summary>
/// What is needed to cite an indicator's page: <paramref name="Id"/> names it among other citations, <paramref name="Version"/> are the releases of its
/// sources, <paramref name="Url"/> is null where the site's address is not known.
/// </summary>
public sealed record Citation(string Id, string Author, string Title, string Site, DateOnly Date, string Version, string? Url, string Language)
{
    public static Citation Of(Indicator indicator, SiteConfig site, string language)
    {
        var title = indicator.Title.In(language, site.DefaultLanguage).Text;
        return new Citation(
            string.Create(CultureInfo.InvariantCulture, $"sdg-{indicator.Id}-{site.AsOf.Year}"),
            site.Publisher.Name.In(language, site.DefaultLanguage).Text,
            $"{indicator.Code} {title}",
            site.Title.In(language, site.DefaultLanguage).Text,
            site.AsOf,
            string.Join("; ", indicator.Sources.Select(Release).Distinct(StringComparer.Ordinal)),
            site.BaseUrl is { } address ? $"{address}{language}/{Keys.Indicator(indicator.Id)}" : null,
            language);
    }

    /// <summary>Publisher and release; the day of retrieval where the publisher names no release.</summary>
    private static string Release(Source source) =>
        $"{source.Publisher}, {source.Vintage ?? source.Retrieved.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
}
