using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SdgTechSite.Build;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Web;

/// <summary>What pages say to machines.</summary>
public sealed class StructuredDataTests
{
    [Fact]
    public void An_indicators_page_is_a_data_set_whose_files_are_there()
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        var data = Of(site, "zh/indicators/9-8-1.html").Single(d => d.GetProperty("@type").GetString() == "Dataset");
        Assert.Equal("2010/2014", data.GetProperty("temporalCoverage").GetString());
        Assert.Equal("zh", data.GetProperty("inLanguage").GetString());
        Assert.Equal("https://spdx.org/licenses/CC-BY-4.0", data.GetProperty("license").GetString());
        Assert.Equal(4, data.GetProperty("distribution").GetArrayLength());
        Assert.All(data.GetProperty("distribution").EnumerateArray(), d => Assert.True(File.Exists(Path.Combine(site.Output, "zh", "indicators", d.GetProperty("contentUrl").GetString()!))));
    }

    [Fact]
    public void Crumbs_say_what_the_page_shows()
    {
        using var site = SiteCopy.Of("small").BuildCleanly(BuildOverrides.None with { BaseUrl = "https://example.org/" });
        foreach (var file in Directory.EnumerateFiles(Path.Combine(site.Output, "en"), "*.html", SearchOption.AllDirectories))
        {
            var route = Path.GetRelativePath(site.Output, file);
            var shown = new HtmlParser().ParseDocument(File.ReadAllText(file)).QuerySelectorAll(".crumbs a").Select(a => a.TextContent).ToList();
            var said = Of(site, route).Where(d => d.GetProperty("@type").GetString() == "BreadcrumbList").SelectMany(d => d.GetProperty("itemListElement").EnumerateArray()).ToList();
            Assert.Equal(shown, said.SkipLast(1).Select(i => i.GetProperty("name").GetString()!));
            Assert.All(said.SkipLast(1), i => Assert.True(File.Exists(Path.Combine(site.Output, i.GetProperty("item").GetString()!["https://example.org/".Length..]))));
        }
    }

    [Fact]
    public void The_home_page_says_how_to_search_and_words_cannot_end_the_data()
    {
        using var site = SiteCopy.Of("small").Change("content/site.yaml", "en: Small site", "en: \"</script><b>Small\"").BuildCleanly(BuildOverrides.None with { BaseUrl = "https://example.org/" });
        var home = Assert.Single(Of(site, "en/index.html"));
        Assert.Equal("</script><b>Small", home.GetProperty("name").GetString());
        Assert.Equal("https://example.org/en/search.html?q={search_term_string}", home.GetProperty("potentialAction").GetProperty("target").GetProperty("urlTemplate").GetString());
        Assert.Equal("DataCatalog", Of(site, "en/data.html")[1].GetProperty("@type").GetString());
    }

    private static List<JsonElement> Of(SiteCopy site, string page)
    {
        if (new HtmlParser().ParseDocument(site.Read(page)).QuerySelector("script[type='application/ld+json']") is not { } script) return [];
        var root = JsonDocument.Parse(script.TextContent).RootElement;
        Assert.Equal("https://schema.org", root.GetProperty("@context").GetString());
        return root.TryGetProperty("@graph", out var graph) ? [.. graph.EnumerateArray()] : [root];
    }
}
