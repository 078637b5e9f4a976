using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>
/// What the page of all countries shows: of one series and the same members, each country's latest observation of the years <paramref name="From"/> to
/// <paramref name="To"/>, the best first (the highest where neither way is good); regions with their medians; the limits between five classes
/// (fewer where many figures are the same); and how regions went from one year to another.
/// </summary>
public sealed record CountryFigures(
    Series Series,
    ImmutableArray<int> Members,
    int From,
    int To,
    ImmutableArray<CountryFigure> Countries,
    Benchmark? World,
    ImmutableArray<RegionFigures> Regions,
    double Median,
    ImmutableArray<double> Limits,
    ImmutableArray<AreaChange> Changes)
{
    /// <summary>The class of a value, from 0: how many limits it reaches.</summary>
    public int ClassOf(double value) => Limits.Count(l => value >= l);
}

/// <summary>A country and the index of its observation.</summary>
public sealed record CountryFigure(Area Area, ObservationRow Row, int Index);

/// <summary>Countries of a region in ascending values (no region: those that belong to none), and the median of their figures.</summary>
public sealed record RegionFigures(Area? Region, ImmutableArray<CountryFigure> Countries, double Median);

/// <summary>An area's observations of two years, by index.</summary>
public sealed record AreaChange(Area Area, int First, int Last);
