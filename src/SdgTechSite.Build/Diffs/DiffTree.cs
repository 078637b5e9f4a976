using SdgTechSite.Diff;

namespace SdgTechSite.Build;

/// <summary>
/// One of the trees, as a content folder on disk: a folder that was named, the working tree, or a revision written out to a folder of its own, which goes when the
/// tree is disposed of. <paramref name="Problem"/> says why there is none.
/// </summary>
internal sealed record DiffTree(string Folder, string Name, string Shown, bool IsRevision, string? Problem) : IDisposable
{
    /// <summary>What a word of the command line stands for. A folder wins over a revision of that name.</summary>
    public static DiffTree Find(DiffRequest request, string? named, bool workingTree)
    {
        if (workingTree) return OfFolder(request.Site.Content, "working tree", request.Site.Shown);
        var folder = Path.GetFullPath(named!, request.Start);
        if (named!.Length > 0 && Directory.Exists(folder)) return OfFolder(File.Exists(Path.Combine(folder, "site.yaml")) ? folder : Path.Combine(folder, "content"), named, named);
        if (!Directory.Exists(request.Site.Content)) return Failed($"'{named}' is no folder, and there is no content folder here whose revision it could be.");
        if (GitContent.Find(request.Site.Content, named, out var hash, out var problem) is not { } tree) return Failed(problem);
        var written = new DiffTree(Directory.CreateTempSubdirectory("sdgtech-diff-").FullName, named.StartsWith(hash, StringComparison.Ordinal) ? named : $"{named} ({hash})", named, IsRevision: true, Problem: null);
        try
        {
            GitContent.Write(request.Site.Content, tree, written.Folder);
            return written;
        }
        catch
        {
            written.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (IsRevision) Directory.Delete(Folder, recursive: true);
    }

    private static DiffTree OfFolder(string content, string name, string shown) => File.Exists(Path.Combine(content, "site.yaml"))
        ? new DiffTree(content, name, shown.Length == 0 ? "." : shown, IsRevision: false, Problem: null)
        : Failed($"In {name} there is no content: neither site.yaml nor content/site.yaml.");

    private static DiffTree Failed(string problem) => new(string.Empty, string.Empty, string.Empty, IsRevision: false, problem);
}
