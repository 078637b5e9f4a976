using SdgTechSite.Build;

namespace SdgTechSite.Commands;

/// <summary>One line on a terminal that says which stage runs; nothing where nobody looks.</summary>
internal sealed class ProgressLine : IProgress<BuildProgress>, IDisposable
{
    private readonly Lock _lock = new();
    private int _width;

    /// <summary>A progress line when standard error is a terminal and neither <c>CI</c> nor the caller asks for silence.</summary>
    public static ProgressLine? For(bool quiet) =>
        quiet || Console.IsErrorRedirected || Environment.GetEnvironmentVariable("CI") is { Length: > 0 } ? null : new ProgressLine();

    public void Report(BuildProgress value)
    {
        var text = value.Total > 0 ? $"{value.Stage} {value.Done}/{value.Total}" : value.Stage;
        lock (_lock)
        {
            Console.Error.Write('\r' + text.PadRight(_width));
            _width = text.Length;
        }
    }

    public void Dispose()
    {
        if (_width > 0) Console.Error.Write('\r' + new string(' ', _width) + '\r');
        _width = 0;
    }
}
