namespace SdgTechSite.Build;

/// <summary>
/// Where a site lies on disk, as absolute paths. <paramref name="Shown"/> is the content folder as diagnostics name it,
/// relative to the folder the user works in where that is possible.
/// </summary>
public sealed record SiteFolders(string Content, string Templates, string Output, string Shown)
{
    /// <summary>
    /// Looks for the site that <paramref name="start"/> lies in: the nearest folder, upwards, that holds <c>content/site.yaml</c>
    /// (or <paramref name="start"/> itself). Folders given by name win and are taken relative to <paramref name="start"/>.
    /// </summary>
    public static SiteFolders Find(string start, string? content, string? templates, string? output)
    {
        var root = content is null ? RootAbove(start) : start;
        var contentFolder = Path.GetFullPath(content ?? Path.Combine(root, "content"), start);
        return new SiteFolders(
            contentFolder,
            Path.GetFullPath(templates ?? Path.Combine(root, "templates"), start),
            Path.GetFullPath(output ?? Path.Combine(root, "site-output"), start),
            Path.GetRelativePath(start, contentFolder).Replace('\\', '/'));
    }

    private static string RootAbove(string start)
    {
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "content", "site.yaml"))) return folder;
        }

        return start;
    }
}
