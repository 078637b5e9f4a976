namespace SdgTechSite.Build;

/// <summary>
/// A file that is put in its place once it is whole. Its first part, which <see cref="Begin"/> is given, is written beside other work. Where the disk has no room for it, or there is another
/// trouble, nothing is put there, and nobody is told.
/// </summary>
internal sealed class CacheDraft : IDisposable
{
    private readonly string _path;
    private readonly Task<(FileStream File, byte[] Given)?> _begun;
    private bool _isFinished;

    private CacheDraft(string path, Func<FileStream, byte[]> write)
    {
        _path = path;
        _begun = Task.Run(() => Open(write));
    }

    private string Draft => _path + ".new";

    /// <summary>Begins the file with what <paramref name="write"/> writes; what it gives is there for <see cref="Finish"/>.</summary>
    public static CacheDraft Begin(string path, Func<FileStream, byte[]> write) => new(path, write);

    /// <summary>Ends the file with what <paramref name="write"/> writes, and puts it in its place.</summary>
    public void Finish(Action<FileStream, byte[]> write)
    {
        if (_begun.GetAwaiter().GetResult() is not var (file, given)) return;
        _isFinished = true;
        try
        {
            using (file) write(file, given);
            File.Move(Draft, _path, overwrite: true);
        }
        catch (Exception exception) when (IsTrouble(exception))
        {
            TryDelete();
        }
    }

    public void Dispose()
    {
        if (_isFinished || _begun.GetAwaiter().GetResult() is not var (file, _)) return;
        file.Dispose();
        TryDelete();
    }

    private (FileStream File, byte[] Given)? Open(Func<FileStream, byte[]> write)
    {
        FileStream? file = null;
        try
        {
            file = new FileStream(Draft, FileMode.Create);
            return (file, write(file));
        }
        catch (Exception exception) when (IsTrouble(exception))
        {
            file?.Dispose();
            TryDelete();
            return null;
        }
    }

    /// <summary>Trouble with the disk; the last is how .NET tells that a file grew beyond a limit of the account or the disk.</summary>
    private static bool IsTrouble(Exception exception) => exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException;

    private void TryDelete()
    {
        try
        {
            File.Delete(Draft);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next build writes over it.
        }
    }
}
