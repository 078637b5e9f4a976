using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>
/// A body, forum or instrument that the report names: what it is, of which kind (an id of <see cref="PlatformKinds"/>), and since which year, where
/// that is known and means something. <paramref name="Note"/> is what a reader has to take care of.
/// </summary>
public sealed record Platform(string Id, string Kind, LocalizedText Name, LocalizedText What, int? Since, string? Url, LocalizedText? Note);

/// <summary>Kinds of platforms and instruments. The words for readers are <c>platform.kind.*</c> of the interface.</summary>
public static class PlatformKinds
{
    public static ImmutableArray<string> All { get; } =
    [
        "agenda", "body", "charter", "convention", "declaration", "forum", "mechanism", "pledge", "programme", "regulation", "resolution", "strategy", "summit", "system",
    ];
}
