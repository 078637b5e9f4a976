using System.Collections.Frozen;
using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Content.Indicators;

/// <summary>
/// Takes the observations of an indicator from wherever they stand, holds each to the rules that do not depend on where that is, and
/// gathers them by series.
/// </summary>
internal sealed class ObservationSink(ImmutableArray<SeriesDraft> series, ImmutableArray<Source> sources, IndicatorContext context)
{
    /// <summary>SDMX OBS_STATUS.</summary>
    private static readonly FrozenSet<char> Statuses = "ABDEFGIKLMNOPQSUVW".ToFrozenSet();

    private readonly Dictionary<string, ObservationTableBuilder> _builders =
        series.ToDictionary(s => s.Declared.Id, s => new ObservationTableBuilder(s.Dimensions), StringComparer.Ordinal);

    public DiagnosticBag Bag => context.Bag;

    public ImmutableArray<SeriesDraft> Series => series;

    /// <summary>The only series when there is one.</summary>
    public SeriesDraft? Only => series.Length == 1 ? series[0] : null;

    public SeriesDraft? FindSeries(string id, SourceSpan span)
    {
        foreach (var draft in series)
        {
            if (draft.Declared.Id == id) return draft;
        }

        Bag.Add(Rules.UnknownSeries.At(span, $"There is no series '{id}'.", Nearest.Hint(id, series.Select(s => s.Declared.Id), "series")));
        return null;
    }

    /// <summary>The area of that id; a list that could not be read makes no area unknown.</summary>
    public Area? FindArea(string id, SourceSpan span)
    {
        var areas = context.Names.Vocabulary.Areas;
        if (areas.Find(id) is { } area) return area;
        if (id.Length is 1 or 2 && areas.Find(id.PadLeft(3, '0')) is { } padded)
            Bag.Add(Rules.UnknownArea.At(span, $"There is no area '{id}'.", $"Did you mean '{padded.Id}'? Spreadsheets take zeros away in front of numbers."));
        else if (areas.All.Length > 0) Bag.Add(Rules.UnknownArea.At(span, $"There is no area '{id}'.", Nearest.Hint(id, areas.All.Select(a => a.Id), "areas") ?? "Areas are the ids of vocabulary/areas.csv, such as \"404\" for Kenya."));
        return null;
    }

    /// <summary>The place of a member in its dimension, or -1 and a finding.</summary>
    public int FindMember(Dimension dimension, string id, SourceSpan span)
    {
        var member = dimension.Find(id);
        if (member > 0) return member;
        Bag.Add(Rules.UnknownMember.At(span, $"The dimension '{dimension.Id}' has no member '{id}'.", Nearest.Hint(id, dimension.Members.Select(m => m.Id), "members")));
        return -1;
    }

    public char Status(string text, SourceSpan span)
    {
        if (text.Length == 0) return 'A';
        if (text.Length == 1 && Statuses.Contains(text[0])) return text[0];
        Bag.Add(Rules.UnknownStatus.At(span, $"'{text}' is not a status.", "Use an SDMX OBS_STATUS code, such as A (normal), E (estimate), B (break), P (provisional) or M (missing)."));
        return 'A';
    }

    public Bound BoundOf(string text, SourceSpan span)
    {
        if (text.Length == 0) return Bound.None;
        if (text is "<" or ">") return text == "<" ? Bound.Below : Bound.Above;
        Bag.Add(Rules.UnknownStatus.At(span, $"'{text}' is not a bound.", "Use < or >."));
        return Bound.None;
    }

    public string? SourceId(string text, SourceSpan span)
    {
        if (text.Length == 0 || sources.Any(s => s.Id == text)) return text.Length == 0 ? null : text;
        Bag.Add(Rules.UnknownSource.At(span, $"There is no source '{text}'.", Nearest.Hint(text, sources.Select(s => s.Id), "sources")));
        return null;
    }

    /// <summary>
    /// The value to keep for what is written: the number; NaN for an empty value with status M; NaN and a finding for anything else. A figure
    /// that could not be read stays in its place with status <see cref="ObservationTable.Unreadable"/>, so that words which refer to it are not reported too.
    /// </summary>
    public double Value(ReadOnlySpan<char> text, bool empty, ref char status, Unit unit, SourceSpan span)
    {
        if (empty)
        {
            if (status == 'M') return double.NaN;
            Bag.Add(Rules.NotANumber.At(span, "The value is empty.", "Write the figure, leave the row out, or give the status M (missing)."));
        }
        else if (status == 'M')
        {
            Bag.Add(Rules.UnknownStatus.At(span, $"The figure {text} has the status M (missing).", "Leave the value empty, or take the status away."));
        }
        else if (!Numbers.TryParse(text, out var value))
        {
            var (message, hint) = Numbers.Problem(text);
            Bag.Add(Rules.NotANumber.At(span, message, hint));
        }
        else if (value < unit.Min || value > unit.Max)
        {
            Bag.Add(Rules.OutOfBounds.At(span, $"{text} is outside the bounds of the unit '{unit.Id}' ({Limits(unit)}).", "Correct the value, or give the series a unit that allows it."));
        }
        else return value;

        status = ObservationTable.Unreadable;
        return double.NaN;
    }

    public void Add(SeriesDraft draft, in Observation observation, ReadOnlySpan<int> members, SourceSpan span) =>
        _builders[draft.Declared.Id].Add(observation, members, span.Path, span.Line);

    /// <summary>The series with their observations; keys that stood twice are reported at the later place.</summary>
    public ImmutableArray<Series> Build(bool isDraft)
    {
        var complete = ImmutableArray.CreateBuilder<Series>();
        foreach (var draft in series)
        {
            var table = _builders[draft.Declared.Id].Build(out var duplicates);
            foreach (var twice in duplicates)
            {
                Bag.Add(Rules.DuplicateObservation.At(
                    new SourceSpan(twice.Path, twice.Line, 1, 0),
                    $"The same series, area, year and members stand in {twice.FirstPath}:{twice.FirstLine} already.",
                    "Keep one of the two rows."));
            }

            if (table.Count == 0 && !isDraft && draft.DimensionsKnown && !Bag.HasErrors) Bag.Add(Rules.SeriesWithoutData.At(draft.Declared.Span, $"The series '{draft.Declared.Id}' has no observations.", "Add figures, or remove the series."));
            complete.Add(draft.Declared with { Observations = table });
        }

        return complete.ToImmutable();
    }

    private static string Limits(Unit unit) => (unit.Min, unit.Max) switch
    {
        ({ } min, { } max) => string.Create(null, $"{min} to {max}"),
        ({ } min, null) => string.Create(null, $"at least {min}"),
        (null, { } max) => string.Create(null, $"at most {max}"),
        _ => "none",
    };
}
