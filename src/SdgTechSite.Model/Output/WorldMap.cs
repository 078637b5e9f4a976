using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>
/// One country's square. <paramref name="Code"/> says who it is and where it lies (ISO 3166, or another code for those without); <paramref name="Text"/> is the
/// figure in few characters; <paramref name="Class"/> is one of five steps, from 0, and -1 without a figure; <paramref name="Title"/> says it all in words.
/// </summary>
public sealed record MapTile(string Code, string Text, int Class, char Status, string Title, string? Href);

/// <summary>
/// The world in squares of one size. <paramref name="RegionName"/> gives the name of a continent by its M49 code, for a phone where each stands alone;
/// <paramref name="Elsewhere"/> stands above squares that the map has no place for.
/// </summary>
public sealed record WorldMap(ChartWords Words, ImmutableArray<MapTile> Tiles, Func<string, string> RegionName, string Elsewhere);
