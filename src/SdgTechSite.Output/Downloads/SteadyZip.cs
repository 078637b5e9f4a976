using System.Collections.Immutable;
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
        _time = TimeOf(date);
    }

    /// <summary>
    /// Makes a zip anew where another one of this date lies, written by this class: entries without bytes stay as they are, compressed. False, with
    /// whatever lies there then, when it has not just these entries in this order; the bytes are those of a zip made of all of them.
    /// </summary>
    public static bool TryUpdate(DateOnly date, ImmutableArray<(string Path, Func<byte[]>? Bytes)> entries, Stream zip)
    {
        using var archive = new ZipArchive(zip, ZipArchiveMode.Update, leaveOpen: true);
        var time = TimeOf(date);
        if (!archive.Entries.Select(e => (e.FullName, e.LastWriteTime.DateTime)).SequenceEqual(entries.Select(e => (e.Path, time.DateTime)))) return false;
        foreach (var (entry, bytes) in archive.Entries.Zip(entries, static (entry, now) => (entry, now.Bytes)).Where(e => e.Bytes is not null))
        {
            using (var stream = entry.Open())
            {
                stream.SetLength(0);
                stream.Write(bytes!());
            }

            entry.LastWriteTime = time;
        }

        return true;
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

    private static DateTimeOffset TimeOf(DateOnly date) =>
        // A zip knows no day before 1980.
        new(date.Year < 1980 ? new DateOnly(1980, 1, 1) : date, TimeOnly.MinValue, TimeSpan.Zero);

    public void Dispose()
    {
        _archive.Dispose();
        _bytes.Dispose();
    }
}
