using System.Security.Cryptography;
using System.Text;

namespace SdgTechSite.Build;

/// <summary>
/// The cache on disk: a line with the form, the program it is of, what it holds, and a SHA-256 over all of that. A file that is not whole, or of another
/// form or program, is no cache.
/// </summary>
internal static class CacheFile
{
    /// <summary>What is summed and written at a time.</summary>
    private const int Piece = 1 << 16;

    private const string Form = "sdgtech cache 3\n";

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
            if (bytes.Length < head.Length + SHA256.HashSizeInBytes || !bytes.AsSpan().StartsWith(head)) return null;
            var body = bytes.AsSpan(0, bytes.Length - SHA256.HashSizeInBytes);
            if (!SHA256.HashData(body).AsSpan().SequenceEqual(bytes.AsSpan(body.Length))) return null;
            return CacheForm.Read(new CacheReader(new MemoryStream(bytes, head.Length, body.Length - head.Length)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Writes the cache in one step. Where that cannot be done, the next build has none: that takes time and breaks nothing.</summary>
    public static void Write(string path, SiteCache cache)
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
                    buffer.Write(Head());
                    using var writer = new CacheWriter(buffer);
                    CacheForm.Write(writer, cache);
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

    private static byte[] Head()
    {
        using var stream = new MemoryStream();
        stream.Write(Encoding.ASCII.GetBytes(Form));
        using (var writer = new CacheWriter(stream)) CacheForm.Write(writer, ProgramIdentity.Digest);
        return stream.ToArray();
    }
}
