using System.Collections.Immutable;
using SdgTechSite.Content.Yaml;
using SdgTechSite.Model;

namespace SdgTechSite.Content.Indicators;

/// <summary>Reads what an indicator's chart shows; what is left out is chosen here.</summary>
internal static class ChartReader
{
    private const int DefaultLines = 4;

    /// <summary>The chart, or null when the indicator has no series at all.</summary>
    public static ChartSpec? Read(MappingReader file, ImmutableArray<Series> series, IndicatorContext context)
    {
        var chart = file.Mapping("chart");
        if (series.IsEmpty) return null;
        if (chart is null) return new ChartSpec(series[0], DefaultLinesOf(series[0], context));
        var shown = Series(chart, series);
        var areas = chart.Texts("areas");
        var lines = Lines(chart, shown, areas, context);
        chart.Done();
        return new ChartSpec(shown, lines.IsEmpty ? DefaultLinesOf(shown, context) : lines);
    }

    private static Series Series(MappingReader chart, ImmutableArray<Series> series)
    {
        if (chart.Text("series") is not { } name) return series[0];
        if (series.FirstOrDefault(s => s.Id == name.Value) is { } found) return found;
        chart.Context.Bag.Add(Rules.UnknownSeries.At(name.Span, $"There is no series '{name.Value}'.", Nearest.Hint(name.Value, series.Select(s => s.Id), "series")));
        return series[0];
    }

    private static ImmutableArray<ChartLine> Lines(MappingReader chart, Series series, ImmutableArray<Located<string>> areas, IndicatorContext context)
    {
        var breakdowns = Breakdowns(chart, series);
        var lines = ImmutableArray.CreateBuilder<ChartLine>();
        foreach (var name in areas)
        {
            if (new ObservationSink([], [], context).FindArea(name.Value, name.Span) is not { } area) continue;
            foreach (var members in breakdowns)
            {
                if (series.Observations.FindRow(area, members.AsSpan()) is { } row) lines.Add(new ChartLine(area, row.Members));
                else if (!context.Bag.HasErrors) context.Bag.Add(Rules.UnknownArea.At(name.Span, $"The series '{series.Id}' has no such row for the area '{name.Value}'.", "Name an area with figures, and the members its rows have."));
            }
        }

        return lines.ToImmutable();
    }

    private static ImmutableArray<ImmutableArray<int>> Breakdowns(MappingReader chart, Series series)
    {
        var dimensions = series.Observations.Dimensions;
        var all = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        foreach (var entry in chart.Mappings("members"))
        {
            var members = new int[dimensions.Length];
            for (var i = 0; i < members.Length; i++)
            {
                if (entry.Text(dimensions[i].Id) is not { } name) continue;
                members[i] = dimensions[i].Find(name.Value);
                if (members[i] == 0) chart.Context.Bag.Add(Rules.UnknownMember.At(name.Span, $"The dimension '{dimensions[i].Id}' has no member '{name.Value}'.", Nearest.Hint(name.Value, dimensions[i].Members.Select(m => m.Id), "members")));
            }

            entry.Done();
            all.Add([.. members]);
        }

        return all.Count > 0 ? all.ToImmutable() : [[.. new int[dimensions.Length]]];
    }

    /// <summary>The world's total when there is one, else the first rows that have most years.</summary>
    private static ImmutableArray<ChartLine> DefaultLinesOf(Series series, IndicatorContext context)
    {
        var areas = context.Names.Vocabulary.Areas;
        var world = series.Observations.Rows.FirstOrDefault(r => r.IsTotal && areas[r.Area].Type == AreaType.World);
        IEnumerable<ObservationRow> rows = world is not null ? [world] : series.Observations.Rows.OrderByDescending(r => r.Length).Take(DefaultLines).OrderBy(r => r.Index);
        return [.. rows.Select(r => new ChartLine(areas[r.Area], r.Members))];
    }
}
