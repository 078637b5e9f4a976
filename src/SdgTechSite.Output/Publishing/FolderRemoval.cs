using System.Runtime.Versioning;

namespace SdgTechSite.Output;

/// <summary>Takes away what a build left beside the output. Links are taken away, and never followed.</summary>
internal static class FolderRemoval
{
    private const UnixFileMode OwnersFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Takes away a folder with all that is in it, if it is there.</summary>
    public static void All(string folder)
    {
        if (!Directory.Exists(folder)) return;
        try
        {
            Delete(folder);
        }
        catch (UnauthorizedAccessException) when (!OperatingSystem.IsWindows())
        {
            // A read-only folder that was carried over holds its files fast.
            Open(new DirectoryInfo(folder));
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Takes these files out of a folder, and those of the <paramref name="folders"/> below it in which none of the <paramref name="used"/> is, and which are none of them.</summary>
    public static void Others(string folder, IEnumerable<string> used, IEnumerable<string> folders, IEnumerable<string> files)
    {
        foreach (var file in files) File.Delete(file);
        var all = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in used)
        {
            for (var above = one; above.Length > folder.Length && all.Add(above); above = Path.GetDirectoryName(above)!) { }
        }

        foreach (var other in folders.Where(f => !all.Contains(f) && Directory.Exists(f))) Directory.Delete(other, recursive: true);
    }

    [UnsupportedOSPlatform("windows")]
    private static void Open(DirectoryInfo folder)
    {
        if (folder.LinkTarget is not null) return;
        File.SetUnixFileMode(folder.FullName, OwnersFolder);
        foreach (var below in folder.EnumerateDirectories()) Open(below);
    }

    /// <summary>Deletes several folders below it at a time: a site has thousands of files, and somebody waits.</summary>
    private static void Delete(string folder)
    {
        var all = new DirectoryInfo(folder);
        if (all.LinkTarget is null) FolderList.Throwing(() => Parallel.ForEach(all.EnumerateDirectories().Where(d => d.LinkTarget is null), static d => d.Delete(recursive: true)));
        all.Delete(recursive: true);
    }
}
