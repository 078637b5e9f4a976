using System.Text;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary><c>robots.txt</c>: everything may be read, and where the list of addresses is.</summary>
public static class RobotsFile
{
    public static byte[] Write(SiteModel site) => Encoding.ASCII.GetBytes(
        "User-agent: *\nAllow: /\n" + (site.Content.Site.BaseUrl is null ? string.Empty : $"\nSitemap: {new Uri(site.AddressOf(WebRoutes.Sitemap)).AbsoluteUri}\n"));
}
