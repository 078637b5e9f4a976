using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Sites;

/// <summary>What an area's page says of a figure: its place, the world and the region in the same year, and progress.</summary>
public sealed class AreaPageTests
{
    private const string Data = "content/indicators/9-8-1/data.csv";

    private static SiteCopy Ranked(string direction) => SiteCopy.Of("small")
        .Change("content/indicators/9-8-1/indicator.yaml", "direction: increase", $"direction: {direction}")
        .With(Data, "area,year,value,sex,status,bound,note\n001,2014,45,,,,\n001,2015,50,,,,\n150,2014,75,,,,\n404,2014,14.5,female,,,\n404,2014,16.5,,,,\n404,2015,20,,,,\n250,2014,83.8,,,,\n250,2015,20,,,,\n")
        .Without("content/indicators/9-8-1/en.md").Without("content/indicators/9-8-1/zh.md")
        .With("content/indicators/9-8-1/en.md", "---\nsummary: x\n---\n").With("content/indicators/9-8-1/zh.md", "---\nsummary: x\n---\n");

    [Fact]
    public void Equal_figures_share_a_place_and_the_world_is_that_of_the_same_year()
    {
        using var site = Ranked("increase").BuildCleanly();
        var cells = Row(site, "404");
        Assert.Equal("1 of 2", cells[2]);
        Assert.Equal("50.0% (-30.0)", cells[3]);
    }

    [Fact]
    public void Where_less_is_better_the_lowest_comes_first()
    {
        using var site = Ranked("decrease").Change(Data, "250,2015,20", "250,2015,19").BuildCleanly();
        Assert.Equal("2 of 2", Row(site, "404")[2]);
        Assert.Equal("1 of 2", Row(site, "250")[2]);
    }

    [Fact]
    public void An_area_without_figures_has_no_page()
    {
        using var site = Ranked("increase").BuildCleanly();
        Assert.False(File.Exists(Path.Combine(site.Output, "en/areas/276.html")));
        Assert.True(File.Exists(Path.Combine(site.Output, "en/areas/150.html")));
    }

    [Fact]
    public void A_region_lists_its_countries_and_a_country_its_regions()
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        Assert.Contains("href=\"150.html\"", site.Read("en/areas/250.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"250.html\"", site.Read("en/areas/150.html"), StringComparison.Ordinal);
    }

    /// <summary>The cells behind the name, of the row of 9.8.1, with single spaces.</summary>
    private static List<string> Row(SiteCopy site, string area)
    {
        var document = new HtmlParser().ParseDocument(site.Read($"en/areas/{area}.html"));
        var row = document.QuerySelectorAll(".area-table tbody tr").Single(r => r.QuerySelector("th .code")?.TextContent == "9.8.1");
        return [.. row.QuerySelectorAll("td").Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
    }
}
