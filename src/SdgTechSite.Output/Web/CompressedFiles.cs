using System.Collections.Frozen;
using System.IO.Compression;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// Compressed copies of text files, for hosts that send <c>page.html.br</c> or <c>page.html.gz</c> where a browser takes it. Their bytes depend on
/// the file alone: no time and no name is written into them.
/// </summary>
public static class CompressedFiles
{
    /// <summary>Brotli's quality: close to the smallest size at a fraction of its time.</summary>
    private const int Quality = 9;
    private const int Window = 22;

    private static readonly FrozenSet<string> Texts = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, ".html", ".css", ".js", ".json", ".jsonld", ".xml", ".svg", ".txt", ".csv", ".bib", ".ris");

    /// <summary>The copies of a file; none for what is no text, or would not become smaller.</summary>
    public static IEnumerable<(Route Route, byte[] Bytes)> Of(Route route, byte[] bytes)
    {
        if (!Texts.Contains(Path.GetExtension(route.Path))) yield break;
        if (Brotli(bytes) is { } brotli && brotli.Length < bytes.Length) yield return (new Route(route.Path + ".br"), brotli);
        if (GZip(bytes) is var gzip && gzip.Length < bytes.Length) yield return (new Route(route.Path + ".gz"), gzip);
    }

    private static byte[]? Brotli(byte[] bytes)
    {
        var target = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, target, out var written, Quality, Window) ? target[..written] : null;
    }

    private static byte[] GZip(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var zip = new GZipStream(target, CompressionLevel.SmallestSize, leaveOpen: true)) zip.Write(bytes);
        return target.ToArray();
    }
}
