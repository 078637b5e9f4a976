namespace SdgTechSite.Build;

/// <summary>A file that is being written beside other work. Disk trouble comes out where its size is asked for.</summary>
internal sealed class PendingFile(Task<long> writing)
{
    /// <summary>Begins to write a file; with a single job it is written at once. <paramref name="write"/> gives its size in bytes.</summary>
    public static PendingFile Begin(Func<long> write, int jobs) => new(jobs == 1 ? Task.FromResult(write()) : Task.Run(write));

    /// <summary>Its size in bytes; waits until it is written.</summary>
    public long Size => writing.GetAwaiter().GetResult();

    /// <summary>Waits until nothing is written any more, however it ended: what it writes to may go then.</summary>
    public void End() => writing.ContinueWith(static _ => { }, TaskScheduler.Default).Wait();
}
