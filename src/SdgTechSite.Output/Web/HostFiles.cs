using System.Text;
using System.Text.Json.Nodes;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// What hosts of static files read: headers (<c>_headers</c> for Netlify and Cloudflare Pages, <c>staticwebapp.config.json</c> for Azure), and moved addresses
/// (<c>_redirects</c>). Files under <c>assets/</c> carry their hash in their name, so they may be kept for ever.
/// </summary>
public static class HostFiles
{
    private const string Forever = "public, max-age=31536000, immutable";

    private static readonly (string Name, string Value)[] Everywhere =
    [
        (ContentPolicy.HeaderName, ContentPolicy.Value),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ];

    public static byte[] Headers(SiteModel site)
    {
        var path = site.Content.Site.BasePath();
        var text = new StringBuilder().Append(path).Append("*\n");
        foreach (var (name, value) in Everywhere) text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
        text.Append(path).Append("assets/*\n  Cache-Control: ").Append(Forever).Append('\n');
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    /// <summary>One line a moved address; hosts answer it before they look for the page that stands there.</summary>
    public static byte[] Redirects(SiteModel site)
    {
        var path = site.Content.Site.BasePath();
        return Encoding.ASCII.GetBytes(string.Concat(site.Redirects.Select(r => $"{path}{r.From} {path}{r.To.Route} 301\n")));
    }

    /// <summary>What matters is that the file is there. It says why, for those who find it, and since checkers of offline copies take an empty file for a mistake.</summary>
    public static byte[] NoJekyll() => [.. "Hosts that would run Jekyll are to publish these files as they are.\n"u8];

    public static byte[] StaticWebApp(SiteModel site)
    {
        var path = site.Content.Site.BasePath();
        var headers = new JsonObject();
        foreach (var (name, value) in Everywhere) headers[name] = value;
        var routes = site.Redirects
            .Select(r => new JsonObject { ["route"] = $"{path}{r.From}", ["redirect"] = $"{path}{r.To.Route}", ["statusCode"] = 301 })
            .Append(new JsonObject { ["route"] = path + "assets/*", ["headers"] = new JsonObject { ["Cache-Control"] = Forever } });
        return JsonTree.ToBytes(new JsonObject
        {
            ["globalHeaders"] = headers,
            ["routes"] = JsonTree.List(routes),
            ["responseOverrides"] = new JsonObject { ["404"] = new JsonObject { ["rewrite"] = path + "404.html" } },
            ["mimeTypes"] = new JsonObject { [".jsonld"] = "application/ld+json" },
        });
    }
}
