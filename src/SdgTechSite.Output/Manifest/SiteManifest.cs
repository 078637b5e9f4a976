using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>One file of a site: its size in bytes and its SHA-256.</summary>
public sealed record ManifestEntry(Route Route, long Size, FileHash Sha256)
{
    public static ManifestEntry Of(Route route, ReadOnlySpan<byte> bytes) => new(route, bytes.Length, FileHash.Of(bytes));
}

/// <summary>
/// What a site consists of: <c>manifest.json</c> lists every other file, and <c>manifest.json.sha256</c> covers the manifest itself.
/// In a pack, <paramref name="PackedFrom"/> is the SHA-256 of the manifest of the site that was packed.
/// </summary>
public sealed record SiteManifest(string Program, string ContentSha256, string? Revision, ImmutableArray<ManifestEntry> Files, string? PackedFrom = null)
{
    public const string FileName = "manifest.json";
    public const string SumName = "manifest.json.sha256";
    internal const int Format = 1;
    private static readonly JsonWriterOptions Lines = new() { Indented = true, IndentSize = 1, NewLine = "\n" };

    /// <summary>The manifest as JSON, files in ordinal order, one a line so that versions can be compared.</summary>
    public byte[] ToJson()
    {
        using var stream = new MemoryStream();
        Write(stream, Files.OrderBy(f => f.Route));
        return stream.ToArray();
    }

    /// <summary>Writes the manifest of these files instead of its own, piece by piece; they must be in ordinal order.</summary>
    public void Write(Stream to, IEnumerable<ManifestEntry> files)
    {
        using (var json = new Utf8JsonWriter(to, Lines)) Write(json, files);
        to.WriteByte((byte)'\n');
    }

    private void Write(Utf8JsonWriter json, IEnumerable<ManifestEntry> files)
    {
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteString("program", Program);
        json.WriteString("content", ContentSha256);
        if (Revision is not null) json.WriteString("revision", Revision);
        if (PackedFrom is not null) json.WriteString("packed_from", PackedFrom);
        json.WriteStartArray("files");
        foreach (var file in files)
        {
            JsonFile.HandOn(json);
            json.WriteStartObject();
            json.WriteString("path", file.Route.Path);
            json.WriteNumber("size", file.Size);
            json.WriteString("sha256", file.Sha256.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The line of <c>manifest.json.sha256</c>, as <c>sha256sum -c</c> reads it.</summary>
    public static byte[] SumOf(byte[] manifest) => SumOf(FileHash.Of(manifest));

    /// <summary>The same, of a manifest with this SHA-256.</summary>
    public static byte[] SumOf(FileHash sha256) => Encoding.ASCII.GetBytes($"{sha256}  {FileName}\n");

    /// <summary>True for the two files of a site that the manifest does not list, since it is them.</summary>
    public static bool IsItself(ReadOnlySpan<char> path) => path is FileName or SumName;

    /// <summary>
    /// The files that the manifest in a folder lists, and its own SHA-256; none when there is no manifest, or it is damaged or lists files that this program would not write:
    /// then nothing is known to be the program's.
    /// </summary>
    internal static (RouteTable<ListedFile> Files, string? Sha256) Read(string folder)
    {
        var none = (new RouteTable<ListedFile>(), (string?)null);
        try
        {
            var table = new RouteTable<ListedFile>();
            using var sha256 = SHA256.Create();
            using (var file = File.OpenRead(Path.Combine(folder, FileName)))
            {
                using var summed = new CryptoStream(file, sha256, CryptoStreamMode.Read);
                if (ManifestReader.Read(summed, (path, size, hash) => path.Length <= RouteTable<ListedFile>.LongestPath && table.TryAdd(path, new ListedFile(size, hash)) is not null) is null) return none;
            }

            var sum = FileHash.Read(sha256.Hash);
            return SumOf(sum).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(folder, SumName))) ? (table, sum.ToString()) : none;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return none;
        }
    }

    /// <summary>The SHA-256 of the manifest in a folder; null when there is none, or when its sum beside it is another.</summary>
    internal static string? SumIn(string folder)
    {
        try
        {
            using var file = File.OpenRead(Path.Combine(folder, FileName));
            var sum = FileHash.Of(file);
            return SumOf(sum).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(folder, SumName))) ? sum.ToString() : null;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
