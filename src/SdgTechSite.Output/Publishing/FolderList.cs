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

    private static string PathOf(ref FileSystemEntry entry) => Path.GetRelativePath(entry.RootDirectory.ToString(), entry.ToFullPath()).Replace('\\', '/');

    private static EntryKind KindOf(ref FileSystemEntry entry) =>
        entry.Attributes.HasFlag(FileAttributes.ReparsePoint) ? EntryKind.Link : entry.IsDirectory ? EntryKind.Folder : EntryKind.File;
}
