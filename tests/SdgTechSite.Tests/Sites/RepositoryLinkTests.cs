using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SdgTechSite.Build;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Sites;

/// <summary>Links from pages into the repository that the content lies in.</summary>
public sealed class RepositoryLinkTests
{
    private const string Patterns = "repository: { source: \"https://git.example.org/s/blob/main/{path}#L{line}\", report: \"https://git.example.org/s/issues/new?title={title}&body={url}\" }\nnavigation:";

    [Fact]
    public void A_site_that_names_no_repository_links_to_none()
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        var page = Page(site, "en/indicators/9-8-1.html");
        Assert.Empty(page.QuerySelectorAll(".page-source, .table-source"));
    }

    [Theory]
    [InlineData("en/indicators/9-8-1.html", "content/indicators/9-8-1/indicator.yaml#L1 content/indicators/9-8-1/en.md#L1")]
    [InlineData("zh/indicators/9-8-1.html", "content/indicators/9-8-1/indicator.yaml#L1 content/indicators/9-8-1/zh.md#L1")]
    [InlineData("zh/about.html", "content/pages/about/zh.md#L1")]
    [InlineData("en/areas/404.html", "content/vocabulary/areas.csv#L5")]
    [InlineData("en/report/1.html", "content/report/report.yaml#L")]
    [InlineData("en/search.html", "content/site.yaml#L2")]
    public void Each_page_links_to_the_lines_it_is_made_of(string route, string expected)
    {
        using var site = SiteCopy.Of("small").Change("content/site.yaml", "navigation:", Patterns).BuildCleanly();
        var links = Page(site, route).QuerySelectorAll(".page-source span a").Select(a => a.GetAttribute("href")!.Replace("https://git.example.org/s/blob/main/", string.Empty, StringComparison.Ordinal));
        Assert.StartsWith(expected, string.Join(' ', links), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_table_links_to_its_first_line()
    {
        using var site = SiteCopy.Of("small").Change("content/site.yaml", "navigation:", Patterns).BuildCleanly();
        Assert.EndsWith("/content/indicators/9-8-1/data.csv#L2", Page(site, "en/indicators/9-8-1.html").QuerySelector(".table-source a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.EndsWith("/content/indicators/9-8-2/indicator.yaml#L14", Page(site, "en/indicators/9-8-2.html").QuerySelector(".table-source a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_is_reported_with_the_pages_title_and_address()
    {
        using var site = SiteCopy.Of("small").Change("content/site.yaml", "navigation:", Patterns).BuildCleanly(BuildOverrides.None with { BaseUrl = "https://example.org/a" });
        var link = Page(site, "en/indicators/9-8-1.html").QuerySelectorAll(".page-source > a").Single().GetAttribute("href")!;
        Assert.Equal("https://git.example.org/s/issues/new?title=Error%20on%20the%20page%3A%209.8.1%20People%20online%2C%20%3Cb%3E%26%20%22others%22&body=https%3A%2F%2Fexample.org%2Fa%2Fen%2Findicators%2F9-8-1.html", link);
    }

    private static IDocument Page(SiteCopy site, string route) => new HtmlParser().ParseDocument(site.Read(route));
}
