using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace SdgTechSite.Charts.Map;

/// <summary>Where a country's square lies in its continent, and where the continent lies in the world, in columns and rows.</summary>
internal sealed record Continent(string Region, int Column, int Row, FrozenDictionary<string, (int Column, int Row)> Squares)
{
    public int Columns { get; } = Squares.Values.Max(s => s.Column) + 1;

    public int Rows { get; } = Squares.Values.Max(s => s.Row) + 1;
}

/// <summary>The checked-in picture of the world, read once.</summary>
internal static class WorldLayout
{
    private const int CellWidth = 4;

    public static ImmutableArray<Continent> Continents { get; } = [.. Read()];

    private static IEnumerable<Continent> Read()
    {
        using var stream = typeof(WorldLayout).Assembly.GetManifestResourceStream("world-tiles.txt") ?? throw new InvalidOperationException("The picture of the world is not in the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var blocks = reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        foreach (var block in blocks)
        {
            if (!block.StartsWith('#')) yield return Continent(block.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    private static Continent Continent(string[] lines)
    {
        var head = lines[0].Split(' ');
        var squares = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        for (var row = 1; row < lines.Length; row++)
        {
            for (var column = 0; column * CellWidth < lines[row].Length; column++)
            {
                if (lines[row][column * CellWidth] != '.') squares.Add(lines[row].Substring(column * CellWidth, CellWidth - 1), (column, row - 1));
            }
        }

        return new Continent(head[0], int.Parse(head[1], CultureInfo.InvariantCulture), int.Parse(head[2], CultureInfo.InvariantCulture), squares.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
