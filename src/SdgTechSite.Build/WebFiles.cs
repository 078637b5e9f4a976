using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>Everything that the site offers to other programs: catalogues, feeds, the address list for search engines, and what hosts are told.</summary>
internal static class WebFiles
{
    /// <summary><paramref name="entryOf"/> tells size and hash of a download; it is asked only when the bytes of a file are.</summary>
    public static IEnumerable<SiteFile> Of(SiteModel site, Func<Route, ManifestEntry> entryOf)
    {
        yield return new SiteFile(Keys.Catalog, () => CatalogFile.Write(site, entryOf));
        yield return new SiteFile(Keys.DataPackage, () => DataPackageFile.Write(site, entryOf));
        yield return new SiteFile(Keys.Api, () => ApiFiles.Index(site));
        yield return new SiteFile(Keys.ApiSchema, ApiSchema.Write);
        yield return new SiteFile(Keys.ApiAreas, () => ApiFiles.Areas(site));
        foreach (var indicator in site.Content.Indicators) yield return new SiteFile(Keys.ApiIndicator(indicator.Id), () => ApiFiles.Of(indicator, site, entryOf));
        foreach (var language in site.Content.Site.Languages) yield return new SiteFile(new Route($"{language}/{Keys.ChangesFeed}"), () => ChangesFeed.Write(site, language));
        foreach (var redirect in site.Redirects) yield return new SiteFile(redirect.From, () => RedirectFile.Write(site, redirect));
        foreach (var file in ForHosts(site)) yield return file;
    }

    private static IEnumerable<SiteFile> ForHosts(SiteModel site)
    {
        yield return new SiteFile(WebRoutes.Robots, () => RobotsFile.Write(site));
        yield return new SiteFile(WebRoutes.Headers, () => HostFiles.Headers(site));
        yield return new SiteFile(WebRoutes.StaticWebApp, () => HostFiles.StaticWebApp(site));
        yield return new SiteFile(WebRoutes.NoJekyll, () => []);
        if (site.Content.Site.BaseUrl is null) yield break;
        foreach (var (route, bytes) in Sitemap.Write(site)) yield return new SiteFile(route, () => bytes);
        foreach (var language in site.Content.Site.Languages) yield return new SiteFile(new Route($"{language}/{Keys.OpenSearch}"), () => OpenSearch.Write(site, language));
        if (!site.Redirects.IsEmpty) yield return new SiteFile(WebRoutes.Redirects, () => HostFiles.Redirects(site));
    }
}
