using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Sites;

/// <summary>The record of what changed in the figures, and the page that tells of it.</summary>
public sealed class ChangesTests
{
    private const string Header = "date,indicator,series,area,year,members,old,new,kind,reason\n";

    private const string History = Header
        + "2026-05-01,9.8.1,online,404,2014,sex=female,,14,added,\n"
        + "2026-06-01,9.8.2,researchers,404,2012,,240,,removed,Withdrawn by the office\n"
        + "2026-06-01,9.7.1,lines,404,2012,,7,,removed,\n"
        + "2026-06-01,9.8.1,online,404,2014,sex=female,14,14.5,changed,\"Revised, with care\"\n"
        + "2026-06-01,9.8.1,online,001,2014,,36,45,changed,\n"
        + "2026-06-01,9.8.1,online,404,2010,,,7.2,added,\n";

    [Theory]
    [InlineData(null)]
    [InlineData(Header)]
    public void Without_a_change_the_page_says_since_when_the_figures_stand(string? record)
    {
        using var site = SiteCopy.Of("small");
        if (record is not null) site.With("content/changes.csv", record);
        site.BuildCleanly();
        Assert.Contains("The figures stand as of November 24, 2026. No change has been recorded since.", Page(site).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(Page(site).QuerySelector("main table"));
    }

    [Fact]
    public void Changes_stand_by_day_the_newest_first_and_by_indicator_with_the_largest_first()
    {
        using var site = SiteCopy.Of("small").With("content/changes.csv", History).BuildCleanly();
        var page = Page(site);
        Assert.Equal(["June 1, 2026", "May 1, 2026"], page.QuerySelectorAll("main h2").Select(h => h.TextContent));
        Assert.Equal(["9.8.1", "9.8.2", "9.7.1", "9.8.1"], page.QuerySelectorAll("main h3 .code").Select(c => c.TextContent));
        var rows = page.QuerySelector("main table")!.QuerySelectorAll("tbody tr").Select(r => string.Join(" | ", r.Children.Select(c => c.TextContent)));
        Assert.Equal(
        [
            "People online · World · 2014 | 36.0% | 45.0% | +25.0% | ",
            "People online · Kenya · Female · 2014 | 14.0% | 14.5% | +3.6% | Revised, with care",
            "People online · Kenya · 2010 | – | 7.2% | added | ",
        ],
        rows);
    }

    [Fact]
    public void A_change_leads_to_its_row_and_what_is_gone_keeps_its_code_without_a_link()
    {
        using var site = SiteCopy.Of("small").With("content/changes.csv", History).BuildCleanly();
        Assert.Equal("indicators/9-8-1.html#online.001.total", Page(site).QuerySelector("main table a")!.GetAttribute("href"));
        var gone = Page(site).QuerySelectorAll("main h3").Single(h => h.TextContent.StartsWith("9.7.1", StringComparison.Ordinal));
        Assert.Null(gone.QuerySelector("a"));
        Assert.Contains("no longer on this site", gone.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_changes_of_an_indicator_are_shown_and_the_others_counted()
    {
        var lines = string.Concat(Enumerable.Range(1980, 14).Select(y => $"2026-06-01,9.8.1,online,404,{y},,5,,removed,\n"));
        using var site = SiteCopy.Of("small").With("content/changes.csv", Header + lines).BuildCleanly();
        Assert.Equal(10, Page(site).QuerySelectorAll("main tbody tr").Length);
        Assert.Contains("Removed: 14", Page(site).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Further figures, not listed here: 4", Page(site).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-06-31,9.8.1,online,001,2014,,36,45,changed,", "2:1+10 SDG1308")]
    [InlineData("2027-06-01,9.8.1,online,001,2014,,36,45,changed,", "2:1+10 SDG1308")]
    [InlineData("2026-06-01,9.8.1,online,001,2014,,36,45,revised,", "2:41+7 SDG1309")]
    [InlineData("2026-06-01,9.8.1,online,001,2014,,36,45,added,", "2:41+5 SDG1309")]
    [InlineData("2026-06-01,9.8.1,online,001,2014,,45,45,changed,", "2:41+7 SDG1309")]
    [InlineData("2026-06-01,9.8.1,online,001,2014,,,45,removed,", "2:39+7 SDG1309")]
    [InlineData("2026-06-01,9.8.1,online,001,14,,36,45,changed,", "2:29+2 SDG1303")]
    [InlineData("2026-06-01,9.8.1,online,001,2014,,\"36,5\",45,changed,", "2:36+4 SDG1302")]
    [InlineData("2026-06-01,9.8.1,online,404,2014,female,14,14.5,changed,", "2:34+6 SDG1204")]
    [InlineData("2026-06-01,9.8.7,online,001,2014,,36,45,changed,", "2:1+0 SDG1209")]
    [InlineData("2026-06-01,9.8.1,onlin,001,2014,,36,45,changed,", "2:1+0 SDG1201")]
    [InlineData("2026-06-01,9.8.1,online,XX9,2014,,36,45,changed,", "2:1+0 SDG1202")]
    [InlineData("2026-06-01,9.8.1,online,001,2014,,36,44,changed,", "2:1+0 SDG1311")]
    [InlineData("2026-06-01,9.8.1,online,001,1999,,36,44,changed,", "2:1+0 SDG1311")]
    [InlineData("2026-06-01,9.8.1,online,001,2014,,36,,removed,", "2:1+0 SDG1311")]
    [InlineData("2026-06-01,9.8.1,online,001,2014,,36,45,changed,\n2026-06-01,9.8.1,online,001,2014,,35,36,changed,", "3:1+0 SDG1310")]
    [InlineData("2026-06-01,9.8.1,online,001,2014,,36,45,changed", "2:1+0 SDG1007")]
    public void A_mistake_in_the_record_is_found_at_its_place(string lines, string expected)
    {
        using var site = SiteCopy.Of("small").With("content/changes.csv", Header + lines + "\n");
        var found = site.Check().Diagnostics.Where(d => d.Span.Path == "content/changes.csv").Select(d => $"{d.Span.Line}:{d.Span.Column}+{d.Span.Length} {d.Rule.Code}");
        Assert.Contains(expected, found);
    }

    [Fact]
    public void A_column_that_is_missing_or_unknown_is_found()
    {
        using var site = SiteCopy.Of("small").With("content/changes.csv", "date,indicator,serie,area,year,old,new,kind\n");
        Assert.Equal(["SDG1103", "SDG1101"], site.Check().Diagnostics.OrderByDescending(d => d.Rule.Code, StringComparer.Ordinal).Select(d => d.Rule.Code));
    }

    private static IDocument Page(SiteCopy site) => new HtmlParser().ParseDocument(site.Read("en/changes.html"));
}
