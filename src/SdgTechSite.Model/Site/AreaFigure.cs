namespace SdgTechSite.Model;

/// <summary>
/// What an area's page shows of an indicator: one row, its latest observation, its place among countries, and the world and the area's region
/// in the same year. What there is no figure for is null.
/// </summary>
public sealed record AreaFigure(Indicator Indicator, Series Series, ObservationRow Row, int Latest, Standing? Standing, Benchmark? World, Benchmark? Region);

/// <summary>Place <paramref name="Place"/> of <paramref name="Of"/> countries by their latest figures, the best first (the highest where neither way is good). Equal figures share a place.</summary>
public sealed record Standing(int Place, int Of);

/// <summary>An area to compare with, and the index of its observation.</summary>
public sealed record Benchmark(Area Area, int Index);
