using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;
using SdgTechSite.Content;
using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>
/// The cache on disk: a line with the form and the program it is of, words of the search and the indicators, what is known of the files, and the rest, which alone tells whether anything changed;
/// then the SHA-256 of each of the three, where the second and the third begin, and a SHA-256 over the line and that. The first two are only read where something
/// changed. A file that is not whole, or of another form or program, is no cache; of one whose parts are not, nothing of these is taken.
/// </summary>
internal static class CacheFile
{
    /// <summary>What is summed and written at a time.</summary>
    private const int Piece = 1 << 16;

    private const int Sum = SHA256.HashSizeInBytes;

    /// <summary>The sums of three parts, two places, and the sum of all that.</summary>
    private const int Tail = (3 * Sum) + (2 * sizeof(long)) + Sum;

    private const string Form = "sdgtech cache 9\n";

    /// <summary><c>.site-output.cache</c> beside <c>site-output</c>.</summary>
    public static string PathFor(string output)
    {
        var folder = Path.TrimEndingDirectorySeparator(output);
        return Path.Combine(Path.GetDirectoryName(folder) ?? folder, $".{Path.GetFileName(folder)}.cache");
    }

    /// <summary>The cache in a file; null when there is none that can be trusted.</summary>
    public static SiteCache? Read(string path)
    {
        try
        {
            using var file = Open(path);
            var (head, length) = (Head(), RandomAccess.GetLength(file));
            if (length < head.Length + Tail || !Bytes(file, 0, head.Length).AsSpan().SequenceEqual(head)) return null;
            var tail = Bytes(file, length - Tail, Tail);
            var (first, second, end) = (PlaceIn(tail, 0), PlaceIn(tail, 1), length - Tail);
            if (first < head.Length || second < first || end < second || !SumOf(head, tail.AsSpan(..^Sum)).AsSpan().SequenceEqual(tail.AsSpan(^Sum..))) return null;
            return CacheForm.Read(() => Part(path, first, second, tail.AsSpan(Sum, Sum)), () => Part(path, head.Length, first, tail.AsSpan(0, Sum)), Part(file, second, end, tail.AsSpan(2 * Sum, Sum)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }

    /// <summary>
    /// A part of a cache that was read before. Throws <see cref="FormatException"/> where it is not whole, also because another build has put its own cache there meanwhile.
    /// </summary>
    private static CacheReader Part(string path, long from, long to, ReadOnlySpan<byte> sum)
    {
        try
        {
            using var file = Open(path);
            return Part(file, from, to, sum);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new FormatException("A part that cannot be read any more.", exception);
        }
    }

    private static CacheReader Part(SafeFileHandle file, long from, long to, ReadOnlySpan<byte> sum)
    {
        if (to - from > Array.MaxLength) throw new FormatException("A part that is too large.");
        var bytes = Bytes(file, from, (int)(to - from));
        return SHA256.HashData(bytes).AsSpan().SequenceEqual(sum) ? CacheReader.Of(bytes) : throw new FormatException("A part that is not as it was written.");
    }

    private static SafeFileHandle Open(string path) => File.OpenHandle(path, share: FileShare.Read | FileShare.Delete);

    private static byte[] Bytes(SafeFileHandle file, long from, int length)
    {
        var (bytes, read) = (GC.AllocateUninitializedArray<byte>(length), 0);
        while (read < length && RandomAccess.Read(file, bytes.AsSpan(read), from + read) is var more and > 0) read += more;
        return read == length ? bytes : throw new EndOfStreamException();
    }

    /// <summary>Writes the same cache with other sources and stamps.</summary>
    public static void Renew(string path, SiteCache cache, SiteStamps site, Func<Route, FileStamp?> of)
    {
        using var draft = CacheDraft.Begin(path, file =>
        {
            using var before = File.OpenRead(path);
            var tail = Bytes(before.SafeFileHandle, before.Length - Tail, Tail);
            before.CopyTo(file);
            file.SetLength(PlaceIn(tail, 1));
            file.Position = file.Length;
            WriteRest(file, tail[..(2 * Sum)], (PlaceIn(tail, 0), PlaceIn(tail, 1)), cache, site, cache.Files.Value.All.Select(f => of(f.Entry.Route)));
            return [];
        });
        draft.Finish(static (_, _) => { });
    }

    /// <summary>
    /// Begins to write a cache: the head, these words of the search and the indicators of this memory, which are known before there is a site. Where that cannot be done, the next build has none: that takes time and
    /// breaks nothing.
    /// </summary>
    public static CacheDraft Begin(string path, ReadingMemory reading, SearchTerms terms) => CacheDraft.Begin(path, file =>
    {
        file.Write(Head());
        return WritePart(file, to =>
        {
            terms.Write(to);
            reading.WriteIndicators(to);
        });
    });

    /// <summary>
    /// Ends it with these files, which must be in order, and puts it in place. The <paramref name="stamps"/> are asked for last: files that changed just before have none yet.
    /// </summary>
    public static void Finish(CacheDraft draft, SiteCache cache, MadePages pages, IEnumerable<CachedFile> made, Func<(SiteStamps Site, IEnumerable<FileStamp?> Each)> stamps) => draft.Finish((file, indicators) =>
    {
        var first = file.Position;
        var files = WritePart(file, writer => CacheForm.WriteFiles(writer, pages, made));
        var second = file.Position;
        var (site, each) = stamps();
        WriteRest(file, [.. indicators, .. files], (first, second), cache, site, each);
    });

    /// <summary>Writes the rest behind the two parts, of which these are the sums, and the places where the second of them and the rest begin.</summary>
    private static void WriteRest(FileStream file, byte[] sums, (long First, long Second) places, SiteCache cache, SiteStamps site, IEnumerable<FileStamp?> each)
    {
        // Files of others among those of the site are looked at again each time.
        var whole = cache with { Stamps = site.Count == cache.FileCount ? site.All : null };
        var tail = new byte[Tail - Sum];
        sums.CopyTo(tail, 0);
        WritePart(file, writer => CacheForm.WriteRest(writer, whole, each)).CopyTo(tail, 2 * Sum);
        BinaryPrimitives.WriteInt64LittleEndian(tail.AsSpan(3 * Sum), places.First);
        BinaryPrimitives.WriteInt64LittleEndian(tail.AsSpan((3 * Sum) + sizeof(long)), places.Second);
        file.Write(tail);
        file.Write(SumOf(Head(), tail));
    }

    /// <summary>Writes a part; gives its sum.</summary>
    private static byte[] WritePart(FileStream file, Action<CacheWriter> write)
    {
        using var sum = SHA256.Create();
        using (var summed = new CryptoStream(file, sum, CryptoStreamMode.Write, leaveOpen: true))
        {
            using var buffer = new BufferedStream(summed, Piece);
            using var writer = new CacheWriter(buffer);
            write(writer);
        }

        return sum.Hash!;
    }

    private static byte[] SumOf(byte[] head, ReadOnlySpan<byte> tail) => SHA256.HashData([.. head, .. tail]);

    /// <summary>Where the second part begins (0), or the rest (1).</summary>
    private static long PlaceIn(ReadOnlySpan<byte> tail, int which) => BinaryPrimitives.ReadInt64LittleEndian(tail[((3 * Sum) + (which * sizeof(long)))..]);

    private static byte[] Head()
    {
        using var stream = new MemoryStream();
        stream.Write(Encoding.ASCII.GetBytes(Form));
        using (var writer = new CacheWriter(stream)) writer.Write(ProgramIdentity.Digest);
        return stream.ToArray();
    }
}
