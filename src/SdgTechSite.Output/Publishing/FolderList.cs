using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>Everything below a folder, by its path there. Links are told and never followed. Several threads look at a time.</summary>
internal static class FolderList
{
    /// <summary>So many files of one folder are asked for one after the other; threads would cost more than they save.</summary>
    private const int Few = 500;

    /// <summary>Folders stand before what they hold.</summary>
    public static IReadOnlyList<FolderEntry> Of(string folder) => [.. ByFolder(folder, static (_, entry) => entry).SelectMany(f => f)];

    /// <summary>What is told of each entry, and of the open folder that it lies in; a list a folder.</summary>
    public static IReadOnlyCollection<T[]> ByFolder<T>(string folder, Func<OpenFolder, FolderEntry, T> tell)
    {
        var parts = new ConcurrentQueue<T[]>();
        Walk(folder, open =>
        {
            var part = new T[open.Entries.Length];
            ForEach(open, i => part[i] = tell(open, open.Entries[i]));
            parts.Enqueue(part);
        });
        return parts;
    }

    /// <summary>Hands each file, folder and link to <paramref name="see"/>, from several threads and in any order: nothing of a large site is kept.</summary>
    public static void Each(string folder, Action<FolderEntry> see) => Walk(folder, open => ForEach(open, i => see(open.Entries[i])));

    /// <summary>The same for plain files alone, with the size of each, which the system has to be asked for.</summary>
    public static void EachFile(string folder, Action<string, long> see) => Walk(folder, open => ForEach(open, i =>
    {
        if (open.Entries[i] is { Kind: EntryKind.File } file && open.LengthOf(file) is { } length) see(file.Path, length);
    }));

    /// <summary>Shows each folder and what is in it before those below it.</summary>
    private static void Walk(string folder, Action<OpenFolder> see)
    {
        var top = Show(folder, string.Empty, see);
        Throwing(() => Parallel.ForEach(top, path => WalkBelow(folder, path, see)));
    }

    private static void WalkBelow(string folder, string path, Action<OpenFolder> see)
    {
        foreach (var below in Show(Path.Combine(folder, path), path + "/", see)) WalkBelow(folder, below, see);
    }

    /// <summary>Shows one folder, and gives the paths of those in it.</summary>
    private static List<string> Show(string folder, string prefix, Action<OpenFolder> see)
    {
        using var open = Open(folder, prefix);
        if (open is null) return [];
        see(open);
        return [.. open.Entries.Where(e => e.Kind == EntryKind.Folder).Select(e => e.Path)];
    }

    /// <summary>
    /// A folder below the one that is looked through may go meanwhile, as git's own do, or have a name that is no text; nothing is seen of it then.
    /// </summary>
    private static OpenFolder? Open(string folder, string prefix)
    {
        try
        {
            return OpenFolder.Read(folder, prefix);
        }
        catch (DirectoryNotFoundException) when (prefix.Length > 0)
        {
            return null;
        }
    }

    private static void ForEach(OpenFolder open, Action<int> see)
    {
        if (open.Entries.Length > Few) Throwing(() => Parallel.For(0, open.Entries.Length, see));
        else for (var i = 0; i < open.Entries.Length; i++) see(i);
    }

    /// <summary>True for a file of this size that is there and no link. The system is asked once.</summary>
    public static bool IsPlainFile(FileInfo file, long size) => file.Exists && !file.Attributes.HasFlag(FileAttributes.ReparsePoint) && file.Length == size;

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
