using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace SdgTechSite.Model;

/// <summary>
/// In which state the system says a file is. As long as its stamp is the same, so are its bytes, and nobody needs to read them: every write by a call to the
/// system moves <paramref name="Changed"/> (nanoseconds since 1970), which no program can set. So do new names and permissions; <paramref name="Modified"/> moves with
/// the bytes alone, but can be set. Stamps are only given for file systems of this machine that keep these times themselves.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly partial record struct FileStamp(long Size, ulong Inode, long Changed, long Modified)
{
    private const long Second = 1_000_000_000;

    /// <summary>How far apart two times of a clock may lie that the kernel gives as one: a tick of it, with room.</summary>
    private const long Tick = Second / 50;

    /// <summary>The same where a file system keeps seconds, or every other one.</summary>
    private const long CoarseTick = (2 * Second) + Tick;

    private const int CurrentFolder = -100;

    /// <summary>Do not follow a link, and have what lies elsewhere asked for.</summary>
    private const int Flags = 0x100 | 0x2000;

    /// <summary>Without a path, the open file itself is meant.</summary>
    private const int OfOpenFile = 0x1000;
    private const uint Wanted = 0x1 | 0x40 | 0x80 | 0x100 | 0x200;
    private const uint WantedOfRights = 0x1 | 0x2 | 0x8 | 0x10;
    private const uint Kind = 0xF000;
    private const uint PlainFile = 0x8000;
    private const int LongestName = 255;
    private const uint Folder = 0x4000;
    private const uint Link = 0xA000;

    /// <summary>True where the system tells: Linux with libraries from 2018 on.</summary>
    internal static bool CanAsk { get; } = IsTold();

    /// <summary>
    /// The stamp of a file; null where a stamp proves nothing, and the file must be read: it is not there, is no plain file, changed so lately that another
    /// write could get the same time, lies on a disk of another machine, or the system (any but Linux) does not tell.
    /// </summary>
    public static FileStamp? Of(string path) => Of(null, path);

    /// <summary>The same of a file that is open, and lies at <paramref name="path"/>: nobody has to look for it.</summary>
    public static FileStamp? Of(SafeFileHandle? file, string path) => Settled(Seen(file, path));

    /// <summary>The same of a file in a folder that is open; <paramref name="folder"/> is its path.</summary>
    internal static FileStamp? Of(int open, string folder, ReadOnlySpan<char> name) => TryAsk(open, name, out var told) ? Settled(Plain(told, folder, name)) : null;

    /// <summary>How many bytes a file in an open folder has; null where it is none, or is gone.</summary>
    internal static long? LengthOf(int open, ReadOnlySpan<char> name) => TryAsk(open, name, out var told) && (told.Mode & Kind) == PlainFile ? (long)told.Size : null;

    /// <summary>What lies in an open folder under a name; a file where it is gone, which whoever opens it will find out.</summary>
    internal static EntryKind KindOf(int open, ReadOnlySpan<char> name) => !TryAsk(open, name, out var told) ? EntryKind.File : (told.Mode & Kind) switch
    {
        Folder => EntryKind.Folder,
        Link => EntryKind.Link,
        PlainFile => EntryKind.File,
        _ => EntryKind.Other,
    };

    /// <summary>The same, also where the file changed just now. It proves nothing to a later build, but whether the file has been written to since: <see cref="Writing"/>.</summary>
    public static FileStamp? Seen(string path) => Seen(null, path);

    /// <summary>The same of a file that is open.</summary>
    public static FileStamp? Seen(SafeFileHandle? file, string path)
    {
        if (!CanAsk) return null;
        var answer = file is null ? Ask(CurrentFolder, path, Flags, Wanted, out var told) : Ask(file, string.Empty, Flags | OfOpenFile, Wanted, out told);
        return answer == 0 ? Plain(told, path, []) : null;
    }

    /// <summary>Who owns a folder, and what who may do in it; null where the system does not tell, and for what is no folder.</summary>
    public static FolderRights? RightsOf(string folder) =>
        CanAsk && Ask(CurrentFolder, folder, Flags, WantedOfRights, out var told) == 0 && (told.Mode & Kind) == Folder && (told.Fields & WantedOfRights) == WantedOfRights
            ? new FolderRights(told.Owner, told.Group, told.Mode)
            : null;

    private static FileStamp? Settled(FileStamp? stamp) => stamp is { IsSettled: true } ? stamp : null;

    /// <summary>The stamp of a plain file on a disk of this machine.</summary>
    private static FileStamp? Plain(Told told, string folder, ReadOnlySpan<char> name) =>
        (told.Mode & Kind) == PlainFile && (told.Fields & Wanted) == Wanted && LocalDisks.Keep(told.Disk, folder, name)
            ? new FileStamp((long)told.Size, told.Inode, told.Changed.InNanoseconds, told.Modified.InNanoseconds)
            : null;

    /// <summary>Which writing of which file it is of: the same one, at the same size, means that nobody wrote to it in between; its names may have changed.</summary>
    public FileWriting Writing => new(Inode, Modified);

    /// <summary>How long a file must be left alone before it has a stamp, on disks that keep fractions of a second.</summary>
    public static TimeSpan Settling { get; } = TimeSpan.FromMilliseconds(25);

    /// <summary>True when a write from now on would be given another time.</summary>
    public bool IsSettled => IsSettledAt(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>True when a write at <paramref name="now"/>, or later, would be given another time. The clock must be the machine's, as the times are.</summary>
    internal bool IsSettledAt(DateTime now)
    {
        var tick = Changed % Second == 0 || Modified % Second == 0 ? CoarseTick : Tick;
        return Math.Max(Changed, Modified) + tick < (now - DateTime.UnixEpoch).Ticks * 100;
    }

    /// <summary>Asks in an open folder; names of the system have at most 255 bytes.</summary>
    private static bool TryAsk(int open, ReadOnlySpan<char> name, out Told told)
    {
        Span<byte> utf8 = stackalloc byte[LongestName + 1];
        if (!Encoding.UTF8.TryGetBytes(name, utf8[..LongestName], out var length))
        {
            told = default;
            return false;
        }

        utf8[length] = 0;
        return Ask(open, in utf8[0], Flags, Wanted, out told) == 0;
    }

    private static bool IsTold()
    {
        try
        {
            return OperatingSystem.IsLinux() && Ask(CurrentFolder, "/", Flags, Wanted, out _) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Ask(int folder, string path, int flags, uint wanted, out Told told);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Ask(SafeFileHandle file, string path, int flags, uint wanted, out Told told);

    [LibraryImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Ask(int folder, in byte name, int flags, uint wanted, out Told told);

    /// <summary><c>struct statx</c> of Linux, which is the same on every machine.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Told
    {
        [FieldOffset(0)]
        public uint Fields;

        [FieldOffset(20)]
        public uint Owner;

        [FieldOffset(24)]
        public uint Group;

        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(32)]
        public ulong Inode;

        [FieldOffset(40)]
        public ulong Size;

        [FieldOffset(96)]
        public Time Changed;

        [FieldOffset(112)]
        public Time Modified;

        /// <summary>Both numbers of the disk.</summary>
        [FieldOffset(136)]
        public ulong Disk;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public uint Nanoseconds;
        private readonly int _unused;

        public readonly long InNanoseconds => (Seconds * Second) + Nanoseconds;
    }
}
