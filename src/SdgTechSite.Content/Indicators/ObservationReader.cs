using System.Collections.Immutable;
using SdgTechSite.Content.Yaml;
using SdgTechSite.Model;

namespace SdgTechSite.Content.Indicators;

/// <summary>Reads the observations of an indicator, those in its YAML and those in <c>data.csv</c>.</summary>
internal static class ObservationReader
{
    public static ImmutableArray<Series> Read(string id, MappingReader file, ImmutableArray<SeriesDraft> drafts, ImmutableArray<Source> sources, bool isDraft, IndicatorContext context)
    {
        var sink = new ObservationSink(drafts, sources, context);
        foreach (var entry in file.Mappings("observations")) ReadEntry(entry, sink);
        var csv = $"indicators/{id}/data.csv";
        if (context.Tree.Contains(csv) && drafts.Length > 0) DataCsvReader.Read(csv, sink, context);
        return sink.Build(isDraft);
    }

    private static void ReadEntry(MappingReader entry, ObservationSink sink)
    {
        var series = Series(entry, sink);
        var areaId = entry.RequireText("area");
        var area = areaId is { } a ? sink.FindArea(a.Value, a.Span) : null;
        if (series is null)
        {
            entry.Find("values");
            return;
        }

        var members = new int[series.Dimensions.Length];
        var membersKnown = true;
        for (var i = 0; i < members.Length; i++)
        {
            if (entry.Text(series.Dimensions[i].Id) is not { } member) continue;
            members[i] = sink.FindMember(series.Dimensions[i], member.Value, member.Span);
            membersKnown &= members[i] >= 0;
        }

        var values = entry.Mapping("values", required: true);
        if (series.DimensionsKnown) entry.Done();
        if (values is null) return;
        foreach (var (year, value) in values.Entries()) ReadValue(year, value, series, membersKnown ? area : null, members, entry.Context, sink);
    }

    private static SeriesDraft? Series(MappingReader entry, ObservationSink sink)
    {
        if (entry.Text("series") is { } name) return sink.FindSeries(name.Value, name.Span);
        if (sink.Only is null && sink.Series.Length > 0) entry.Require("series");
        return sink.Only;
    }

    private static void ReadValue(YamlScalar key, YamlNode value, SeriesDraft series, Area? area, int[] members, ReadContext context, ObservationSink sink)
    {
        if (!Numbers.TryParseYear(key.Value, out var year)) context.Bag.Add(Rules.NotAYear.At(key.Span, $"'{key.Value}' is not a year.", "A year has four digits, 1900 to 2100."));
        var (status, bound) = ('A', Bound.None);
        string? note = null, source = null;
        YamlScalar? number;
        if (value is YamlMapping mapping)
        {
            var reader = new MappingReader(mapping, context);
            number = reader.AsScalar(reader.Find("value"), "value", "a number");
            if (reader.Text("status") is { } s) status = sink.Status(s.Value, s.Span);
            if (reader.Text("bound") is { } b) bound = sink.BoundOf(b.Value, b.Span);
            note = reader.Text("note")?.Value;
            if (reader.Text("source") is { } o) source = sink.SourceId(o.Value, o.Span);
            reader.Done();
        }
        else
        {
            number = value as YamlScalar;
            if (number is null) context.Bag.Add(Rules.WrongType.At(value.Span, "A value is a number, or a mapping with 'value'."));
        }

        var figure = sink.Value(number?.Value, number is null or { IsNull: true }, ref status, series.Declared.Unit, number?.Span ?? value.Span);
        if (area is not null && year > 0) sink.Add(series, new Observation(area.Ordinal, year, figure, status, bound, note, source), members, key.Span);
    }
}
