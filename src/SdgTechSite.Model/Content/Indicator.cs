using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>
/// An indicator: <paramref name="Id"/> is its folder (<c>7-1-1</c>), <paramref name="Code"/> its official code as text (<c>7.1.1</c>).
/// <paramref name="Detail"/> may lie on the disk until it is asked for, and come as another object the next time: series of different moments are told apart by their ids.
/// </summary>
public sealed record Indicator(
    string Id,
    string Code,
    int Goal,
    LocalizedText Title,
    ImmutableArray<string> Technologies,
    IndicatorTraits Traits,
    IKept<IndicatorDetail> Detail,
    bool Draft,
    SourceSpan Span)
{
    public ImmutableArray<Series> Series => Detail.Value.Series;

    public ImmutableArray<Source> Sources => Detail.Value.Sources;

    public ChartSpec Chart => Detail.Value.Chart;

    /// <summary>Its Markdown by language.</summary>
    public FrozenDictionary<string, MarkdownDocument> Narratives => Detail.Value.Narratives;

    public Series? FindSeries(string id) => Series.FirstOrDefault(s => string.Equals(s.Id, id, StringComparison.Ordinal));

    /// <summary>A series that it has. Throws <see cref="InvalidOperationException"/> where it has none of that id.</summary>
    public Series SeriesOf(string id) => FindSeries(id) ?? throw new InvalidOperationException($"{Code} has no series '{id}'.");

    public Source? FindSource(string id) => Sources.FirstOrDefault(s => string.Equals(s.Id, id, StringComparison.Ordinal));
}

/// <summary>What an indicator consists of beside its names: by far the most of it.</summary>
public sealed record IndicatorDetail(
    ImmutableArray<Series> Series,
    ImmutableArray<Source> Sources,
    ChartSpec Chart,
    FrozenDictionary<string, MarkdownDocument> Narratives);

/// <summary>Which way is good: more, less, or neither.</summary>
public enum Direction
{
    None,
    Increase,
    Decrease,
}

/// <summary>The value that the goals ask for, and by when.</summary>
public sealed record Target(double Value, int Year);

/// <summary>
/// One measure of an indicator, in one unit, of one vintage. <paramref name="Limit"/> is the value that nature or arithmetic
/// does not let it pass (100 for a share). <paramref name="SourceIds"/> name sources of the indicator.
/// </summary>
public sealed record Series(
    string Id,
    LocalizedText Title,
    Unit Unit,
    Direction Direction,
    Target? Target,
    double? Limit,
    LocalizedText? Note,
    ImmutableArray<string> SourceIds,
    ObservationTable Observations,
    SourceSpan Span);

/// <summary>Where figures come from: publisher, data set, licence, and the day this copy was retrieved.</summary>
public sealed record Source(
    string Id,
    string Publisher,
    string Dataset,
    string? Url,
    string Licence,
    DateOnly Retrieved,
    string? Vintage,
    LocalizedText? Note,
    SourceSpan Span);

/// <summary>What an indicator's chart shows: rows of one series, each an area and the members it is broken down by.</summary>
public sealed record ChartSpec(Series Series, ImmutableArray<ChartLine> Lines);

/// <summary>One line of a chart. <paramref name="Members"/> are the members' places by dimension (0 is the total), as in <see cref="ObservationTable"/>.</summary>
public sealed record ChartLine(Area Area, ImmutableArray<int> Members);
