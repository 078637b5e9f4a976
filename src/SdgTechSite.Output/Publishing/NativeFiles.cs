using System.Runtime.InteropServices;

namespace SdgTechSite.Output;

/// <summary>The two calls to the system that .NET has no name for.</summary>
internal static partial class NativeFiles
{
    private const int CurrentFolder = -100;
    private const uint ExchangeFlag = 2;

    /// <summary>Gives a file a second name; false where that cannot be done (another disk, another system).</summary>
    public static bool TryLink(string existing, string name)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS()) return false;
        return Link(existing, name) == 0;
    }

    /// <summary>Exchanges two folders in one step; false where the system cannot.</summary>
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

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Link(string existing, string name);

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
}
