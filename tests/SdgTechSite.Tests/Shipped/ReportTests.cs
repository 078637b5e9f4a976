using AngleSharp.Html.Parser;
using Xunit;

namespace SdgTechSite.Tests.Shipped;

/// <summary>The report as the site follows it: every paragraph, once, in every language.</summary>
public sealed class ReportTests(ShippedSite site)
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("ru")]
    [InlineData("ar")]
    public void All_fifty_six_paragraphs_have_an_anchor_a_summary_and_a_link_from_the_overview(string language)
    {
        var parser = new HtmlParser();
        var paragraphs = site.Files($"{language}/report", "*.html").SelectMany(f => parser.ParseDocument(File.ReadAllText(f)).QuerySelectorAll("li.report-paragraph")).ToList();
        Assert.Equal(Enumerable.Range(1, 56).Select(n => $"p{n}").Order(StringComparer.Ordinal), paragraphs.Select(p => p.Id!).Order(StringComparer.Ordinal));
        Assert.All(paragraphs, p => Assert.True(p.QuerySelector(".paragraph-body > p:not([class])")!.TextContent.Length > 20, p.Id));
        var overview = parser.ParseDocument(site.Read($"{language}/report/index.html")).QuerySelectorAll(".paragraphs a").Select(a => a.GetAttribute("href")![^4..]);
        Assert.Equal(56, overview.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_paragraph_and_an_indicator_name_each_other()
    {
        var parser = new HtmlParser();
        var paragraph = parser.ParseDocument(site.Read("en/report/2.html")).QuerySelector("#p10")!;
        Assert.Contains("../indicators/7-1-1.html", paragraph.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        var indicator = parser.ParseDocument(site.Read("en/indicators/7-1-1.html"));
        Assert.Contains("../report/2.html#p10", indicator.QuerySelectorAll(".paragraphs a").Select(a => a.GetAttribute("href")));
    }
}
