using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Charts.Map;

/// <summary>A square in its place.</summary>
internal readonly record struct PlacedTile(MapTile Tile, int Column, int Row);

/// <summary>Words that stand above squares, in a row of their own.</summary>
internal readonly record struct MapHeading(string Text, int Row);

/// <summary>All squares of one drawing, in columns and rows.</summary>
internal sealed record MapGrid(string Name, int Columns, int Rows, ImmutableArray<PlacedTile> Tiles, ImmutableArray<MapHeading> Headings)
{
    /// <summary>The world in one piece, for a desk.</summary>
    public static MapGrid Wide(WorldMap map)
    {
        var columns = WorldLayout.Continents.Max(c => c.Column + c.Columns);
        var tiles = WorldLayout.Continents.SelectMany(c => Of(map, c).Select(t => t with { Column = t.Column + c.Column, Row = t.Row + c.Row }));
        return Finish(map, "map-wide", columns, [.. tiles], []);
    }

    /// <summary>The continents one above the other, for a phone: there a square of the whole world would be too small for a finger.</summary>
    public static MapGrid Narrow(WorldMap map)
    {
        var (tiles, headings, row) = (ImmutableArray.CreateBuilder<PlacedTile>(), ImmutableArray.CreateBuilder<MapHeading>(), 0);
        foreach (var continent in WorldLayout.Continents)
        {
            var own = Of(map, continent).ToList();
            if (own.Count == 0) continue;
            headings.Add(new MapHeading(map.RegionName(continent.Region), row++));
            var (first, last) = (own.Min(t => t.Row), own.Max(t => t.Row));
            tiles.AddRange(own.Select(t => t with { Row = row + t.Row - first }));
            row += last - first + 1;
        }

        return Finish(map, "map-narrow", WorldLayout.Continents.Max(c => c.Columns), tiles.ToImmutable(), headings.ToImmutable());
    }

    private static IEnumerable<PlacedTile> Of(WorldMap map, Continent continent) => map.Tiles
        .Where(t => continent.Squares.ContainsKey(t.Code))
        .Select(t => new PlacedTile(t, continent.Squares[t.Code].Column, continent.Squares[t.Code].Row));

    /// <summary>Puts squares that have no place in the picture into rows below it.</summary>
    private static MapGrid Finish(WorldMap map, string name, int columns, ImmutableArray<PlacedTile> tiles, ImmutableArray<MapHeading> headings)
    {
        var placed = tiles.Select(t => t.Tile).ToHashSet();
        var rest = map.Tiles.Where(t => !placed.Contains(t)).ToList();
        var rows = tiles.IsEmpty ? 0 : tiles.Max(t => t.Row) + 1;
        if (rest.Count == 0) return new MapGrid(name, columns, rows, tiles, headings);
        return new MapGrid(
            name,
            columns,
            rows + 1 + ((rest.Count + columns - 1) / columns),
            [.. tiles, .. rest.Select((t, i) => new PlacedTile(t, i % columns, rows + 1 + (i / columns)))],
            headings.Add(new MapHeading(map.Elsewhere, rows)));
    }
}
