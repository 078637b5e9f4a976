using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>A page as the check of links looks at it: what stands on it, and what its content asked for.</summary>
public sealed record LinkedPage(PageAnchors Anchors, ImmutableArray<ContentLink> Asked) : ILinkedPage
{
    public LinkedPage Links() => this;
}

/// <summary>Gives a <see cref="LinkedPage"/> when it is asked for, anew each time: a site has a hundred times as many links as pages, and most are looked at once.</summary>
public interface ILinkedPage
{
    LinkedPage Links();
}
