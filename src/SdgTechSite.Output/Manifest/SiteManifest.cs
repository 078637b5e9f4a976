using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>One file of a site: its size in bytes and its SHA-256 in lower-case hexadecimal.</summary>
public sealed record ManifestEntry(Route Route, long Size, string Sha256);

/// <summary>
/// What a site consists of: <c>manifest.json</c> lists every other file, and <c>manifest.json.sha256</c> covers the manifest itself.
/// </summary>
public sealed record SiteManifest(string Program, string ContentSha256, string? Revision, ImmutableArray<ManifestEntry> Files)
{
    public const string FileName = "manifest.json";
    public const string SumName = "manifest.json.sha256";
    private const int Format = 1;
    private static readonly (FrozenDictionary<Route, ManifestEntry>, string?) Nothing = (FrozenDictionary<Route, ManifestEntry>.Empty, null);

    /// <summary>The manifest as JSON, files in ordinal order, one a line so that versions can be compared.</summary>
    public byte[] ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, IndentSize = 1, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("format", Format);
            json.WriteString("program", Program);
            json.WriteString("content", ContentSha256);
            if (Revision is not null) json.WriteString("revision", Revision);
            json.WriteStartArray("files");
            foreach (var file in Files.OrderBy(f => f.Route))
            {
                json.WriteStartObject();
                json.WriteString("path", file.Route.Path);
                json.WriteNumber("size", file.Size);
                json.WriteString("sha256", file.Sha256);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>The line of <c>manifest.json.sha256</c>, as <c>sha256sum -c</c> reads it.</summary>
    public static byte[] SumOf(byte[] manifest) => Encoding.ASCII.GetBytes($"{Convert.ToHexStringLower(SHA256.HashData(manifest))}  {FileName}\n");

    /// <summary>
    /// The files that the manifest in a folder lists, by route, and its own SHA-256; none when there is no manifest or it is damaged: then nothing is
    /// known to be the program's.
    /// </summary>
    public static (FrozenDictionary<Route, ManifestEntry> Files, string? Sha256) Read(string folder)
    {
        try
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, FileName));
            if (!SumOf(bytes).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(folder, SumName)))) return Nothing;
            using var json = JsonDocument.Parse(bytes);
            var files = json.RootElement.GetProperty("files").EnumerateArray()
                .Select(f => new ManifestEntry(new Route(f.GetProperty("path").GetString()!), f.GetProperty("size").GetInt64(), f.GetProperty("sha256").GetString()!))
                .ToFrozenDictionary(f => f.Route);
            return (files, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return Nothing;
        }
    }
}
