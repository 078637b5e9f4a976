using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SdgTechSite.Charts;
using SdgTechSite.Model;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Charts;

/// <summary>The world in squares: each country once, in both drawings, and none dropped.</summary>
public sealed partial class WorldMapTests
{
    [Fact]
    public void Every_country_of_the_vocabulary_has_one_place_of_its_own()
    {
        var codes = Csv.Read(File.ReadAllText(Repository.PathOf("content", "vocabulary", "areas.csv")))
            .Where(a => a["type"] == "country" && a["iso3"].Length > 0).Select(a => a["iso3"]).Order(StringComparer.Ordinal).ToList();
        foreach (var svg in Drawn.Of(WorldMapRenderer.Render(Map([.. codes.Select(c => Tile(c))]))))
        {
            Drawn.IsSound(svg, "group");
            Assert.Equal(codes, svg.QuerySelectorAll("a > text:not(.map-value)").Select(t => t.TextContent).Order(StringComparer.Ordinal));
            Assert.Equal(codes.Count, svg.QuerySelectorAll("a").Select(a => a.GetAttribute("transform")).Distinct(StringComparer.Ordinal).Count());
            Assert.DoesNotContain("Elsewhere", svg.QuerySelectorAll(".map-heading").Select(h => h.TextContent));
        }
    }

    [Fact]
    public void A_square_on_a_phone_is_wide_enough_for_a_finger()
    {
        var narrow = Drawn.Of(WorldMapRenderer.Render(Map([Tile("DEU"), Tile("CHN")])))[1];
        Assert.StartsWith("0 0 360 ", narrow.GetAttribute("viewBox"), StringComparison.Ordinal);
    }

    [Fact]
    public void Neighbours_lie_next_to_each_other()
    {
        var codes = new[] { "USA", "CAN", "MEX", "DEU", "POL", "FRA", "ESP", "NGA", "NER", "CHN", "MNG", "IND", "NPL" };
        var wide = Drawn.Of(WorldMapRenderer.Render(Map([.. codes.Select(c => Tile(c))])))[0];
        var places = wide.QuerySelectorAll("a").ToDictionary(a => a.QuerySelector("text")!.TextContent, a => Place(a.GetAttribute("transform")!));
        foreach (var (a, b) in new[] { ("USA", "CAN"), ("USA", "MEX"), ("DEU", "POL"), ("NGA", "NER"), ("CHN", "MNG"), ("IND", "NPL") })
            Assert.Equal(30, Math.Max(Math.Abs(places[a].X - places[b].X), Math.Abs(places[a].Y - places[b].Y)));
        Assert.True(places["USA"].X < places["ESP"].X && places["ESP"].X < places["CHN"].X);
        Assert.True(places["FRA"].Y < places["NGA"].Y);
    }

    [Fact]
    public void Who_is_not_in_the_picture_stands_below_it()
    {
        foreach (var svg in Drawn.Of(WorldMapRenderer.Render(Map([Tile("DEU"), Tile("ZZZ"), Tile("ZZY")]))))
        {
            var lowest = svg.QuerySelectorAll("a").OrderByDescending(a => Place(a.GetAttribute("transform")!).Y).Take(2).Select(a => a.QuerySelector("text")!.TextContent);
            Assert.Equal(["ZZY", "ZZZ"], lowest.Order(StringComparer.Ordinal));
            Assert.Contains("Elsewhere", svg.QuerySelectorAll(".map-heading").Select(h => h.TextContent));
        }
    }

    [Fact]
    public void A_missing_figure_an_estimate_and_a_break_can_be_seen()
    {
        var wide = Drawn.Of(WorldMapRenderer.Render(Map([Tile("DEU"), Tile("FRA", place: -1), Tile("ESP", status: 'E'), Tile("ITA", status: 'B')])))[0];
        Assert.Equal("FRA", wide.QuerySelector(".map-none text")!.TextContent);
        Assert.Equal("ESP", wide.QuerySelector("circle")!.ParentElement!.QuerySelector("text")!.TextContent);
        Assert.Equal("ITA", wide.QuerySelector(".map-break")!.ParentElement!.QuerySelector("text")!.TextContent);
    }

    [Fact]
    public void Names_are_escaped_and_squares_lead_to_their_pages()
    {
        var tile = new MapTile("DEU", "<5", 0, 'A', "<b>Name & more</b>", "a.html?x=\"1\"");
        var link = Drawn.Of(WorldMapRenderer.Render(Map([tile, tile with { Code = "FRA", Href = null }])))[0];
        Assert.Equal("<b>Name & more</b>", link.QuerySelector("a title")!.TextContent);
        Assert.Equal("a.html?x=\"1\"", link.QuerySelector("a")!.GetAttribute("href"));
        Assert.Single(link.QuerySelectorAll("a"));
        Assert.Empty(link.QuerySelectorAll("b"));
    }

    [Fact]
    public void Without_a_figure_there_is_no_map() => Assert.Empty(WorldMapRenderer.Render(Map([Tile("DEU", place: -1)])).Value);

    private static MapTile Tile(string code, int place = 2, char status = 'A') => new(code, "5", place, status, code + ": 5", code + ".html");

    private static WorldMap Map(ImmutableArray<MapTile> tiles) => new(Drawn.Words, tiles, region => "Region " + region, "Elsewhere");

    private static (int X, int Y) Place(string transform) =>
        Numbers().Match(transform) is { Success: true } m ? (int.Parse(m.Groups["x"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), int.Parse(m.Groups["y"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)) : (0, 0);

    [GeneratedRegex(@"(?<x>\d+) (?<y>\d+)", RegexOptions.None, 1000)]
    private static partial Regex Numbers();
}
