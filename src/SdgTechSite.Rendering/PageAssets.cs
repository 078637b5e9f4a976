using SdgTechSite.Model;

namespace SdgTechSite.Rendering;

/// <summary>
/// Where assets went: those of the templates (<c>assets/css/site.css</c>) and those of the content (<c>assets/map.svg</c>; null when there is none).
/// </summary>
public sealed record PageAssets(Func<string, Route> Find, Func<string, Route?> FindContentAsset)
{
    /// <summary>The size in bytes of the file of all figures, which may still be in the making: then this waits for it.</summary>
    public Func<long> AllDataSize { get; init; } = () => 0;
}
