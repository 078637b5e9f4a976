using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>Addresses as files at the site's root write them: whole where the site's own address is known, else relative to the root.</summary>
internal static class SiteAddresses
{
    public static string AddressOf(this SiteModel site, Route route) => site.Content.Site.BaseUrl + route.Path;

    /// <summary>The address of a page in the default language.</summary>
    public static string AddressOf(this SiteModel site, string key) => site.AddressOf(new Route($"{site.Content.Site.DefaultLanguage}/{key}"));

    /// <summary>The path below which the site lies on its host, <c>/</c> where its address is not known.</summary>
    public static string BasePath(this SiteConfig site) => site.BaseUrl is { } address ? new Uri(address).AbsolutePath : "/";

    public static string Iso(this DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
