using System.IO.Enumeration;

namespace SdgTechSite.Output;

internal enum EntryKind
{
    File,
    Folder,
    Link,
}

/// <summary>Something in a folder, by its path below it with forward slashes.</summary>
internal readonly record struct FolderEntry(string Path, EntryKind Kind, long Length);

/// <summary>Everything below a folder. Links are told and never followed.</summary>
internal static class FolderList
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false, ReturnSpecialDirectories = false };

    public static IEnumerable<FolderEntry> Of(string folder) =>
        new FileSystemEnumerable<FolderEntry>(folder, (ref FileSystemEntry e) => new FolderEntry(PathOf(ref e), KindOf(ref e), e.Length), Everything)
        {
            ShouldRecursePredicate = (ref FileSystemEntry e) => KindOf(ref e) == EntryKind.Folder,
        };

    /// <summary>True for a file of this size that is there and no link. The system is asked once.</summary>
    public static bool IsPlainFile(FileInfo file, long size) => file.Exists && !file.Attributes.HasFlag(FileAttributes.ReparsePoint) && file.Length == size;

    /// <summary>What follows the root, which every folder below it begins with.</summary>
    private static string PathOf(ref FileSystemEntry entry)
    {
        var folder = entry.Directory[entry.RootDirectory.Length..].TrimStart(Path.DirectorySeparatorChar);
        if (folder.IsEmpty) return entry.FileName.ToString();
        var path = string.Concat(folder, "/", entry.FileName);
        return Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
    }

    private static EntryKind KindOf(ref FileSystemEntry entry) =>
        entry.Attributes.HasFlag(FileAttributes.ReparsePoint) ? EntryKind.Link : entry.IsDirectory ? EntryKind.Folder : EntryKind.File;
}
