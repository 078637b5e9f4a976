using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SdgTechSite.Model;

/// <summary>
/// What is asked of all indicators at once, and stays in memory with their names: the licences of the sources, each once, the letters of the statuses that figures have, in the order of the alphabet,
/// and a fingerprint of what other pages may say of the series without their figures and words.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct IndicatorTraits(ImmutableArray<string> Licences, string Statuses, Digest SeriesHeads)
{
    public static IndicatorTraits Of(IndicatorDetail detail) =>
        // There are a handful of each in a site, and a hundred thousand indicators have them.
        new([.. detail.Sources.Select(s => s.Licence).Distinct(StringComparer.Ordinal).Select(string.Intern)], string.Intern(StatusesIn(detail.Series)), new DigestWriter().AddAll(detail.Series, AddHead).Close());

    private static void AddHead(DigestWriter to, Series series) => to
        .Add(series.Id)
        .Add(series.Title)
        .Add(series.Unit.Id)
        .Add((int)series.Direction)
        .Add(series.Target?.Value)
        .Add(series.Target?.Year ?? 0)
        .Add(series.Limit)
        .AddAll(series.Observations.Dimensions, static (own, dimension) => own.Add(dimension.Id));

    private static string StatusesIn(ImmutableArray<Series> series)
    {
        Span<bool> found = stackalloc bool[byte.MaxValue + 1];
        found.Clear();
        foreach (var table in series.Select(s => s.Observations))
        {
            for (var i = 0; i < table.Count; i++) found[(byte)table.Status(i)] = true;
        }

        found[ObservationTable.Unreadable] = false;
        var letters = string.Empty;
        for (var letter = 0; letter < found.Length; letter++)
        {
            if (found[letter]) letters += (char)letter;
        }

        return letters;
    }
}
