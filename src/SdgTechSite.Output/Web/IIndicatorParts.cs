using System.Text.Json;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>How those parts of a large file come about that tell of one indicator each.</summary>
public interface IIndicatorParts
{
    /// <summary>
    /// Writes the next item of the one list of such parts, as <paramref name="write"/> would; <paramref name="shown"/> is all that it shows besides the indicator and what any page may show.
    /// </summary>
    void Write(Utf8JsonWriter json, Indicator indicator, Digest shown, Action write);
}

/// <summary>Each part is made.</summary>
public sealed class MadeParts : IIndicatorParts
{
    public static MadeParts All { get; } = new();

    public void Write(Utf8JsonWriter json, Indicator indicator, Digest shown, Action write)
    {
        JsonFile.HandOn(json);
        write();
    }
}
