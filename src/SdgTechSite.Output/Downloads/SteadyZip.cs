using System.IO.Compression;

namespace SdgTechSite.Output;

/// <summary>
/// A zip whose bytes depend on nothing but what is put in: entries in the order given, one time and plain attributes for all of them.
/// </summary>
internal sealed class SteadyZip : IDisposable
{
    /// <summary>A plain file that its owner may write and everybody read, as Unix has it in the upper half.</summary>
    private const int PlainFile = 0x81A4 << 16;

    private readonly MemoryStream _bytes = new();
    private readonly ZipArchive _archive;
    private readonly DateTimeOffset _time;

    /// <summary>A zip in memory, which <see cref="Close"/> gives.</summary>
    public SteadyZip(DateOnly date)
        : this(date, null)
    {
    }

    /// <summary>A zip that grows in <paramref name="to"/>, which must allow going back in it.</summary>
    public SteadyZip(DateOnly date, Stream? to)
    {
        _archive = new ZipArchive(to ?? _bytes, ZipArchiveMode.Create, leaveOpen: true);
        // A zip knows no day before 1980.
        _time = new DateTimeOffset(date.Year < 1980 ? new DateOnly(1980, 1, 1) : date, TimeOnly.MinValue, TimeSpan.Zero);
    }

    /// <summary>Begins the next file; what is written goes into it until the stream is closed.</summary>
    public Stream Open(string path, bool isPacked = false)
    {
        var entry = _archive.CreateEntry(path, isPacked ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
        (entry.LastWriteTime, entry.ExternalAttributes) = (_time, PlainFile);
        return entry.Open();
    }

    public void Add(string path, byte[] bytes, bool isPacked = false)
    {
        using var stream = Open(path, isPacked);
        stream.Write(bytes);
    }

    /// <summary>Ends the zip, in whatever it grew.</summary>
    public void Finish() => _archive.Dispose();

    /// <summary>Ends the zip and gives its bytes.</summary>
    public byte[] Close()
    {
        Finish();
        return _bytes.ToArray();
    }

    public void Dispose()
    {
        _archive.Dispose();
        _bytes.Dispose();
    }
}
