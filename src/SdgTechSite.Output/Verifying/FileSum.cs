using System.Buffers;
using System.Security.Cryptography;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>Reads files of unknown origin, never further than they may reach.</summary>
internal static class FileSum
{
    private const int Piece = 1 << 17;

    /// <summary>Why the bytes are not those that were published; null when they are.</summary>
    public static string? Differs(Stream bytes, ManifestEntry wanted)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            long size = 0;
            for (int read; size <= wanted.Size && (read = bytes.Read(buffer)) > 0; size += read) hash.AppendData(buffer, 0, read);
            if (size > wanted.Size) return string.Create(null, $"It is longer than the {wanted.Size} bytes that were published.");
            if (size < wanted.Size) return string.Create(null, $"It has {size} bytes; {wanted.Size} were published.");
            return FileHash.Read(hash.GetHashAndReset()) == wanted.Sha256 ? null : "Its bytes are not those that were published.";
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            return $"It breaks off: {exception.Message}";
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>All bytes; null when there are more than <paramref name="most"/>, or they break off.</summary>
    public static byte[]? ReadAtMost(Stream bytes, int most)
    {
        using var read = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            for (int count; (count = bytes.Read(buffer)) > 0;)
            {
                read.Write(buffer, 0, count);
                if (read.Length > most) return null;
            }

            return read.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
