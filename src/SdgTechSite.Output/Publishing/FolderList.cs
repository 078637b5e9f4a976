using System.IO.Enumeration;
using System.Runtime.ExceptionServices;

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
    private static readonly EnumerationOptions AtTop = new() { RecurseSubdirectories = false, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false, ReturnSpecialDirectories = false };
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false, ReturnSpecialDirectories = false };

    /// <summary>Folders stand before what they hold. The folders at the top are looked through at the same time: asking for one entry after the other is slow.</summary>
    public static IReadOnlyList<FolderEntry> Of(string folder)
    {
        List<FolderEntry> top = [.. In(folder, string.Empty, AtTop)];
        var below = new List<FolderEntry>[top.Count];
        Throwing(() => Parallel.For(0, top.Count, i => below[i] = top[i].Kind == EntryKind.Folder ? [.. In(Path.Combine(folder, top[i].Path), top[i].Path + "/", Everything)] : []));
        return [.. top.Zip(below).SelectMany(t => t.Second.Prepend(t.First))];
    }

    /// <summary>Hands each file, folder and link to <paramref name="see"/>, from several threads and in any order: nothing of a large site is kept.</summary>
    public static void Each(string folder, Action<FolderEntry> see)
    {
        List<FolderEntry> top = [.. In(folder, string.Empty, AtTop)];
        Throwing(() => Parallel.ForEach(top, entry =>
        {
            see(entry);
            if (entry.Kind != EntryKind.Folder) return;
            foreach (var below in In(Path.Combine(folder, entry.Path), entry.Path + "/", Everything)) see(below);
        }));
    }

    /// <summary>The paths of all files and links, which are not told apart: the system is only asked for folders.</summary>
    public static IReadOnlyList<string> Names(string folder)
    {
        List<(string Path, bool IsFolder)> top = [.. NamesIn(folder, string.Empty, AtTop)];
        var below = new List<(string Path, bool IsFolder)>[top.Count];
        Throwing(() => Parallel.For(0, top.Count, i => below[i] = top[i].IsFolder ? [.. NamesIn(Path.Combine(folder, top[i].Path), top[i].Path + "/", Everything)] : []));
        return [.. top.Zip(below).SelectMany(t => t.Second.Prepend(t.First)).Where(e => !e.IsFolder).Select(e => e.Path)];
    }

    private static FileSystemEnumerable<(string Path, bool IsFolder)> NamesIn(string folder, string prefix, EnumerationOptions options) =>
        new(folder, (ref FileSystemEntry e) => (PathOf(ref e, prefix), IsFolder(ref e)), options) { ShouldRecursePredicate = IsFolder };

    private static bool IsFolder(ref FileSystemEntry entry) => entry.IsDirectory && KindOf(ref entry) == EntryKind.Folder;

    private static FileSystemEnumerable<FolderEntry> In(string folder, string prefix, EnumerationOptions options) =>
        new(folder, (ref FileSystemEntry e) => new FolderEntry(PathOf(ref e, prefix), KindOf(ref e), e.Length), options)
        {
            ShouldRecursePredicate = (ref FileSystemEntry e) => KindOf(ref e) == EntryKind.Folder,
        };

    /// <summary>True for a file of this size that is there and no link. The system is asked once.</summary>
    public static bool IsPlainFile(FileInfo file, long size) => file.Exists && !file.Attributes.HasFlag(FileAttributes.ReparsePoint) && file.Length == size;

    /// <summary>What follows the root, which every folder below it begins with, behind a prefix.</summary>
    private static string PathOf(ref FileSystemEntry entry, string prefix)
    {
        var folder = entry.Directory[entry.RootDirectory.Length..].TrimStart(Path.DirectorySeparatorChar);
        if (folder.IsEmpty) return string.Concat(prefix, entry.FileName);
        var path = string.Concat(prefix, folder, "/", entry.FileName);
        return Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
    }

    private static EntryKind KindOf(ref FileSystemEntry entry) =>
        entry.Attributes.HasFlag(FileAttributes.ReparsePoint) ? EntryKind.Link : entry.IsDirectory ? EntryKind.Folder : EntryKind.File;

    /// <summary>Lets the first trouble of several threads out as it is.</summary>
    public static void Throwing(Action work)
    {
        try
        {
            work();
        }
        catch (AggregateException many)
        {
            ExceptionDispatchInfo.Throw(many.InnerExceptions[0]);
        }
    }
}
