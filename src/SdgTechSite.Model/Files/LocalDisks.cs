using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace SdgTechSite.Model;

/// <summary>
/// Which file systems of Linux keep the times of their files so that a change of the bytes is always a change of the times: those of this machine's own
/// disks. Others are of another machine, whose answers come late, or know one time only, which programs can set.
/// </summary>
internal static partial class LocalDisks
{
    /// <summary>By the numbers that <c>statfs</c> gives: ext2 to 4, XFS, Btrfs, ZFS, F2FS, Bcachefs, overlays of these, and memory.</summary>
    private static readonly HashSet<uint> Known = [0xEF53, 0x58465342, 0x9123683E, 0x2FC12FC1, 0xF2F52010, 0xCA451A4E, 0x794C7630, 0x01021994];

    private static readonly ConcurrentDictionary<ulong, bool> Asked = new();

    /// <summary>True for a disk, by its number, that keeps times so; <paramref name="name"/> in <paramref name="folder"/> is a file on it.</summary>
    public static bool Keep(ulong disk, string folder, ReadOnlySpan<char> name) => Asked.TryGetValue(disk, out var isKnown) ? isKnown : Asked.GetOrAdd(disk, IsKnown(Path.Join(folder, name)));

    private static bool IsKnown(string path)
    {
        try
        {
            return Ask(path, out var told) == 0 && Known.Contains(told.Type);
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "statfs", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Ask(string path, out Told told);

    /// <summary>The beginning of <c>struct statfs</c>, with room for the rest of it on any machine.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Told
    {
        [FieldOffset(0)]
        public uint Type;
    }
}
