using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>One point of a line. A missing value is NaN. <paramref name="Text"/> is the value as the reader sees it, with its unit.</summary>
public readonly record struct ChartPoint(int Year, double Value, char Status, Bound Bound, string Text);

/// <summary>One line of a chart: its label (in the page's language), its points in ascending years, and whether it is the subject or context.</summary>
public sealed record ChartSeries(Phrase Label, ImmutableArray<ChartPoint> Points, bool Subject);

/// <summary>A target to draw: the value, its year and its label in words.</summary>
public sealed record ChartTarget(double Value, int Year, string Label);

/// <summary>
/// What a line chart shows, independent of how it is drawn. <paramref name="Id"/> is unique on its page; <paramref name="Title"/> and
/// <paramref name="Description"/> are for those who cannot see it; <paramref name="FormatTick"/> writes a value of the axis in the
/// page's language with so many decimals; <paramref name="Floor"/> and <paramref name="Ceiling"/> are what the unit makes possible.
/// </summary>
public sealed record LineChart(
    string Id,
    string Title,
    string Description,
    string Direction,
    string Language,
    ImmutableArray<ChartSeries> Series,
    ChartTarget? Target,
    double? Floor,
    double? Ceiling,
    Func<double, int, string> FormatTick);
