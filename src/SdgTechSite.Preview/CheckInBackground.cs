namespace SdgTechSite.Preview;

/// <summary>At most one piece of work beside the loop, which can be called off.</summary>
internal sealed class CheckInBackground : IDisposable
{
    private readonly ManualResetEventSlim _turn = new(true);
    private CancellationTokenSource _stop = new();
    private Task _work = Task.CompletedTask;

    /// <summary>Calls off the work that goes on, and begins another once that has ended, for which nobody waits: some of its steps take seconds.</summary>
    public void Start(Func<CancellationToken, Task> work)
    {
        var (before, last) = (_work, _stop);
        last.Cancel();
        _stop = new CancellationTokenSource();
        var token = _stop.Token;
        _work = Task.Run(
            async () =>
            {
                await EndOf(before).ConfigureAwait(false);
                last.Dispose();
                await work(token).ConfigureAwait(false);
            },
            CancellationToken.None);
    }

    /// <summary>Does something for which somebody waits; meanwhile the work stands still wherever it waits for its turn.</summary>
    public T Aside<T>(Func<T> first)
    {
        _turn.Reset();
        try
        {
            return first();
        }
        finally
        {
            _turn.Set();
        }
    }

    /// <summary>For the work, between two steps of it.</summary>
    public void WaitForTurn(CancellationToken stop)
    {
        // Nobody waits for a turn after the end.
        stop.ThrowIfCancellationRequested();
        _turn.Wait(stop);
    }

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
        _turn.Dispose();
    }

    private static async Task EndOf(Task work)
    {
        try
        {
            await work.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // That is what was asked for.
        }
    }
}
