using SdgTechSite.Diff;
using SdgTechSite.Model;

namespace SdgTechSite.Build;

/// <summary>
/// Two trees to compare, as the user named them: folders or revisions; null for the revision <c>HEAD</c> and the working tree. <paramref name="Start"/> is where the
/// user works, <paramref name="Site"/> the site found there.
/// </summary>
public sealed record DiffRequest(string Start, SiteFolders Site, string? Before, string? After, int Jobs);

/// <summary>
/// What came of it: the differences, or in <paramref name="Problem"/> why the command made no sense; both null when a tree cannot be read at all, for reasons that
/// <paramref name="Findings"/> give. <paramref name="RecordFolder"/> is the content folder of the newer tree where that is a folder; <see cref="SinceCommit"/> tells
/// that the older tree is the last commit, so that what the newer one has beyond it is not committed.
/// </summary>
public sealed record DiffResult(TreeDiff? Diff, string? Problem, IReadOnlyList<Diagnostic> Findings, string? RecordFolder)
{
    public bool SinceCommit { get; init; }
}

/// <summary>
/// What came of recording: how many lines were written, how many that stood got the reason, how many lines since the older tree still give none; or why nothing
/// could be recorded.
/// </summary>
public sealed record RecordResult(int Lines, int Explained, int Unexplained, string? Problem);
