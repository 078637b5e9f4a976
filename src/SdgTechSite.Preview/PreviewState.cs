using System.Collections.Immutable;
using SdgTechSite.Build;
using SdgTechSite.Model;

namespace SdgTechSite.Preview;

/// <summary>
/// What a reader sees now: the newest site that could be shown (null before there is any), and what is wrong with the content as it lies on disk.
/// <see cref="Next"/> ends when something newer takes its place.
/// </summary>
internal sealed record PreviewView(PreviewSite? Site, ImmutableArray<Diagnostic> Findings)
{
    private readonly TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Next => _next.Task;

    public IEnumerable<Diagnostic> Errors => Findings.Where(d => d.Severity == Severity.Error);

    public void End() => _next.TrySetResult();
}

/// <summary>Hands the newest view from the one who builds to all who look.</summary>
internal sealed class PreviewState
{
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private PreviewView _now = new(null, []);

    public PreviewView Now => Volatile.Read(ref _now);

    /// <summary>The newest view, once there is one.</summary>
    public async Task<PreviewView> ReadyAsync(CancellationToken stop)
    {
        await _first.Task.WaitAsync(stop).ConfigureAwait(false);
        return Now;
    }

    public void Show(PreviewView view)
    {
        var before = Interlocked.Exchange(ref _now, view);
        _first.TrySetResult();
        before.End();
    }

    /// <summary>Shows a view when <paramref name="before"/> is still the newest one; false when it is not.</summary>
    public bool ShowInPlaceOf(PreviewView before, PreviewView view)
    {
        if (Interlocked.CompareExchange(ref _now, view, before) != before) return false;
        before.End();
        return true;
    }
}
