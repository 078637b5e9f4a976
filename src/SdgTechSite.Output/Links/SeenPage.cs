using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>A page of which the check of links took note; <paramref name="isKnown"/> says that it is that of the last build.</summary>
internal sealed class SeenPage(Route route, ILinkedPage page, bool isKnown)
{
    private HashSet<string>? _ids;

    public Route Route => route;

    public ILinkedPage Page => page;

    public bool IsKnown => isKnown;

    /// <summary>The page's ids; kept, since many links lead to the same few pages.</summary>
    public HashSet<string> Ids => _ids ??= ReadIds();

    /// <summary>The same, not kept.</summary>
    public HashSet<string> ReadIds() => page.Links().Anchors.Ids.ToHashSet(StringComparer.Ordinal);
}
