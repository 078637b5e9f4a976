using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>Everything below a folder, by its path there. Links are told and never followed. Several threads look at a time.</summary>
internal static class FolderList
{
    /// <summary>So many files of one folder are asked for one after the other; threads would cost more than they save.</summary>
    private const int Few = 500;

    /// <summary>So many are looked at by several threads before the next are.</summary>
    private const int Many = 4096;

    /// <summary>Folders stand before what they hold.</summary>
    public static IReadOnlyList<FolderEntry> Of(string folder) => [.. PartsOf(folder).SelectMany(p => p)];

    /// <summary>The same in parts, as they were found: one list of a large site would be moved about while it grows.</summary>
    public static IReadOnlyCollection<FolderEntry[]> PartsOf(string folder)
    {
        var parts = new ConcurrentQueue<FolderEntry[]>();
        Walk(folder, (_, part) => parts.Enqueue(part));
        return parts;
    }

    /// <summary>Hands each file, folder and link to <paramref name="see"/>, from several threads and in any order: nothing of a large site is kept.</summary>
    public static void Each(string folder, Action<FolderEntry> see) => Each(folder, (_, entry) => see(entry));

    /// <summary>The same with the open folder that it lies in.</summary>
    public static void Each(string folder, Action<OpenFolder, FolderEntry> see) => Walk(folder, (open, part) => ForEach(part, entry => see(open, entry)));

    /// <summary>Shows what is in each folder, part by part, before what is in those below it.</summary>
    private static void Walk(string folder, Action<OpenFolder, FolderEntry[]> see)
    {
        var top = Show(folder, string.Empty, see);
        Throwing(() => Parallel.ForEach(top, path => WalkBelow(folder, path, see)));
    }

    private static void WalkBelow(string folder, string path, Action<OpenFolder, FolderEntry[]> see)
    {
        foreach (var below in Show(Path.Combine(folder, path), path + "/", see)) WalkBelow(folder, below, see);
    }

    /// <summary>Shows one folder, and gives the paths of those in it.</summary>
    private static List<string> Show(string folder, string prefix, Action<OpenFolder, FolderEntry[]> see)
    {
        using var open = Open(folder, prefix);
        var folders = new List<string>();
        foreach (var part in open?.Entries.Chunk(Many) ?? [])
        {
            see(open!, part);
            folders.AddRange(part.Where(e => e.Kind == EntryKind.Folder).Select(e => e.Path));
        }

        return folders;
    }

    /// <summary>
    /// A folder below the one that is looked through may go meanwhile, as git's own do, or have a name that is no text; nothing is seen of it then.
    /// </summary>
    private static OpenFolder? Open(string folder, string prefix)
    {
        try
        {
            return OpenFolder.At(folder, prefix);
        }
        catch (DirectoryNotFoundException) when (prefix.Length > 0)
        {
            return null;
        }
    }

    private static void ForEach(FolderEntry[] entries, Action<FolderEntry> see)
    {
        if (entries.Length > Few) Throwing(() => Parallel.ForEach(entries, see));
        else Array.ForEach(entries, see);
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
