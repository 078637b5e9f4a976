using System.Collections.Frozen;
using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Build;

/// <summary>What to build, and how.</summary>
public sealed record BuildRequest(SiteFolders Folders, BuildMode Mode, BuildOverrides Overrides, int Jobs)
{
    /// <summary>Folders that the build reads, and where no output may lie.</summary>
    internal ImmutableArray<string> ProtectedFolders => [Folders.Content, Folders.Templates];
}

public enum BuildMode
{
    /// <summary>Find everything that a build would find, and write nothing.</summary>
    Check,

    /// <summary>Build and put the new site in the old one's place.</summary>
    Publish,
}

/// <summary>What the command line says instead of <c>site.yaml</c>. <paramref name="Languages"/> empty means all of the site's.</summary>
public sealed record BuildOverrides(string? BaseUrl, ImmutableArray<string> Languages, string? Revision, bool AllowForeignFiles, bool Strict, bool Clean, bool Compress = false)
{
    /// <summary>What the site is built without.</summary>
    public FrozenSet<SitePart> Without { get; init; } = FrozenSet<SitePart>.Empty;

    public static BuildOverrides None { get; } = new(null, [], null, AllowForeignFiles: false, Strict: false, Clean: false);
}

/// <summary>How far a stage has come; <paramref name="Total"/> is 0 where the end is not known.</summary>
public readonly record struct BuildProgress(string Stage, int Done, int Total);

/// <summary>
/// What came of a build: everything found, in order; what was written, if it was; and why the machine stood in the way, if it did.
/// </summary>
public sealed record BuildResult(ImmutableArray<Diagnostic> Diagnostics, BuildSummary Summary, string? Failure)
{
    public int Errors => Diagnostics.Count(d => d.Severity == Severity.Error);

    public int Warnings => Diagnostics.Count(d => d.Severity == Severity.Warning);
}

/// <summary>Figures about a build, for people; no part of them reaches the site. <paramref name="Taken"/> pages are as the last build made them.</summary>
public sealed record BuildSummary(int Pages, int Taken, int Files, long Bytes, int Changed, ImmutableArray<(string Stage, TimeSpan Time)> Stages);
