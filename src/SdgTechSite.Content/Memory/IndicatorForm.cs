using System.Collections.Frozen;
using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Content;

/// <summary>
/// How an indicator that was read without a finding is kept as bytes for the next build: reading these costs a tenth of reading its files. Units,
/// dimensions and areas are those of <paramref name="names"/>, which must be the ones that it was read with.
/// </summary>
internal sealed class IndicatorForm(Vocabulary names)
{
    private readonly SharedTexts _ids = new();

    public static void Write(CacheWriter to, Indicator indicator)
    {
        to.Write(indicator.Id);
        to.Write(indicator.Code);
        to.Write7BitEncodedInt(indicator.Goal);
        to.Write(indicator.Title);
        to.WriteAll(indicator.Technologies, static (w, technology) => w.Write(technology));
        to.Write(indicator.Draft);
        to.Write(indicator.Span);
        to.WriteAll(indicator.Traits.Licences, static (w, licence) => w.Write(licence));
        to.Write(indicator.Traits.Statuses);
        to.Write(indicator.Traits.SeriesHeads);
        to.Write(indicator.Detail is not IndicatorShelf.Shelved && IndicatorShelf.IsWide(indicator.Detail.Value));
        if (indicator.Detail is IndicatorShelf.Shelved shelved) to.WritePart(shelved.Bytes.Read());
        else to.WritePart(w => Write(w, indicator.Detail.Value));
    }

    /// <summary>A detail alone.</summary>
    public static ReadOnlySpan<byte> BytesOf(IndicatorDetail detail)
    {
        var bytes = new MemoryStream();
        using (var to = new CacheWriter(bytes)) Write(to, detail);
        return bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
    }

    /// <summary>
    /// Reads one again; <paramref name="keep"/> makes its detail of the bytes of it, and is told whether it is a wide one. Throws <see cref="FormatException"/> or
    /// <see cref="ArgumentException"/> where the bytes are none of an indicator with these names, as does <see cref="ReadDetail"/>.
    /// </summary>
    public static Indicator Read(CacheReader from, Func<ArraySegment<byte>, bool, IKept<IndicatorDetail>> keep)
    {
        var (id, code, goal, title) = (from.ReadString(), from.ReadString(), from.Read7BitEncodedInt(), from.ReadLocalized());
        var technologies = from.ReadAll(static r => r.ReadString());
        var (draft, span) = (from.ReadBoolean(), from.ReadSpan());
        var traits = new IndicatorTraits(from.ReadAll(static r => string.Intern(r.ReadString())), string.Intern(from.ReadString()), from.ReadDigest());
        var isWide = from.ReadBoolean();
        return new Indicator(id, code, goal, title, technologies, traits, keep(from.ReadPart(), isWide), draft, span);
    }

    public IndicatorDetail ReadDetail(ArraySegment<byte> bytes)
    {
        var from = CacheReader.Of(bytes);
        var series = from.ReadAll(ReadSeries);
        var sources = from.ReadAll(ReadSource);
        var chart = new ChartSpec(ItemAt(series, from), from.ReadAll(r => new ChartLine(ItemAt(names.Areas.All, r), ObservationRow.ListOf(r.ReadAll(static own => own.Read7BitEncodedInt()).AsSpan()))));
        var narratives = from.ReadAll(static r => (Language: r.ReadShared(), Document: ReadDocument(r))).ToFrozenDictionary(n => n.Language, n => n.Document, StringComparer.Ordinal);
        return new IndicatorDetail(series, sources, chart, narratives);
    }

    private static void Write(CacheWriter to, IndicatorDetail detail)
    {
        to.WriteAll(detail.Series, Write);
        to.WriteAll(detail.Sources, Write);
        to.Write7BitEncodedInt(detail.Series.IndexOf(detail.Chart.Series));
        to.WriteAll(detail.Chart.Lines, static (w, line) =>
        {
            w.Write7BitEncodedInt(line.Area.Ordinal);
            w.WriteAll(line.Members, static (own, member) => own.Write7BitEncodedInt(member));
        });
        to.WriteAll(detail.Narratives, static (w, narrative) =>
        {
            w.WriteShared(narrative.Key);
            Write(w, narrative.Value);
        });
    }

    private static void Write(CacheWriter to, Series series)
    {
        to.WriteShared(series.Id);
        to.Write(series.Title);
        to.WriteShared(series.Unit.Id);
        to.Write7BitEncodedInt((int)series.Direction);
        to.Write(series.Target is not null);
        if (series.Target is { } target)
        {
            to.Write(target.Value);
            to.Write7BitEncodedInt(target.Year);
        }

        to.Write(series.Limit is not null);
        if (series.Limit is { } limit) to.Write(limit);
        Write(to, series.Note);
        to.WriteAll(series.SourceIds, static (w, id) => w.WriteShared(id));
        ObservationForm.Write(to, series.Observations);
        to.Write(series.Span);
    }

    private Series ReadSeries(CacheReader from) => new(
        _ids.Of(from.ReadShared()),
        from.ReadLocalized(),
        names.Units.GetValueOrDefault(from.ReadShared()) ?? throw new FormatException("A unit that is not known."),
        (Direction)from.Read7BitEncodedInt(),
        from.ReadBoolean() ? new Target(from.ReadDouble(), from.Read7BitEncodedInt()) : null,
        from.ReadBoolean() ? from.ReadDouble() : null,
        ReadNote(from),
        from.ReadAll(static r => r.ReadShared()),
        ObservationForm.Read(from, names.Areas.All.Length, id => names.Dimensions.GetValueOrDefault(id) ?? throw new FormatException("A dimension that is not known.")),
        from.ReadSpan());

    private static void Write(CacheWriter to, Source source)
    {
        to.WriteShared(source.Id);
        to.Write(source.Publisher);
        to.Write(source.Dataset);
        to.WriteOptional(source.Url);
        to.Write(source.Licence);
        to.Write7BitEncodedInt(source.Retrieved.DayNumber);
        to.WriteOptional(source.Vintage);
        Write(to, source.Note);
        to.Write(source.Span);
    }

    private static Source ReadSource(CacheReader from) => new(
        from.ReadShared(),
        from.ReadString(),
        from.ReadString(),
        from.ReadOptional(),
        from.ReadString(),
        DateOnly.FromDayNumber(from.Read7BitEncodedInt()),
        from.ReadOptional(),
        ReadNote(from),
        from.ReadSpan());

    private static void Write(CacheWriter to, MarkdownDocument document)
    {
        to.WriteShared(document.Path);
        to.WriteShared(document.Language);
        to.WriteOptional(document.Title);
        to.Write(document.Summary);
        to.Write(document.Body);
        to.Write7BitEncodedInt(document.BodyLine);
    }

    private static MarkdownDocument ReadDocument(CacheReader from) =>
        new(from.ReadShared(), from.ReadShared(), from.ReadOptional(), from.ReadString(), from.ReadKept(), from.Read7BitEncodedInt());

    private static T ItemAt<T>(ImmutableArray<T> items, CacheReader from) => from.Read7BitEncodedInt() is var at && at >= 0 && at < items.Length ? items[at] : throw new FormatException("A place that is not there.");

    private static void Write(CacheWriter to, LocalizedText? note)
    {
        to.Write(note is not null);
        if (note is not null) to.Write(note);
    }

    private static LocalizedText? ReadNote(CacheReader from) => from.ReadBoolean() ? from.ReadLocalized() : null;
}
