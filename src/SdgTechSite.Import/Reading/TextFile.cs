using System.Text;

namespace SdgTechSite.Import.Reading;

/// <summary>
/// A foreign text file: opened only when it is a plain file of reasonable size, read in the encoding that its bytes are in. UTF-8 is tried first; what is
/// not UTF-8 is Windows-1252, in which every byte is a character, and the report says so.
/// </summary>
internal sealed record TextFile(string FullName, string Shown, Encoding Encoding, bool HasMark)
{
    private const long Largest = 2L << 30;
    private const int LargestText = 8 << 20;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>True when the bytes are none of Unicode's encodings.</summary>
    public bool IsGuess => Encoding is Windows1252;

    /// <summary>Looks at a file; null and a line in the report when it is not to be read.</summary>
    public static TextFile? Open(string fullName, FileTally tally, ImportReport report)
    {
        try
        {
            var info = new FileInfo(fullName);
            if (info.LinkTarget is not null || info.Attributes.HasFlag(FileAttributes.ReparsePoint)) return Refuse(ImportKinds.LinkFile, tally, report, null);
            if (info.Length > Largest) return Refuse(ImportKinds.LargeFile, tally, report, null);
            if (info.Length == 0) return Refuse(ImportKinds.EmptyFile, tally, report, null);
            using var stream = info.OpenRead();
            var (encoding, mark) = Detect(stream);
            var file = new TextFile(fullName, tally.Path, encoding, mark);
            if (mark) report.Add(ImportKinds.ByteOrderMark, tally);
            if (file.IsGuess) report.Add(ImportKinds.Encoding, tally, encoding.EncodingName);
            return file;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.Security.SecurityException or NotSupportedException)
        {
            return Refuse(ImportKinds.UnreadableFile, tally, report, exception.Message);
        }
    }

    public StreamReader Reader() => new(FullName, Encoding, detectEncodingFromByteOrderMarks: true, 1 << 16);

    /// <summary>The whole text; null when it is longer than any metadata, or binary.</summary>
    public string? ReadAll(FileTally tally, ImportReport report)
    {
        if (new FileInfo(FullName).Length > LargestText)
        {
            Refuse(ImportKinds.LargeFile, tally, report, null);
            return null;
        }

        using var reader = Reader();
        var text = reader.ReadToEnd();
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            Refuse(ImportKinds.BinaryFile, tally, report, null);
            return null;
        }

        if (text.Contains('\r', StringComparison.Ordinal)) report.Add(ImportKinds.LineEnds, tally);
        return text.ReplaceLineEndings("\n");
    }

    private static (Encoding Encoding, bool Mark) Detect(FileStream stream)
    {
        var buffer = new byte[1 << 16];
        var read = stream.ReadAtLeast(buffer, 4, throwOnEndOfStream: false);
        if (buffer.AsSpan(0, read).StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return (Encoding.Unicode, true);
        if (buffer.AsSpan(0, read).StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return (Encoding.BigEndianUnicode, true);
        var mark = buffer.AsSpan(0, read).StartsWith(Encoding.UTF8.Preamble);
        var decoder = Strict.GetDecoder();
        var chars = new char[Strict.GetMaxCharCount(buffer.Length)];
        try
        {
            while (read > 0)
            {
                decoder.GetChars(buffer, 0, read, chars, 0, flush: false);
                read = stream.Read(buffer);
            }

            decoder.GetChars(buffer, 0, 0, chars, 0, flush: true);
            return (Strict, mark);
        }
        catch (DecoderFallbackException)
        {
            return (Windows1252.Instance, mark);
        }
    }

    private static TextFile? Refuse(ImportKind kind, FileTally tally, ImportReport report, string? detail)
    {
        report.Add(kind, tally, detail);
        return null;
    }
}
