using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>
/// The cache on disk: a line with the form, the program it is of, what it holds, and a SHA-256 over all of that. A file that is not whole, or of another
/// form or program, is no cache.
/// </summary>
internal static class CacheFile
{
    /// <summary>What is summed and written at a time.</summary>
    private const int Piece = 1 << 16;

    private const string Form = "sdgtech cache 6\n";

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
            var bytes = File.ReadAllBytes(path);
            var head = Head();
            if (bytes.Length < head.Length + (2 * sizeof(long)) + SHA256.HashSizeInBytes || !bytes.AsSpan().StartsWith(head)) return null;
            var body = bytes.AsSpan(0, bytes.Length - SHA256.HashSizeInBytes);
            if (!SHA256.HashData(body).AsSpan().SequenceEqual(bytes.AsSpan(body.Length))) return null;
            var (first, second, end) = (PlaceAt(body, 2), PlaceAt(body, 1), body.Length - (2 * sizeof(long)));
            if (first < head.Length || second < first || end < second) return null;
            CacheReader Part(int from, int to) => CacheReader.Of(new ArraySegment<byte>(bytes, from, to - from));
            return CacheForm.Read(Part(head.Length, first), Part(first, second), Part(second, end));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }

    /// <summary>
    /// Writes the cache in one step. Where that cannot be done, the next build has none: that takes time and breaks nothing. The stamps of the
    /// <paramref name="site"/> are asked for last: files that changed just before have none yet.
    /// </summary>
    public static void Write(string path, SiteCache cache, Func<SiteStamps> site) => Write(path, (to, file) =>
    {
        to.Write(Head());
        var first = WritePart(to, file, writer => CacheForm.WriteFiles(writer, cache.Files.Value));
        var second = WritePart(to, file, cache.Reading.WriteIndicators);
        WriteRest(to, file, (first, second), cache, site());
    });

    /// <summary>Writes the same cache with other sources and stamps.</summary>
    public static void Renew(string path, SiteCache cache, SiteStamps site) => Write(path, (to, file) =>
    {
        var bytes = File.ReadAllBytes(path);
        var body = bytes.AsSpan(0, bytes.Length - SHA256.HashSizeInBytes);
        var (first, second) = (PlaceAt(body, 2), PlaceAt(body, 1));
        to.Write(body[..second]);
        WriteRest(to, file, (first, second), cache, site);
    });

    private static void Write(string path, Action<BufferedStream, FileStream> write)
    {
        try
        {
            var draft = path + ".new";
            using (var file = new FileStream(draft, FileMode.Create))
            {
                using var sum = SHA256.Create();
                using (var summed = new CryptoStream(file, sum, CryptoStreamMode.Write, leaveOpen: true))
                {
                    using var buffer = new BufferedStream(summed, Piece);
                    write(buffer, file);
                }

                file.Write(sum.Hash);
            }

            File.Move(draft, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            // As said above. The last is how .NET tells that a file grew beyond a limit of the account or the disk.
        }
    }

    private static void WriteRest(BufferedStream to, FileStream file, (long First, long Second) places, SiteCache cache, SiteStamps site)
    {
        // Files of others among those of the site are looked at again each time.
        var whole = cache with { Stamps = site.Count == cache.FileCount ? site.All : null };
        WritePart(to, file, writer => CacheForm.WriteRest(writer, whole, site));
        Span<byte> bytes = stackalloc byte[2 * sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, places.First);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[sizeof(long)..], places.Second);
        to.Write(bytes);
    }

    /// <summary>Writes a part; gives where the next one begins.</summary>
    private static long WritePart(BufferedStream to, FileStream file, Action<CacheWriter> write)
    {
        using (var writer = new CacheWriter(to)) write(writer);
        to.Flush();
        return file.Position;
    }

    /// <summary>Where a part begins, as it stands so many places before the end.</summary>
    private static int PlaceAt(ReadOnlySpan<byte> body, int fromEnd) => (int)Math.Clamp(BinaryPrimitives.ReadInt64LittleEndian(body[^(fromEnd * sizeof(long))..]), -1, int.MaxValue);

    private static byte[] Head()
    {
        using var stream = new MemoryStream();
        stream.Write(Encoding.ASCII.GetBytes(Form));
        using (var writer = new CacheWriter(stream)) writer.Write(ProgramIdentity.Digest);
        return stream.ToArray();
    }
}
