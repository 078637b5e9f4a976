using System.Collections.Frozen;

namespace SdgTechSite.Import.Values;

/// <summary>What repositories write for the status of an observation, as SDMX OBS_STATUS codes.</summary>
internal static class StatusWords
{
    private const string Codes = "ABDEFGIKLMNOPQSUVW";

    private static readonly FrozenDictionary<string, char> Words = new Dictionary<string, char>(StringComparer.OrdinalIgnoreCase)
    {
        ["Normal value"] = 'A', ["Normal"] = 'A', ["Official"] = 'A',
        ["Time series break"] = 'B', ["Break"] = 'B', ["Break in series"] = 'B',
        ["Definition differs"] = 'D',
        ["Estimated value"] = 'E', ["Estimated"] = 'E', ["Estimate"] = 'E',
        ["Forecast value"] = 'F', ["Forecast"] = 'F',
        ["Experimental value"] = 'G', ["Experimental"] = 'G',
        ["Value imputed by a receiving agency"] = 'I', ["Imputed value"] = 'I', ["Imputed"] = 'I',
        ["Data included in another category"] = 'K',
        ["Missing value; data exist but were not collected"] = 'L',
        ["Missing value; data cannot exist"] = 'M', ["Missing value"] = 'M', ["Missing"] = 'M',
        ["Not significant"] = 'N',
        ["Provisional value"] = 'P', ["Provisional"] = 'P', ["Preliminary"] = 'P',
        ["Missing value; suppressed"] = 'Q', ["Suppressed"] = 'Q',
        ["Strike and other special events"] = 'S',
        ["Low reliability"] = 'U', ["Unreliable"] = 'U',
        ["Unvalidated value"] = 'V', ["Unvalidated"] = 'V',
        ["Includes data from another category"] = 'W',
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The code, or '\0' when the words are not known.</summary>
    public static char Find(string text)
    {
        var word = text.Trim();
        if (word.Length == 1 && Codes.Contains(char.ToUpperInvariant(word[0]), StringComparison.Ordinal)) return char.ToUpperInvariant(word[0]);
        if (word.Length > 2 && word[1] == ':' && Codes.Contains(word[0], StringComparison.Ordinal)) return word[0];
        return Words.GetValueOrDefault(word);
    }

    /// <summary>UNSD's Nature: country data are normal values, estimates and models estimates; the others have no code.</summary>
    public static char OfNature(string text) => text.Trim().ToUpperInvariant() switch
    {
        "C" => 'A',
        "E" or "M" => 'E',
        _ => '\0',
    };
}
