using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Rendering;

/// <summary>Markdown as it comes out on the page of a small site.</summary>
public sealed class ProseTests
{
    [Theory]
    [InlineData("<img src=x onerror=alert(1)>\n")]
    [InlineData("<div onclick=\"alert(1)\" style=\"color:red\">x</div>\n")]
    [InlineData("<svg><script>alert(x)</script></svg>\n")]
    [InlineData("<iframe src=\"https://example.org\"></iframe>\n")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>\n")]
    [InlineData("text <b onmouseover=alert(1)>x</b>\n")]
    [InlineData("<style>*{display:none}</style>\n")]
    [InlineData("<div><p>open\n")]
    public void Dangerous_html_never_reaches_a_page(string markdown)
    {
        var page = Page(markdown);
        var prose = page.QuerySelector(".prose")!;
        Assert.Empty(prose.QuerySelectorAll("script, style, iframe, svg, img, object, form"));
        Assert.DoesNotContain(prose.QuerySelectorAll("*").SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Name == "style" || a.Value.StartsWith("javascript", StringComparison.OrdinalIgnoreCase));
        Assert.NotNull(page.QuerySelector("main footer, body > footer"));
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](<java\tscript:alert(1)>)")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](data:text/html,1)")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("<javascript:alert(1)>")]
    public void Links_of_dangerous_schemes_are_errors(string markdown)
    {
        using var site = Site(markdown + "\n");
        Assert.Contains("SDG1506", site.Check().Diagnostics.Select(d => d.Rule.Code));
    }

    [Theory]
    [InlineData("> ", 300)]
    [InlineData("- ", 300)]
    [InlineData("[", 20_000)]
    [InlineData("![", 20_000)]
    [InlineData("*a **b ", 20_000)]
    [InlineData("[a](", 20_000)]
    [InlineData("<b>", 2_000)]
    [InlineData(":figure[", 20_000)]
    [InlineData("| a ", 5_000)]
    public void Text_made_to_be_slow_or_deep_ends_with_a_finding_or_a_page(string piece, int times)
    {
        using var site = Site(string.Concat(Enumerable.Repeat(piece, times)) + "x\n");
        Assert.Null(site.Check().Failure);
    }

    [Fact]
    public void Harmless_html_stays()
    {
        var prose = Page("H<sub>2</sub>O\n\n<details><summary>More</summary><p>Text</p></details>\n").QuerySelector(".prose")!;
        Assert.Equal("2", prose.QuerySelector("sub")!.TextContent);
        Assert.Equal("More", prose.QuerySelector("details summary")!.TextContent);
    }

    [Fact]
    public void Headings_have_ids_in_any_script_and_each_once()
    {
        var ids = Page("## 数据 说明\n\n## المؤشر الأول\n\n## Доступ\n\n## Доступ\n\n## Sources\n").QuerySelectorAll(".prose h2").Select(h => h.Id);
        Assert.Equal(["数据-说明", "المؤشر-الأول", "доступ", "доступ-1", "sources-1"], ids);
    }

    [Fact]
    public void A_line_break_between_chinese_characters_is_no_blank()
    {
        Assert.Equal("第一行第二行 and\nmore", Page("第一行\n第二行 and\nmore\n").QuerySelector(".prose p")!.TextContent);
    }

    [Fact]
    public void A_colon_in_ordinary_words_stays_a_colon()
    {
        Assert.Equal("At ten:thirty, note:x [n], a::b and https://example.org", Page("At ten:thirty, note:x [n], a::b and https\\://example.org\n").QuerySelector(".prose p")!.TextContent);
    }

    [Fact]
    public void A_figure_is_written_in_the_readers_language_and_leads_to_its_row()
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        var link = (IHtmlAnchorElement)new HtmlParser().ParseDocument(site.Read("en/indicators/9-8-1.html")).QuerySelector(".prose a.figure")!;
        Assert.Equal("45.0%", link.TextContent);
        Assert.Equal("9-8-1.html#online.001.total", link.GetAttribute("href"));
        Assert.Equal("World, 2014 · Test office, Survey of networks", link.GetAttribute("data-source"));
        Assert.Contains("3,900 per million people", site.Read("en/indicators/9-8-2.html"), StringComparison.Ordinal);
        Assert.Contains("3,900（每百万人）", site.Read("zh/indicators/9-8-2.html"), StringComparison.Ordinal);
    }

    private static IHtmlDocument Page(string markdown)
    {
        using var site = Site(markdown);
        var result = site.Build();
        Assert.True(result.Errors == 0, string.Join('\n', result.Diagnostics.Select(SiteCopy.Show)));
        return new HtmlParser().ParseDocument(site.Read("en/about.html"));
    }

    private static SiteCopy Site(string markdown) => SiteCopy.Of("small").With("content/pages/about/en.md", "---\ntitle: About\nsummary: What this site is.\n---\n" + markdown);
}
