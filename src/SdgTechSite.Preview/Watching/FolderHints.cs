namespace SdgTechSite.Preview;

/// <summary>
/// Waits until something may have changed below some folders. The system's events are hints and no more: they miss files, and one save is several
/// of them; so a look is due after the last of a burst, and every second in any case.
/// </summary>
internal sealed class FolderHints : IDisposable
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(30);
    private const int LongestBurst = 10;

    private readonly SemaphoreSlim _hint = new(0);
    private readonly List<FileSystemWatcher> _watchers = [];

    public FolderHints(IEnumerable<string> folders)
    {
        foreach (var folder in folders.Where(Directory.Exists)) Watch(folder);
    }

    public async Task WaitAsync(CancellationToken stop)
    {
        if (!await _hint.WaitAsync(Slow, stop).ConfigureAwait(false)) return;
        for (var i = 0; i < LongestBurst && await _hint.WaitAsync(Calm, stop).ConfigureAwait(false); i++)
        {
            while (_hint.CurrentCount > 0) await _hint.WaitAsync(stop).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers) watcher.Dispose();
        _hint.Dispose();
    }

    private void Watch(string folder)
    {
        try
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            _watchers.Add(watcher);
            watcher.Changed += (_, _) => Hint();
            watcher.Created += (_, _) => Hint();
            watcher.Deleted += (_, _) => Hint();
            watcher.Renamed += (_, _) => Hint();
            watcher.Error += (_, _) => Hint();
            watcher.EnableRaisingEvents = true;
        }
        catch (IOException)
        {
            // The system has no watches left; the look of every second remains.
        }
    }

    private void Hint()
    {
        try
        {
            _hint.Release();
        }
        catch (Exception exception) when (exception is ObjectDisposedException or SemaphoreFullException)
        {
            // An event that comes after the end, or one of far too many.
        }
    }
}
