using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>Takes over into a new site what is not the program's: a <c>.git</c> folder with its empty folders, a <c>.htaccess</c>, links as links.</summary>
internal static class Keeping
{
    /// <summary><paramref name="entries"/> stand with folders before what they hold. The folder itself keeps its permissions as well.</summary>
    public static void CarryOver(IReadOnlyList<FolderEntry> entries, string from, string to)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var target = Path.Combine(to, entry.Path);
            if (!names.Add(entry.Path) || LeadsNowhere(Path.Combine(from, entry.Path))) throw new IOException($"A name that is not UTF-8 cannot be taken over into the new site. Rename it, or move it away: {Path.Combine(from, entry.Path)}");
            if (entry.Kind == EntryKind.Folder) Directory.CreateDirectory(target);
            else
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                CarryOver(Path.Combine(from, entry.Path), target, entry.Kind);
            }
        }

        // Only now, since a folder may be read-only; and from the inside out.
        foreach (var folder in entries.Where(e => e.Kind == EntryKind.Folder).Reverse()) KeepMode(Path.Combine(from, folder.Path), Path.Combine(to, folder.Path));
        if (Directory.Exists(from)) KeepMode(from, to);
    }

    /// <summary>Where the bytes of a name are no UTF-8, what they were read as leads nowhere, or to something else, whose name is then there twice.</summary>
    private static bool LeadsNowhere(string path) => path.Contains('\uFFFD', StringComparison.Ordinal) && !Path.Exists(path);

    private static void CarryOver(string from, string to, EntryKind kind)
    {
        if (kind == EntryKind.Link)
        {
            // The kind of the target matters on Windows alone.
            if (Directory.Exists(from)) Directory.CreateSymbolicLink(to, new DirectoryInfo(from).LinkTarget!);
            else File.CreateSymbolicLink(to, new FileInfo(from).LinkTarget!);
        }
        else if (!NativeFiles.TryLink(from, to)) File.Copy(from, to, overwrite: false);
    }

    private static void KeepMode(string from, string to)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(to, File.GetUnixFileMode(from));
    }
}
