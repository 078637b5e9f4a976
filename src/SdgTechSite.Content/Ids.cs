using SdgTechSite.Model;

namespace SdgTechSite.Content;

/// <summary>Holds ids to their shape, and to being used once.</summary>
public sealed class Ids(string what, DiagnosticBag bag)
{
    private readonly Dictionary<string, SourceSpan> _seen = new(StringComparer.Ordinal);

    /// <summary>The id when it is well formed and new, else null and a finding.</summary>
    public string? Take(Located<string>? id)
    {
        if (id is not { } given) return null;
        if (!IsWellFormed(given.Value))
        {
            bag.Add(Rules.BadName.At(given.Span, $"'{given.Value}' cannot be the id of a {what}.", "Ids are lower-case ASCII letters, digits and hyphens."));
            return null;
        }

        if (_seen.TryAdd(given.Value, given.Span)) return given.Value;
        bag.Add(Rules.DuplicateId.At(given.Span, $"The {what} '{given.Value}' stands twice; the first is in line {_seen[given.Value].Line}.", "Rename one of the two."));
        return null;
    }

    /// <summary>True for lower-case ASCII letters, digits and hyphens, but for the names that Windows keeps for devices.</summary>
    public static bool IsWellFormed(string id) =>
        id is not ("con" or "prn" or "aux" or "nul") && !(id.Length == 4 && id[..3] is "com" or "lpt" && char.IsAsciiDigit(id[3])) && id.Length is > 0 and <= 64 && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && id[0] != '-';
}
