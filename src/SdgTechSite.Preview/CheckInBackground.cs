namespace SdgTechSite.Preview;

/// <summary>At most one piece of work beside the loop, which can be called off.</summary>
internal sealed class CheckInBackground : IDisposable
{
    private CancellationTokenSource? _stop;
    private Task _work = Task.CompletedTask;

    public void Start(Func<CancellationToken, Task> work)
    {
        _stop = new CancellationTokenSource();
        var token = _stop.Token;
        _work = Task.Run(() => work(token), token);
    }

    /// <summary>Calls the work off and waits for its end.</summary>
    public async Task EndAsync()
    {
        if (_stop is null) return;
        await _stop.CancelAsync().ConfigureAwait(false);
        try
        {
            await _work.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // That is what was asked for.
        }

        _stop.Dispose();
        _stop = null;
    }

    public void Dispose()
    {
        _stop?.Cancel();
        _stop?.Dispose();
    }
}
