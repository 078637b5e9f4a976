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
internal readonly record struct FolderEntry(string Path, EntryKind Kind);

/// <summary>
/// Everything below a folder. Links are told and never followed. A folder lists its names with what is a folder and what a link, but .NET only tells the second by
/// leaving links out; asking for each of a hundred thousand files takes four times as long. So what a listing without links lacks is looked for once more.
/// </summary>
internal static class FolderList
{
    private static readonly EnumerationOptions AtTop = new() { RecurseSubdirectories = false, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false, ReturnSpecialDirectories = false };
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false, ReturnSpecialDirectories = false };
    private static readonly EnumerationOptions NoLinks = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false, ReturnSpecialDirectories = false };

    /// <summary>Folders stand before what they hold. The folders at the top are looked through at the same time.</summary>
    public static IReadOnlyList<FolderEntry> Of(string folder)
    {
        List<FolderEntry> top = [.. Top(folder)];
        var below = new List<FolderEntry>[top.Count];
        Throwing(() => Parallel.For(0, top.Count, i => below[i] = [.. Below(folder, top[i], Kinds)]));
        return [.. top.Zip(below).SelectMany(t => t.Second.Prepend(t.First))];
    }

    /// <summary>Hands each file, folder and link to <paramref name="see"/>, from several threads and in any order: nothing of a large site is kept.</summary>
    public static void Each(string folder, Action<FolderEntry> see) => Throwing(() => Parallel.ForEach([.. Top(folder)], top =>
    {
        see(top);
        foreach (var entry in Below(folder, top, Kinds)) see(entry);
    }));

    /// <summary>The same for plain files alone, with the size of each, which the system has to be asked for.</summary>
    public static void EachFile(string folder, Action<string, long> see) => Throwing(() => Parallel.ForEach([.. Top(folder)], top =>
    {
        if (top.Kind == EntryKind.File && new FileInfo(Path.Combine(folder, top.Path)) is { Exists: true } file) see(top.Path, file.Length);
        foreach (var (path, size) in Below(folder, top, Sizes)) see(path, size);
    }));

    /// <summary>The paths of all files and links, which are not told apart.</summary>
    public static IReadOnlyList<string> Names(string folder)
    {
        List<FolderEntry> top = [.. Top(folder)];
        var below = new List<string>[top.Count];
        Throwing(() => Parallel.For(0, top.Count, i => below[i] = [.. Below(folder, top[i], NamesIn)]));
        return [.. top.Zip(below).SelectMany(t => t.First.Kind == EntryKind.Folder ? t.Second : [t.First.Path])];
    }

    private static FileSystemEnumerable<FolderEntry> Top(string folder) => new(folder, (ref FileSystemEntry e) => new FolderEntry(PathOf(ref e, string.Empty), KindOf(ref e)), AtTop);

    private static IEnumerable<T> Below<T>(string folder, FolderEntry top, Func<string, string, IEnumerable<T>> list) =>
        top.Kind == EntryKind.Folder ? list(Path.Combine(folder, top.Path), top.Path + "/") : [];

    private static IEnumerable<FolderEntry> Kinds(string folder, string prefix)
    {
        var (all, told) = (new FileSystemEnumerable<bool>(folder, static (ref FileSystemEntry _) => true, Everything) { ShouldRecursePredicate = IsFolder }.Count(), 0);
        foreach (var entry in new FileSystemEnumerable<FolderEntry>(folder, (ref FileSystemEntry e) => new FolderEntry(PathOf(ref e, prefix), e.IsDirectory ? EntryKind.Folder : EntryKind.File), NoLinks))
        {
            told++;
            yield return entry;
        }

        if (told == all) yield break;
        var links = new FileSystemEnumerable<FolderEntry>(folder, (ref FileSystemEntry e) => new FolderEntry(PathOf(ref e, prefix), EntryKind.Link), Everything)
        {
            ShouldRecursePredicate = IsFolder,
            ShouldIncludePredicate = static (ref FileSystemEntry e) => KindOf(ref e) == EntryKind.Link,
        };
        foreach (var link in links) yield return link;
    }

    private static FileSystemEnumerable<(string Path, long Size)> Sizes(string folder, string prefix) => new(folder, (ref FileSystemEntry e) => (PathOf(ref e, prefix), e.Length), Everything)
    {
        ShouldRecursePredicate = IsFolder,
        ShouldIncludePredicate = static (ref FileSystemEntry e) => KindOf(ref e) == EntryKind.File,
    };

    private static FileSystemEnumerable<string> NamesIn(string folder, string prefix) => new(folder, (ref FileSystemEntry e) => PathOf(ref e, prefix), Everything)
    {
        ShouldRecursePredicate = IsFolder,
        ShouldIncludePredicate = static (ref FileSystemEntry e) => !IsFolder(ref e),
    };

    private static bool IsFolder(ref FileSystemEntry entry) => entry.IsDirectory && KindOf(ref entry) == EntryKind.Folder;

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
