using System.Collections.Immutable;

namespace SdgTechSite.Build;

/// <summary>Takes the time of each stage, and tells the outside which one is running.</summary>
internal sealed class StageClock(TimeProvider time, IProgress<BuildProgress>? progress)
{
    private readonly List<(string Stage, TimeSpan Time)> _stages = [];

    public ImmutableArray<(string Stage, TimeSpan Time)> Stages => [.. _stages];

    public T Run<T>(string stage, Func<T> work)
    {
        progress?.Report(new BuildProgress(stage, 0, 0));
        var start = time.GetTimestamp();
        var result = work();
        _stages.Add((stage, time.GetElapsedTime(start)));
        return result;
    }

    public void Run(string stage, Action work) => Run(stage, () =>
    {
        work();
        return true;
    });
}
