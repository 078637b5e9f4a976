using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>
/// What is asked of all indicators at once, and stays in memory with their names: the licences of the sources, each once, and the letters of the statuses that figures have, in the order of the alphabet.
/// </summary>
public readonly record struct IndicatorTraits(ImmutableArray<string> Licences, string Statuses)
{
    public static IndicatorTraits Of(IndicatorDetail detail) =>
        // There are a handful of each in a site, and a hundred thousand indicators have them.
        new([.. detail.Sources.Select(s => s.Licence).Distinct(StringComparer.Ordinal).Select(string.Intern)], string.Intern(StatusesIn(detail.Series)));

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
