namespace SdgTechSite.Model;

/// <summary>
/// Where a build keeps long texts and what it knows of pages until it needs them again: up to so many bytes in memory, and the rest in a file, so that a site of ten times
/// as many pages takes little more memory. Where no file can be written, everything stays in memory. Safe to use from any thread.
/// </summary>
public sealed class KeptStore(long mostInMemory) : IDisposable
{
    /// <summary>What a site of a few hundred pages has; a file would save it nothing.</summary>
    public const int UsualInMemory = 4 << 20;

    private readonly Lock _lock = new();
    private long _inMemory;
    private SpillFile? _file;
    private bool _hasNoFile;

    /// <summary>A store that needs no file.</summary>
    public static KeptStore InMemory => new(long.MaxValue);

    /// <summary>How many bytes stay in memory.</summary>
    public long MostInMemory => mostInMemory;

    public KeptBytes Keep(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return KeptBytes.None;
        lock (_lock)
        {
            if (bytes.Length > mostInMemory - _inMemory && !_hasNoFile)
            {
                _file ??= SpillFile.TryCreate();
                if (_file?.TryAppend(bytes) is { } offset) return KeptBytes.In(_file, offset, bytes.Length);
                _hasNoFile = true;
            }

            if (!_hasNoFile) _inMemory += bytes.Length;
        }

        return KeptBytes.Of(bytes.ToArray());
    }

    /// <summary>Ends it; what lies in the file cannot be read any more.</summary>
    public void Dispose() => _file?.Dispose();
}
