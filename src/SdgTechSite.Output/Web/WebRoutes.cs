using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>The addresses of what is written for other programs; those that pages name stand in <see cref="Keys"/>.</summary>
public static class WebRoutes
{
    public static Route Sitemap { get; } = new("sitemap.xml");

    public static Route Robots { get; } = new("robots.txt");

    public static Route Headers { get; } = new("_headers");

    public static Route Redirects { get; } = new("_redirects");

    public static Route StaticWebApp { get; } = new("staticwebapp.config.json");

    /// <summary>Tells a host that would run Jekyll over the files to leave them alone, also those whose names begin with an underscore.</summary>
    public static Route NoJekyll { get; } = new(".nojekyll");

    public static Route SitemapPart(int number) => new(string.Create(null, $"sitemap-{number}.xml"));
}
