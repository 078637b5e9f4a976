using System.Collections.Immutable;

namespace SdgTechSite.Build;

/// <summary>What a skeleton can be of, inside a site.</summary>
public enum SkeletonKind
{
    Indicator,
    Page,
    Technology,
    Platform,
    Language,
}

/// <summary>The files that were written or added to, or why none was, with a hint.</summary>
public sealed record SkeletonResult(ImmutableArray<string> Written, string? Refusal, string? Hint)
{
    internal static SkeletonResult Of(ImmutableArray<string> written) => new(written, null, null);

    internal static SkeletonResult Refuse(string reason, string? hint) => new([], reason, hint);
}
