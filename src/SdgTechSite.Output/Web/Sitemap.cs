using System.Collections.Immutable;
using System.Text;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// The addresses of all pages for search engines, each with the same page in the other languages. What is too large for one file, by the protocol's limits,
/// goes over several that <c>sitemap.xml</c> lists. A page's date is that of the last recorded change of its figures; pages without one have none.
/// </summary>
public static class Sitemap
{
    private const int MostAddresses = 50_000;
    private const int MostBytes = 50_000_000;
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The files of the sitemap; none where the site's address is not known.</summary>
    public static ImmutableArray<(Route Route, byte[] Bytes)> Write(SiteModel site, int mostAddresses = MostAddresses, int mostBytes = MostBytes)
    {
        if (site.Content.Site.BaseUrl is not { } address) return [];
        var parts = Parts(site, address, mostAddresses, mostBytes);
        if (parts.Count == 1) return [(WebRoutes.Sitemap, parts[0])];
        var index = new StringBuilder(Declaration).Append("<sitemapindex xmlns=\"").Append(Namespace).Append("\">\n");
        for (var i = 1; i <= parts.Count; i++) index.Append("<sitemap><loc>").Append(Html.Escape(address + WebRoutes.SitemapPart(i).Path)).Append("</loc></sitemap>\n");
        return [(WebRoutes.Sitemap, Encoding.UTF8.GetBytes(index.Append("</sitemapindex>\n").ToString())), .. parts.Select((p, i) => (WebRoutes.SitemapPart(i + 1), p))];
    }

    private static List<byte[]> Parts(SiteModel site, string address, int mostAddresses, int mostBytes)
    {
        var parts = new List<byte[]>();
        var changed = site.Content.Changes.GroupBy(c => c.IndicatorCode, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Max(c => c.Date), StringComparer.Ordinal);
        var (part, count) = (new StringBuilder(), 0);
        foreach (var page in site.Pages.Where(p => p is not NotFoundPage))
        {
            var entry = Entry(site, page, address, LastChange(site, page, changed));
            // Every character of an address takes one byte.
            if (count == mostAddresses || part.Length + entry.Length > mostBytes - 1000) Close();
            part.Append(entry);
            count++;
        }

        Close();
        return parts;

        void Close()
        {
            if (count == 0) return;
            parts.Add(Encoding.UTF8.GetBytes($"{Declaration}<urlset xmlns=\"{Namespace}\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n{part}</urlset>\n"));
            part.Clear();
            count = 0;
        }
    }

    private static string Entry(SiteModel site, SitePage page, string address, DateOnly? date)
    {
        var entry = new StringBuilder("<url><loc>").Append(Html.Escape(address + page.Route.Path)).Append("</loc>");
        if (date is { } day) entry.Append("<lastmod>").Append(day.Iso()).Append("</lastmod>");
        if (page is not LanguagesPage && site.ByKey[page.Key] is { Length: > 1 } twins)
        {
            foreach (var twin in twins) Alternate(twin.Language, twin.Route);
            Alternate("x-default", site.Find(site.Content.Site.DefaultLanguage, page.Key)!.Route);
        }

        return entry.Append("</url>\n").ToString();

        void Alternate(string language, Route route) =>
            entry.Append("\n<xhtml:link rel=\"alternate\" hreflang=\"").Append(language).Append("\" href=\"").Append(Html.Escape(address + route.Path)).Append("\"/>");
    }

    private static DateOnly? LastChange(SiteModel site, SitePage page, Dictionary<string, DateOnly> changed) => page switch
    {
        ChangesPage => site.Content.Changes.IsEmpty ? null : changed.Values.Max(),
        IndicatorPage { Indicator: var indicator } => Of(indicator, changed),
        TablePage { Indicator: var indicator } => Of(indicator, changed),
        CountriesPage { Indicator: var indicator } => Of(indicator, changed),
        _ => null,
    };

    private static DateOnly? Of(Indicator indicator, Dictionary<string, DateOnly> changed) => changed.TryGetValue(indicator.Code, out var day) ? day : null;
}
