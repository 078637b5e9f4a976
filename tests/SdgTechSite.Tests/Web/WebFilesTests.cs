using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using SdgTechSite.Build;
using SdgTechSite.Output;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Web;

/// <summary>Files for search engines, hosts and other programs.</summary>
public sealed class WebFilesTests
{
    private const string About = "content/pages/about/en.md";

    private static readonly BuildOverrides Known = BuildOverrides.None with { BaseUrl = "https://example.org/a/b" };

    [Fact]
    public void The_sitemap_lists_every_page_a_reader_may_land_on_with_its_twins()
    {
        using var site = SiteCopy.Of("small").Change(About, "summary:", "aliases: [info]\nsummary:").BuildCleanly(Known);
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9", xhtml = "http://www.w3.org/1999/xhtml";
        var entries = XDocument.Parse(site.Read("sitemap.xml")).Root!.Elements(map + "url").ToDictionary(u => u.Element(map + "loc")!.Value, u => u.Elements(xhtml + "link").ToDictionary(l => l.Attribute("hreflang")!.Value, l => l.Attribute("href")!.Value));
        var pages = Directory.EnumerateFiles(site.Output, "*.html", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(site.Output, f))
            .Except(["404.html", "en/404.html", "zh/404.html", "en/info.html", "zh/info.html"], StringComparer.Ordinal).Select(p => "https://example.org/a/b/" + p);
        Assert.Equal(pages.Order(StringComparer.Ordinal), entries.Keys.Order(StringComparer.Ordinal));
        Assert.All(entries.Where(e => e.Value.Count > 0), e => Assert.All(e.Value.Values, twin => Assert.Equal(e.Value, entries[twin])));
        Assert.Equal(["en", "x-default", "zh"], entries["https://example.org/a/b/zh/about.html"].Keys.Order(StringComparer.Ordinal));
        Assert.EndsWith("Sitemap: https://example.org/a/b/sitemap.xml\n", site.Read("robots.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sitemap_that_grows_too_long_is_split()
    {
        var site = PlannedSite.Of("small", "https://example.org/");
        var whole = Assert.Single(Sitemap.Write(site)).Bytes;
        var files = Sitemap.Write(site, mostAddresses: 30).ToDictionary(f => f.Route.Path, f => Encoding.UTF8.GetString(f.Bytes));
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var listed = XDocument.Parse(files["sitemap.xml"]).Root!.Elements(map + "sitemap").Select(s => s.Element(map + "loc")!.Value["https://example.org/".Length..]).ToList();
        Assert.Equal(files.Keys.Where(k => k != "sitemap.xml"), listed);
        var parts = listed.Select(l => XDocument.Parse(files[l]).Root!.Elements(map + "url").Select(u => u.Value).ToList()).ToList();
        Assert.All(parts, p => Assert.InRange(p.Count, 1, 30));
        Assert.Equal(XDocument.Parse(Encoding.UTF8.GetString(whole)).Root!.Elements(map + "url").Select(u => u.Value), parts.SelectMany(p => p));
        Assert.All(Sitemap.Write(site, mostBytes: 9_000), f => Assert.InRange(f.Bytes.Length, 1, 9_000));
    }

    [Fact]
    public void Without_an_address_nothing_that_needs_one_is_written()
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        Assert.All(["sitemap.xml", "_redirects", "en/opensearch.xml"], f => Assert.False(File.Exists(Path.Combine(site.Output, f)), f));
        Assert.DoesNotContain("Sitemap", site.Read("robots.txt"), StringComparison.Ordinal);
        Assert.DoesNotContain("opensearch", site.Read("en/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_browser_finds_the_search_and_the_feed_from_the_home_page()
    {
        using var site = SiteCopy.Of("small").BuildCleanly(Known);
        var head = new HtmlParser().ParseDocument(site.Read("zh/index.html")).Head!;
        Assert.Equal("changes.xml", head.QuerySelector("link[type='application/atom+xml']")!.GetAttribute("href"));
        Assert.Equal("opensearch.xml", head.QuerySelector("link[rel=search]")!.GetAttribute("href"));
        XNamespace open = "http://a9.com/-/spec/opensearch/1.1/";
        var description = XDocument.Parse(site.Read("zh/opensearch.xml")).Root!;
        Assert.Contains(description.Elements(open + "Url"), u => u.Attribute("template")!.Value == "https://example.org/a/b/zh/search.html?q={searchTerms}");
        Assert.InRange(description.Element(open + "ShortName")!.Value.Length, 1, 16);
    }

    [Fact]
    public void The_catalogue_and_the_package_tell_the_size_and_hash_of_the_files_that_are_there()
    {
        using var site = SiteCopy.Of("small").BuildCleanly(Known);
        using var package = JsonDocument.Parse(site.Read("datapackage.json"));
        foreach (var resource in package.RootElement.GetProperty("resources").EnumerateArray())
        {
            var bytes = File.ReadAllBytes(Path.Combine(site.Output, resource.GetProperty("path").GetString()!));
            Assert.Equal(bytes.Length, resource.GetProperty("bytes").GetInt64());
            Assert.Equal("sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)), resource.GetProperty("hash").GetString());
            Assert.Equal(Encoding.UTF8.GetString(bytes).Split('\n')[0].Split(','), resource.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("name").GetString()!));
        }

        using var catalog = JsonDocument.Parse(site.Read("catalog.jsonld"));
        var distributions = catalog.RootElement.GetProperty("dcat:dataset").EnumerateArray().SelectMany(d => d.GetProperty("dcat:distribution").EnumerateArray()).ToList();
        Assert.Equal(8, distributions.Count);
        Assert.All(distributions, d => Assert.Equal(
            new FileInfo(Path.Combine(site.Output, d.GetProperty("@id").GetString()!["https://example.org/a/b/".Length..])).Length.ToString(System.Globalization.CultureInfo.InvariantCulture),
            d.GetProperty("dcat:byteSize").GetProperty("@value").GetString()));
    }

    [Fact]
    public void Hosts_are_told_the_policy_below_the_sites_own_path()
    {
        using var site = SiteCopy.Of("small").Change(About, "summary:", "aliases: [info]\nsummary:").BuildCleanly(Known);
        Assert.StartsWith($"/a/b/*\n  {ContentPolicy.HeaderName}: {ContentPolicy.Value}\n", site.Read("_headers"), StringComparison.Ordinal);
        Assert.Equal("/a/b/en/info.html /a/b/en/about.html 301\n/a/b/zh/info.html /a/b/zh/about.html 301\n", site.Read("_redirects"));
        using var json = JsonDocument.Parse(site.Read("staticwebapp.config.json"));
        Assert.Equal(ContentPolicy.Value, json.RootElement.GetProperty("globalHeaders").GetProperty(ContentPolicy.HeaderName).GetString());
        Assert.DoesNotContain("unsafe", ContentPolicy.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_one_dot_file_of_the_site_is_listed_and_others_are_carried_over()
    {
        using var site = SiteCopy.Of("small").With("site-output/.nojekyll", "own").BuildCleanly();
        // Readers of ZIM files take an empty file for a mistake.
        Assert.Contains("as they are", site.Read(".nojekyll"), StringComparison.Ordinal);
        Assert.Contains("\".nojekyll\"", site.Read("manifest.json"), StringComparison.Ordinal);
        site.With("site-output/.well-known/x", "kept").Change(About, "A site to test with.", "Another text.").BuildCleanly();
        Assert.Contains("as they are", site.Read(".nojekyll"), StringComparison.Ordinal);
        Assert.Equal("kept", site.Read(".well-known/x"));
        Assert.Equal(0, site.Build().Summary.Changed);
    }

    [Fact]
    public void A_site_with_compressed_copies_is_the_programs_own_when_it_is_built_again()
    {
        var compressed = BuildOverrides.None with { Compress = true };
        using var site = SiteCopy.Of("small").BuildCleanly(compressed);
        Assert.Equal(0, site.Build(overrides: compressed).Summary.Changed);
        site.Change(About, "A site to test with.", "Another text.").BuildCleanly(compressed);
        Assert.False(File.Exists(Path.Combine(site.Output, "manifest.json.gz")));
        Assert.True(File.Exists(Path.Combine(site.Output, "catalog.jsonld.gz")));
    }

    [Fact]
    public void Compressed_copies_hold_the_same_bytes_and_stand_in_the_manifest()
    {
        using var site = SiteCopy.Of("small").BuildCleanly(BuildOverrides.None with { Compress = true });
        var page = File.ReadAllBytes(Path.Combine(site.Output, "en", "about.html"));
        using (var zip = new GZipStream(File.OpenRead(Path.Combine(site.Output, "en", "about.html.gz")), CompressionMode.Decompress)) Assert.Equal(page, Read(zip));
        using (var brotli = new BrotliStream(File.OpenRead(Path.Combine(site.Output, "en", "about.html.br")), CompressionMode.Decompress)) Assert.Equal(page, Read(brotli));
        Assert.Contains("\"en/about.html.br\"", site.Read("manifest.json"), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(site.Output, "data", "9-8-1.xlsx.gz")));
        using var again = SiteCopy.Of("small").BuildCleanly(BuildOverrides.None with { Compress = true });
        Assert.Equal(site.Tree(), again.Tree());
    }

    private static byte[] Read(Stream stream)
    {
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }
}
