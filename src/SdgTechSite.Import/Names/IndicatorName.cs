using System.Globalization;

namespace SdgTechSite.Import.Names;

/// <summary>An indicator as the name of a file or a cell tells it: <c>indicator_1-3-1-ja</c> is the code 1.3.1.ja, of goal 1, in the folder 1-3-1-ja.</summary>
internal sealed record IndicatorName(string Id, string Code, int Goal)
{
    /// <summary>Reads a name; null when it has no number of a goal. <c>Changed</c> tells that the name is not an id as it stands.</summary>
    public static IndicatorName? Read(string name)
    {
        var id = Slugs.Of(name.Trim().Replace('(', '-').Replace(')', ' ').Replace('_', '-'), "indicator");
        foreach (var prefix in new[] { "indicator-", "sdg-", "goal-" })
        {
            if (id.StartsWith(prefix, StringComparison.Ordinal)) id = id[prefix.Length..];
        }

        var parts = id.Split('-', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(parts, p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 999);
        if (at < 0 || (at == parts.Length - 1 && at > 0)) return null;
        // Words before the number stay behind hyphens, so that archived-1.a.1 sorts apart from 1.a.1.
        var code = string.Concat(parts[..at].Select(p => p + "-")) + string.Join('.', parts[at..]);
        return new IndicatorName(string.Join('-', parts), code, int.Parse(parts[at], CultureInfo.InvariantCulture));
    }

    /// <summary>The same indicator with a number behind, for a name that is taken.</summary>
    public IndicatorName Numbered(int number) => this with { Id = $"{Id}-n{number}", Code = $"{Code}.n{number}" };
}
