using System.Collections.Immutable;
using SdgTechSite.Content.Yaml;
using SdgTechSite.Model;

namespace SdgTechSite.Content.Indicators;

/// <summary>A series as it is declared, before its observations are read.</summary>
internal sealed record SeriesDraft(Series Declared, ImmutableArray<Dimension> Dimensions, bool DimensionsKnown);

internal static class SeriesReader
{
    /// <summary>Stands in for a unit that is not known, so that the rest of the indicator can still be checked.</summary>
    private static readonly Unit AnyUnit = new("?", LocalizedText.Empty, null, UnitFormat.Number, 1, null, null);

    public static ImmutableArray<SeriesDraft> Read(MappingReader file, ImmutableArray<Source> sources, IndicatorContext context)
    {
        var ids = new Ids("series", context.Bag);
        var series = ImmutableArray.CreateBuilder<SeriesDraft>();
        foreach (var entry in file.Mappings("series", required: true))
        {
            var id = ids.Take(entry.RequireText("id"));
            var title = entry.RequireLocalized("title");
            var unit = Unit(entry, context);
            var direction = entry.Choice("direction", required: true, ("increase", Direction.Increase), ("decrease", Direction.Decrease), ("none", Direction.None)) ?? Direction.None;
            var (dimensions, known) = Dimensions(entry, context);
            var target = Target(entry);
            var limit = entry.Number("limit")?.Value;
            var note = entry.Localized("note");
            var sourceIds = Sources(entry, sources, context);
            entry.Done();
            if (id is null) continue;
            var empty = new ObservationTableBuilder(dimensions).Build(out _);
            series.Add(new SeriesDraft(new Series(context.Read.Shared.Of(id), title, unit, direction, target, limit, note, sourceIds, empty, entry.Span), dimensions, known));
        }

        return series.ToImmutable();
    }

    private static Unit Unit(MappingReader entry, IndicatorContext context)
    {
        if (entry.RequireText("unit") is not { } name) return AnyUnit;
        var units = context.Names.Vocabulary.Units;
        if (units.TryGetValue(name.Value, out var unit)) return unit;
        if (context.Names.UnitsKnown) context.Bag.Add(Rules.UnknownUnit.At(name.Span, $"There is no unit '{name.Value}'.", Nearest.Hint(name.Value, units.Keys, "units")));
        return AnyUnit;
    }

    private static (ImmutableArray<Dimension> Dimensions, bool Known) Dimensions(MappingReader entry, IndicatorContext context)
    {
        var known = context.Names.Vocabulary.Dimensions;
        var dimensions = ImmutableArray.CreateBuilder<Dimension>();
        var all = true;
        foreach (var name in entry.Texts("dimensions"))
        {
            if (known.TryGetValue(name.Value, out var dimension)) dimensions.Add(dimension);
            else
            {
                all = false;
                if (context.Names.DimensionsKnown) context.Bag.Add(Rules.UnknownMember.At(name.Span, $"There is no dimension '{name.Value}'.", Nearest.Hint(name.Value, known.Keys, "dimensions")));
            }
        }

        return (dimensions.ToImmutable(), all);
    }

    private static Target? Target(MappingReader entry)
    {
        if (entry.Mapping("target") is not { } target) return null;
        var value = target.Require("value") is null ? null : target.Number("value");
        var year = target.RequireInt("year");
        target.Done();
        if (year is { Value: < 1900 or > 2200 } y) entry.Context.Bag.Add(Rules.NotAYear.At(y.Span, $"{y.Value} is not a year."));
        return value is { } v && year is { } at ? new Target(v.Value, at.Value) : null;
    }

    private static ImmutableArray<string> Sources(MappingReader entry, ImmutableArray<Source> sources, IndicatorContext context)
    {
        var names = entry.Texts("sources");
        if (names.IsEmpty) context.Bag.Add(Rules.SeriesWithoutSource.At(entry.Span, "The series names no source.", "Add 'sources: [...]' with at least one id of the sources below."));
        foreach (var name in names.Where(n => !sources.Any(s => s.Id == n.Value)))
        {
            context.Bag.Add(Rules.UnknownSource.At(name.Span, $"There is no source '{name.Value}'.", Nearest.Hint(name.Value, sources.Select(s => s.Id), "sources")));
        }

        return [.. names.Select(n => sources.FirstOrDefault(s => s.Id == n.Value)?.Id).OfType<string>()];
    }
}
