using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>
/// An indicator: <paramref name="Id"/> is its folder (<c>7-1-1</c>), <paramref name="Code"/> its official code as text (<c>7.1.1</c>).
/// <paramref name="Narratives"/> holds its Markdown by language.
/// </summary>
public sealed record Indicator(
    string Id,
    string Code,
    int Goal,
    LocalizedText Title,
    ImmutableArray<string> Technologies,
    ImmutableArray<Series> Series,
    ImmutableArray<Source> Sources,
    ChartSpec Chart,
    FrozenDictionary<string, MarkdownDocument> Narratives,
    bool Draft,
    SourceSpan Span)
{
    public Series? FindSeries(string id) => Series.FirstOrDefault(s => string.Equals(s.Id, id, StringComparison.Ordinal));

    public Source? FindSource(string id) => Sources.FirstOrDefault(s => string.Equals(s.Id, id, StringComparison.Ordinal));
}

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
