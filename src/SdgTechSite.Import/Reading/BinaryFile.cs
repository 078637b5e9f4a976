namespace SdgTechSite.Import.Reading;

/// <summary>Tells files that are no text by their first bytes, before anything of them is taken for the names of columns.</summary>
internal static class BinaryFile
{
    private static readonly (byte[] Start, string Is)[] Known =
    [
        ([0x1F, 0x8B], "is compressed (gzip); unpack it first"),
        ([0x50, 0x4B, 0x03, 0x04], "is a zip archive or a workbook (.xlsx, .ods); unpack it, or save the sheet as CSV"),
        ([0xD0, 0xCF, 0x11, 0xE0], "is a workbook of an old kind (.xls); save the sheet as CSV"),
        ([0x42, 0x5A, 0x68], "is compressed (bzip2); unpack it first"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "is compressed (xz); unpack it first"),
        ([0x28, 0xB5, 0x2F, 0xFD], "is compressed (zstd); unpack it first"),
        ([0x37, 0x7A, 0xBC, 0xAF], "is a 7z archive; unpack it first"),
        ([0x25, 0x50, 0x44, 0x46], "is a PDF document; save its table as CSV"),
        ([0x50, 0x41, 0x52, 0x31], "is a Parquet file; save it as CSV"),
    ];

    /// <summary>What the file is instead of text, as the end of a sentence; null for text.</summary>
    public static string? Says(string path)
    {
        var buffer = new byte[4096];
        using var stream = File.OpenRead(path);
        var start = buffer.AsSpan(0, stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
        foreach (var (bytes, says) in Known)
        {
            if (start.StartsWith(bytes)) return says;
        }

        // UTF-16 with a byte-order mark is text, though half of its bytes are zero.
        var isMarked = start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        return !isMarked && start.Contains((byte)0) ? "is no text: it holds NUL characters; save the table as CSV in UTF-8" : null;
    }
}
