using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace SdgTechSite.Output;

/// <summary>The calls to the system that .NET has no name for.</summary>
internal static partial class NativeFiles
{
    private const int CurrentFolder = -100;
    private const uint ExchangeFlag = 2;
    private const int AloneAtOnce = 2 | 4;

    /// <summary>How systems say that somebody else holds a lock: Linux, and macOS.</summary>
    private static readonly int[] Held = [11, 35];

    /// <summary>Gives a file a second name; false where that cannot be done (another disk, another system).</summary>
    public static bool TryLink(string existing, string name)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS()) return false;
        return Link(existing, name) == 0;
    }

    /// <summary>Exchanges two folders in one step; false where the system or the file system cannot.</summary>
    public static bool TryExchange(string a, string b)
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            return RenameAt2(CurrentFolder, a, CurrentFolder, b, ExchangeFlag) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>
    /// Locks an open file for this handle alone until it is closed; false while another one holds it. Disks without locks keep nobody out. On Windows nothing is done:
    /// there, opening a file with <see cref="FileShare.None"/> locks it.
    /// </summary>
    public static bool TryLock(SafeFileHandle file) => OperatingSystem.IsWindows() || LockFile(file, AloneAtOnce) == 0 || !IsHeld(Marshal.GetLastPInvokeError());

    /// <summary>True for the number by which a Unix says that somebody else holds a lock.</summary>
    public static bool IsHeld(int error) => Held.Contains(error);

    /// <summary>
    /// Has the disk that holds <paramref name="file"/> take everything written so far, so that a name never survives a power cut without its bytes.
    /// One call costs milliseconds, where asking for each of some thousand files costs seconds. Elsewhere than on Linux nothing is done.
    /// </summary>
    public static void TrySync(SafeFileHandle file)
    {
        if (OperatingSystem.IsLinux()) _ = SyncFileSystem(file);
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Link(string existing, string name);

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int LockFile(SafeFileHandle file, int operation);

    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SyncFileSystem(SafeFileHandle file);
}
