namespace SdgTechSite.Model;

/// <summary>
/// What the page of an area (by its ordinal) shows of an indicator: one row of a series, by its index; its latest observation, its place among countries, and the world and the area's region
/// in the same year. What there is no figure for is null.
/// </summary>
public sealed record AreaFigure(Indicator Indicator, string SeriesId, int RowIndex, int Area, int Latest, Standing? Standing, Benchmark? World, Benchmark? Region)
{
    public Series Series => Indicator.SeriesOf(SeriesId);

    public ObservationRow Row => Series.Observations.Rows[RowIndex];
}

/// <summary>Place <paramref name="Place"/> of <paramref name="Of"/> countries by their latest figures, the best first (the highest where neither way is good). Equal figures share a place.</summary>
public sealed record Standing(int Place, int Of);

/// <summary>An area to compare with, and the index of its observation.</summary>
public sealed record Benchmark(Area Area, int Index);
