using SdgTechSite.Model;
using SdgTechSite.Output;
using Xunit;

namespace SdgTechSite.Tests.Output;

/// <summary>Links and anchors are found as they stand in tags of a finished page, with their place there.</summary>
public sealed class PageAnchorsTests
{
    private const string Page = """
        <!doctype html>
        <html><head><script type="application/ld+json">{"url":"x.html","text":" href=","id":" id="}</script></head>
        <body id="top" data-id="none" data-src='none'>
        <!-- <a href="old.html" id="old"> -->
        <p>text that says href="nowhere.html" id="nothing"</p>
        <a class="x"
         href='a.html#b'>one</a> <img src="b.svg"
        id="c&amp;d"><a href="https://elsewhere.example/">two</a><a href=bare.html>three</a>
        <svg viewBox="0 0 1 1"><path d="M0 0L1 1"/><g id="last"></g></svg><a href="a.html#b">four</a>
        """;

    [Fact]
    public void Text_scripts_comments_and_other_attributes_are_not_taken_for_links()
    {
        var found = PageAnchors.Of(Page, Texts());
        Assert.Equal(["a.html#b", "b.svg", "a.html#b"], found.Links.Select(l => l.Value));
        Assert.Equal(["top", "c&d", "last"], found.Ids);
        Assert.Equal([(7, 8), (7, 36), (9, 76)], found.Links.Select(l => (l.Line, l.Column)));
    }

    [Fact]
    public void What_looks_like_an_attribute_in_a_value_is_none_and_a_value_may_hold_a_bracket()
    {
        var found = PageAnchors.Of("<img alt=\"see id='main' and href='nowhere.html'\" src=\"x.png\"><a title=\"a > b\" href=\"c.html\">x</a><span data-x='1 > 0' id='here'></span>", Texts());
        Assert.Equal(["x.png", "c.html"], found.Links.Select(l => l.Value));
        Assert.Equal(["here"], found.Ids);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<a href=")]
    [InlineData("<a href=\"")]
    [InlineData("<a href=\"x.html")]
    [InlineData("<!-- <a href=\"x.html\">")]
    public void A_page_that_ends_in_the_middle_has_no_link(string page) => Assert.Empty(PageAnchors.Of(page, Texts()).Links);

    /// <summary>What a page has for links is kept by numbers, and comes back as it was, also where the page's own name stands in it.</summary>
    [Theory]
    [InlineData("en/7-1-1.html", "../data/7-1-1.csv", true)]
    [InlineData("en/7-1-1.html", "7-1-1.html#7-1-1.total", true)]
    [InlineData("en/7-1-1.html", "17-1-1.html", true)]
    [InlineData("en/7-1-1.html", "../index.html", false)]
    [InlineData("en/1.html", "1.html#1", false)]
    [InlineData("en/7-1-1.html", "\u00017-1-1\u0001", false)]
    [InlineData("en/7-1-1.html", "", false)]
    public void A_link_comes_back_from_its_number_and_the_own_ones_of_pages_are_kept_once(string page, string link, bool isOwn)
    {
        var all = new LinkTexts();
        var texts = all.On(new Route(page));
        Assert.Equal(link, texts.Of(link));
        Assert.Equal(link, texts.At(texts.NumberOf(link)));
        var other = all.On(new Route("en/9-5-2.html"));
        var alike = link.Replace("7-1-1", "9-5-2", StringComparison.Ordinal);
        Assert.Equal(alike, other.At(other.NumberOf(alike)));
        Assert.Equal(isOwn || alike == link ? 1 : 2, all.Count);
    }

    private static PageTexts Texts() => new LinkTexts().On(new Route("en/page.html"));
}
