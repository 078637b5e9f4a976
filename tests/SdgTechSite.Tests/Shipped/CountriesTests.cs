using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Shipped;

/// <summary>The pages of all countries: every country that has a figure can be seen there, in every drawing and language.</summary>
public sealed class CountriesTests(ShippedSite site)
{
    private static readonly Dictionary<string, Dictionary<string, string>> Areas =
        Csv.Read(File.ReadAllText(Repository.PathOf("content", "vocabulary", "areas.csv"))).ToDictionary(a => a["id"], StringComparer.Ordinal);

    [Fact]
    public void Every_country_with_a_page_stands_once_on_every_map_and_none_below_it()
    {
        var countries = site.Files("en/areas", "*.html").Select(f => Path.GetFileNameWithoutExtension(f)!)
            .Where(id => Areas.TryGetValue(id, out var area) && area["type"] == "country").Order(StringComparer.Ordinal).ToList();
        var pages = site.Files("en/indicators", "countries.html").ToList();
        Assert.True(pages.Count > 20);
        foreach (var page in pages)
        {
            var document = new HtmlParser().ParseDocument(File.ReadAllText(page));
            foreach (var map in document.QuerySelectorAll("svg.map-wide, svg.map-narrow"))
            {
                Assert.Equal(countries, map.QuerySelectorAll("a").Select(a => Path.GetFileNameWithoutExtension(a.GetAttribute("href"))!).Order(StringComparer.Ordinal));
                Assert.DoesNotContain("Areas of no region", map.QuerySelectorAll(".map-heading").Select(h => h.TextContent));
            }
        }
    }

    [Theory]
    [InlineData("7-1-1", "access")]
    [InlineData("12-4-2", "e-waste")]
    [InlineData("17-8-1", "internet-use")]
    public void Countries_with_a_figure_of_ten_years_have_a_square_and_a_dot_with_it(string id, string series)
    {
        var rows = Csv.Read(site.Read($"data/{id}.csv"))
            .Where(r => r["series"] == series && r["value"].Length > 0 && Areas[r["area"]]["type"] == "country").ToList();
        var newest = rows.Max(r => Year(r));
        var expected = rows.Where(r => Year(r) >= newest - 10).Select(r => r["area"]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        foreach (var language in new[] { "en", "ar" })
        {
            var document = new HtmlParser().ParseDocument(site.Read($"{language}/indicators/{id}/countries.html"));
            var shown = document.QuerySelectorAll("svg.map-wide a:not(.map-none)").Select(a => Path.GetFileNameWithoutExtension(a.GetAttribute("href"))!).Order(StringComparer.Ordinal);
            Assert.Equal(expected, shown);
            Assert.Equal(expected.Count, document.QuerySelectorAll("[aria-labelledby=regions] svg.chart-wide .strip-dots title").Length);
        }
    }

    [Fact]
    public void An_indicator_leads_to_its_countries_and_back()
    {
        Assert.Contains("href=\"7-1-1/countries.html\"", site.Read("en/indicators/7-1-1.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"../7-1-1.html\"", site.Read("en/indicators/7-1-1/countries.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_classes_of_the_legend_count_every_country()
    {
        var document = new HtmlParser().ParseDocument(site.Read("en/indicators/3-2-1/countries.html"));
        var counted = document.QuerySelectorAll(".map-legend li span").Sum(s => int.Parse(s.TextContent.Trim('(', ')'), System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(document.QuerySelectorAll("svg.map-wide a:not(.map-none)").Length, counted);
    }

    [Fact]
    public void Figures_of_a_single_year_are_bars()
    {
        var chart = new HtmlParser().ParseDocument(site.Read("en/indicators/12-3-1.html")).QuerySelector("#chart")!;
        Assert.NotEmpty(chart.QuerySelectorAll(".bar"));
        Assert.Empty(chart.QuerySelectorAll(".chart-line"));
    }

    private static int Year(Dictionary<string, string> row) => int.Parse(row["year"], System.Globalization.CultureInfo.InvariantCulture);
}
