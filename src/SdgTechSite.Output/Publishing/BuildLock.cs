using Microsoft.Win32.SafeHandles;

namespace SdgTechSite.Output;

/// <summary>
/// Keeps a second build out of an output folder. The system gives the lock back when its holder ends, however it ends, so a killed build
/// keeps nobody out. It is asked for by name, since the program has .NET lock no files (see <c>SdgTechSite.csproj</c>).
/// </summary>
internal sealed class BuildLock : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly FileStream _file;

    private BuildLock(FileStream file) => _file = file;

    public SafeFileHandle Handle => _file.SafeFileHandle;

    /// <summary>Waits until no other build holds the folder, or pack the file; an <see cref="IOException"/> says so when that takes too long.</summary>
    public static BuildLock Take(string output)
    {
        var path = BesideOutput.Lock(output);
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            if (TryTake(path) is { } held) return held;
            if (waited >= LongestWait) throw new IOException($"Another run of the program is at work on {output} ({path}) and did not end within {LongestWait.TotalMinutes:0} minutes");
            Thread.Sleep(Pause);
        }
    }

    public void Dispose()
    {
        using var file = _file;
        try
        {
            // The name goes while the lock is held, so that nobody takes the file of a new holder away. Windows does that by itself.
            if (!OperatingSystem.IsWindows()) File.Delete(file.Name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A name that stays does no harm: the lock is what counts.
        }
    }

    private static BuildLock? TryTake(string path)
    {
        FileStream? file = null;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None);
            if (!NativeFiles.TryLock(file.SafeFileHandle) || !IsTheOneThere(file, path)) return null;
            var held = new BuildLock(file);
            file = null;
            return held;
        }
        catch (IOException exception) when (OperatingSystem.IsWindows() ? File.Exists(path) : NativeFiles.IsHeld(exception.HResult))
        {
            // Somebody has it open alone, which Windows and programs whose .NET locks files tell here.
            return null;
        }
        finally
        {
            file?.Dispose();
        }
    }

    /// <summary>
    /// On Unix the holder before may have removed the name between our opening it and our lock; then we hold a file that nobody else finds. A time set
    /// through what we hold must be that of what stands under the name; reading it needs no lock.
    /// </summary>
    private static bool IsTheOneThere(FileStream file, string path)
    {
        if (OperatingSystem.IsWindows()) return true;
        var token = DateTime.UnixEpoch.AddSeconds(System.Security.Cryptography.RandomNumberGenerator.GetInt32(int.MaxValue));
        File.SetLastWriteTimeUtc(file.SafeFileHandle, token);
        return File.Exists(path) && File.GetLastWriteTimeUtc(path) == token;
    }
}
