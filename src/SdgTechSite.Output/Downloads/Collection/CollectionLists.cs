using System.Collections.Immutable;
using System.Globalization;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>The lists that explain the codes in the figures. Names stand in one column for each of the site's languages, empty where there is no translation.</summary>
internal sealed class CollectionLists
{
    private readonly ContentModel _content;
    private readonly ImmutableArray<string> _languages;

    private CollectionLists(ContentModel content) => (_content, _languages) = (content, content.Site.Languages);

    public static IEnumerable<(string Name, Func<byte[]> Bytes)> Of(ContentModel content)
    {
        var lists = new CollectionLists(content);
        yield return ("indicators.csv", lists.Indicators);
        yield return ("series.csv", lists.Series);
        yield return ("sources.csv", lists.Sources);
        yield return ("areas.csv", lists.Areas);
        yield return ("units.csv", lists.Units);
        yield return ("dimensions.csv", lists.Dimensions);
    }

    private byte[] Indicators() => Table(
        ["indicator", "code", "goal", .. Named("title")],
        _content.Indicators.Select(i => (ImmutableArray<string>)[i.Id, i.Code, Number(i.Goal), .. Names(i.Title)]));

    private byte[] Series() => Table(
        ["indicator", "series", "unit", "direction", "target_value", "target_year", "limit", "dimensions", "sources", .. Named("title"), .. Named("note")],
        _content.Indicators.SelectMany(i => i.Series.Select(s => (ImmutableArray<string>)
        [
            i.Id,
            s.Id,
            s.Unit.Id,
            s.Direction.ToString().ToLowerInvariant(),
            s.Target is null ? string.Empty : ExactNumber.Write(s.Target.Value),
            s.Target is null ? string.Empty : Number(s.Target.Year),
            s.Limit is { } limit ? ExactNumber.Write(limit) : string.Empty,
            string.Join(';', s.Observations.Dimensions.Select(d => d.Id)),
            string.Join(';', s.SourceIds),
            .. Names(s.Title),
            .. Names(s.Note ?? LocalizedText.Empty),
        ])));

    private byte[] Sources() => Table(
        ["indicator", "source", "publisher", "dataset", "url", "licence", "retrieved", "vintage", .. Named("note")],
        _content.Indicators.SelectMany(i => i.Sources.Select(s => (ImmutableArray<string>)
        [
            i.Id,
            s.Id,
            s.Publisher,
            s.Dataset,
            s.Url ?? string.Empty,
            s.Licence,
            s.Retrieved.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            s.Vintage ?? string.Empty,
            .. Names(s.Note ?? LocalizedText.Empty),
        ])));

    private byte[] Areas() => Table(
        ["area", "type", "iso3", "region", "subregion", "groups", .. Named("name")],
        _content.Vocabulary.Areas.All.Select(a => (ImmutableArray<string>)
            [a.Id, a.Type.ToString().ToLowerInvariant(), a.Iso3 ?? string.Empty, a.Region ?? string.Empty, a.Subregion ?? string.Empty, string.Join(';', a.Groups), .. Names(a.Name)]));

    private byte[] Units() => Table(
        ["unit", .. Named("name")],
        _content.Vocabulary.Units.Values.OrderBy(u => u.Id, StringComparer.Ordinal).Select(u => (ImmutableArray<string>)[u.Id, .. Names(u.Name)]));

    private byte[] Dimensions() => Table(
        ["dimension", "member", .. Named("dimension_name"), .. Named("member_name")],
        _content.Vocabulary.Dimensions.Values.OrderBy(d => d.Id, StringComparer.Ordinal)
            .SelectMany(d => d.Members.Select(m => (ImmutableArray<string>)[d.Id, m.Id, .. Names(d.Name), .. Names(m.Name)])));

    private IEnumerable<string> Named(string column) => _languages.Select(l => $"{column}_{l}");

    private IEnumerable<string> Names(LocalizedText text) => _languages.Select(l => text.Find(l) ?? string.Empty);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static byte[] Table(ImmutableArray<string> header, IEnumerable<ImmutableArray<string>> rows) => ByteText.Write(text =>
    {
        foreach (var row in rows.Prepend(header))
        {
            for (var i = 0; i < row.Length; i++) text.Append(i == 0 ? string.Empty : ",").Append(CsvText.Cell(row[i]));
            text.Append('\n');
        }
    });
}
