using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>Everything that the site offers to other programs: catalogues, feeds, the address list for search engines, and what hosts are told.</summary>
internal static class WebFiles
{
    /// <summary>Those that tell much of every indicator; <paramref name="entryOf"/> tells size and hash of a download.</summary>
    public static IEnumerable<PartedFile> Parted(SiteModel site, Func<Route, ManifestEntry> entryOf) =>
    [
        new PartedFile(Keys.Catalog, (parts, to) => CatalogFile.Write(site, entryOf, parts, to)),
        new PartedFile(Keys.DataPackage, (parts, to) => DataPackageFile.Write(site, entryOf, parts, to)),
    ];

    /// <summary>The one that only names them.</summary>
    public static LargeFile Index(SiteModel site) => new(Keys.Api, to => ApiFiles.Index(site, to));

    /// <summary>All others. <paramref name="entryOf"/> tells size and hash of a download; it is asked only when the bytes of a file are.</summary>
    public static IEnumerable<SiteFile> Of(SiteModel site, Func<Route, ManifestEntry> entryOf)
    {
        yield return new SiteFile(Keys.ApiSchema, null, ApiSchema.Write);
        yield return new SiteFile(Keys.ApiAreas, null, () => ApiFiles.Areas(site));
        foreach (var indicator in site.Content.Indicators) yield return new SiteFile(Keys.ApiIndicator(indicator.Id), indicator, () => ApiFiles.Of(indicator, site, entryOf));
        foreach (var language in site.Content.Site.Languages) yield return new SiteFile(new Route($"{language}/{Keys.ChangesFeed}"), null, () => ChangesFeed.Write(site, language));
        foreach (var redirect in site.Redirects) yield return new SiteFile(redirect.From, null, () => RedirectFile.Write(site, redirect));
        foreach (var file in ForHosts(site)) yield return file;
    }

    private static IEnumerable<SiteFile> ForHosts(SiteModel site)
    {
        yield return new SiteFile(WebRoutes.Robots, null, () => RobotsFile.Write(site));
        yield return new SiteFile(WebRoutes.Headers, null, () => HostFiles.Headers(site));
        yield return new SiteFile(WebRoutes.StaticWebApp, null, () => HostFiles.StaticWebApp(site));
        yield return new SiteFile(WebRoutes.NoJekyll, null, HostFiles.NoJekyll);
        if (site.Content.Site.BaseUrl is null) yield break;
        foreach (var (route, bytes) in Sitemap.Write(site)) yield return new SiteFile(route, null, () => bytes);
        if (site.Content.Site.Has(SitePart.Search)) foreach (var language in site.Content.Site.Languages) yield return new SiteFile(new Route($"{language}/{Keys.OpenSearch}"), null, () => OpenSearch.Write(site, language));
        if (!site.Redirects.IsEmpty) yield return new SiteFile(WebRoutes.Redirects, null, () => HostFiles.Redirects(site));
    }
}
