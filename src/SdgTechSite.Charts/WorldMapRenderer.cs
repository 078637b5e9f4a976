using SdgTechSite.Charts.Map;
using SdgTechSite.Model;

namespace SdgTechSite.Charts;

/// <summary>
/// Draws the world in squares of one size, each a link. As a picture may not hold links, the drawing says that it is a group.
/// </summary>
public static class WorldMapRenderer
{
    /// <summary>From one square to the next: on a phone of 320 pixels twelve of them are 24 pixels wide each.</summary>
    private const int Step = 30;
    private const int Side = 28;

    /// <summary>The map, once for a desk and once for a phone, or nothing when no square has a figure.</summary>
    public static Html Render(WorldMap map)
    {
        if (!map.Tiles.Any(t => t.Class >= 0)) return Html.Empty;
        return new Html(Draw(map, MapGrid.Wide(map)).Value + Draw(map, MapGrid.Narrow(map)).Value);
    }

    private static Html Draw(WorldMap map, MapGrid grid)
    {
        var svg = new Svg().Open(map.Words, $"map {grid.Name}", grid.Name, grid.Columns * Step, grid.Rows * Step, "group");
        var end = map.Words.Direction == "rtl" ? (grid.Columns * Step) - 1 : 1;
        foreach (var heading in grid.Headings) svg.Text("map-heading", end, (heading.Row * Step) + 22, map.Words.Direction == "rtl" ? "end" : "start", heading.Text, map.Words.Direction);
        foreach (var tile in grid.Tiles) DrawTile(svg, tile);
        return svg.Raw("</svg>").ToHtml();
    }

    private static void DrawTile(Svg svg, PlacedTile placed)
    {
        var tile = placed.Tile;
        var kind = tile.Class < 0 ? "map-none" : $"map-{Digit(tile.Class + 1)}";
        svg.Raw(tile.Href is null ? "<g" : "<a href=\"");
        if (tile.Href is not null) svg.Escaped(tile.Href).Raw("\"");
        svg.Raw($" class=\"{kind}\" transform=\"translate(").Number((placed.Column * Step) + 1).Raw(" ").Number((placed.Row * Step) + 1).Raw(")\"><title>").Escaped(tile.Title).Raw("</title>");
        svg.Raw($"<path d=\"M0 0h{Digit(Side)}v{Digit(Side)}h-{Digit(Side)}z\"/><text x=\"14\" y=\"13\">").Escaped(tile.Code).Raw("</text>");
        if (tile.Text.Length > 0) svg.Raw("<text class=\"map-value\" x=\"14\" y=\"24\">").Escaped(tile.Text).Raw("</text>");
        if (tile.Status is 'E' or 'F') svg.Raw("<circle cx=\"25\" cy=\"3\" r=\"1.7\"/>");
        if (tile.Status == 'B') svg.Raw("<path class=\"map-break\" d=\"M25 1v6\"/>");
        svg.Raw(tile.Href is null ? "</g>" : "</a>");
    }

    private static string Digit(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
