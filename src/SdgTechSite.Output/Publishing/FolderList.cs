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
    public static IReadOnlyList<FolderEntry> Of(string folder) => [.. Of(folder, static (_, _, entry) => entry)];

    /// <summary>What is told of each entry, under its name in an open folder and under its path.</summary>
    public static IEnumerable<T> Of<T>(string folder, Func<OpenFolder, FolderEntry, FolderEntry, T> tell)
    {
        var parts = new ConcurrentQueue<T[]>();
        Walk(folder, (open, prefix) =>
        {
            var part = new T[open.Entries.Length];
            ForEach(open, prefix, (i, name, path) => part[i] = tell(open, name, path));
            parts.Enqueue(part);
        });
        return parts.SelectMany(p => p);
    }

    /// <summary>Hands each file, folder and link to <paramref name="see"/>, from several threads and in any order: nothing of a large site is kept.</summary>
    public static void Each(string folder, Action<FolderEntry> see) => Walk(folder, (open, prefix) => ForEach(open, prefix, (_, _, path) => see(path)));

    /// <summary>The same for plain files alone, with the size of each, which the system has to be asked for.</summary>
    public static void EachFile(string folder, Action<string, long> see) => Walk(folder, (open, prefix) => ForEach(open, prefix, (_, name, path) =>
    {
        if (name.Kind == EntryKind.File && open.LengthOf(name) is { } length) see(path.Path, length);
    }));

    /// <summary>Shows each folder and what is in it before those below it.</summary>
    private static void Walk(string folder, Action<OpenFolder, string> see)
    {
        var top = Show(folder, string.Empty, see);
        Throwing(() => Parallel.ForEach(top, name => WalkBelow(Path.Combine(folder, name), name + "/", see)));
    }

    private static void WalkBelow(string folder, string prefix, Action<OpenFolder, string> see)
    {
        foreach (var name in Show(folder, prefix, see)) WalkBelow(Path.Combine(folder, name), string.Concat(prefix, name, "/"), see);
    }

    /// <summary>Shows one folder, and gives the names of those in it.</summary>
    private static List<string> Show(string folder, string prefix, Action<OpenFolder, string> see)
    {
        using var open = OpenFolder.Read(folder);
        see(open, prefix);
        return [.. open.Entries.Where(e => e.Kind == EntryKind.Folder).Select(e => e.Path)];
    }

    private static void ForEach(OpenFolder open, string prefix, Action<int, FolderEntry, FolderEntry> see)
    {
        var entries = open.Entries;
        void At(int i) => see(i, entries[i], entries[i] with { Path = prefix + entries[i].Path });
        if (entries.Length > Few) Throwing(() => Parallel.For(0, entries.Length, At));
        else for (var i = 0; i < entries.Length; i++) At(i);
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
