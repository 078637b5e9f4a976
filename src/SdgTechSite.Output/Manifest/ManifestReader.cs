using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>What a manifest says of one file; false stops the reading.</summary>
internal delegate bool FileFound(ReadOnlySpan<char> path, long size, FileHash sha256);

/// <summary>
/// Reads a manifest that may come from anywhere: whatever it says, no path of it leads out of the site. Files are handed on one by one; that of a large site has a hundred megabytes.
/// </summary>
public static class ManifestReader
{
    private const int Piece = 1 << 16;

    /// <summary>The manifest; null when it is broken, of another format, or names a path twice or outside the site.</summary>
    public static SiteManifest? Read(byte[] bytes)
    {
        var files = ImmutableArray.CreateBuilder<ManifestEntry>();
        var paths = new HashSet<string>(StringComparer.Ordinal);
        using var stream = new MemoryStream(bytes, writable: false);
        var manifest = Read(stream, (path, size, sha256) =>
        {
            var route = new Route(path.ToString());
            files.Add(new ManifestEntry(route, size, sha256));
            return paths.Add(route.Path);
        });
        return manifest is null ? null : manifest with { Files = files.DrainToImmutable() };
    }

    /// <summary>The manifest without its files, which <paramref name="found"/> is shown; null when it is broken, of another format, names a path outside the site, or was stopped.</summary>
    internal static SiteManifest? Read(Stream from, FileFound found)
    {
        try
        {
            var draft = new ManifestDraft(found);
            ReadTokens(from, draft);
            return draft.Manifest();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>A path below the site's root, in the one way in which paths of a site are written.</summary>
    internal static bool IsBelow(ReadOnlySpan<char> path)
    {
        if (path.Length == 0 || path.ContainsAny('\\', ':') || ControlCharacters.AreIn(path)) return false;
        foreach (var part in path.Split('/'))
        {
            if (path[part] is "" or "." or "..") return false;
        }

        return true;
    }

    /// <summary>Shows all tokens, while a piece of the text is in memory at a time; a token that is longer than that makes it larger.</summary>
    private static void ReadTokens(Stream from, ManifestDraft to)
    {
        var (buffer, kept, state) = (ArrayPool<byte>.Shared.Rent(Piece), 0, default(JsonReaderState));
        try
        {
            for (var isLast = false; !isLast;)
            {
                if (kept == buffer.Length) buffer = Larger(buffer);
                var read = from.Read(buffer.AsSpan(kept));
                isLast = read == 0;
                var json = new Utf8JsonReader(buffer.AsSpan(0, kept + read), isLast, state);
                while (json.Read()) to.See(ref json);
                (state, kept) = (json.CurrentState, kept + read - (int)json.BytesConsumed);
                buffer.AsSpan((int)json.BytesConsumed, kept).CopyTo(buffer);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Larger(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(2 * buffer.Length);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
