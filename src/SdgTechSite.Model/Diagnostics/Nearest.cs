namespace SdgTechSite.Model;

/// <summary>Finds the known name that a misspelt one most likely means.</summary>
public static class Nearest
{
    /// <summary>
    /// The closest of <paramref name="known"/> by edit distance (a swap of neighbours counts once), or null when none is
    /// close enough to be worth suggesting. Ties go to the first in ordinal order.
    /// </summary>
    public static string? Match(string name, IEnumerable<string> known)
    {
        var limit = Math.Max(1, Math.Min(3, (name.Length + 1) / 3));
        string? best = null;
        var bestDistance = limit + 1;
        foreach (var candidate in known.Order(StringComparer.Ordinal))
        {
            if (Math.Abs(candidate.Length - name.Length) >= bestDistance) continue;
            var distance = Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance >= bestDistance) continue;
            (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    /// <summary>A hint that names the nearest match, or lists what is known when there are few.</summary>
    public static string? Hint(string name, IEnumerable<string> known, string what)
    {
        var names = known.ToArray();
        if (Match(name, names) is { } nearest) return $"Did you mean '{nearest}'?";
        return names.Length is > 0 and <= 24
            ? $"Known {what}: {string.Join(", ", names.Order(StringComparer.Ordinal))}."
            : null;
    }

    private static int Distance(string a, string b)
    {
        var twoBack = new int[b.Length + 1];
        var back = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) back[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, back[j] + 1), back[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], twoBack[j - 2] + 1);
            }

            (twoBack, back, row) = (back, row, twoBack);
        }

        return back[b.Length];
    }
}
