namespace SdgTechSite.Content;

/// <summary>Finds the marks that git leaves where two versions of a text could not be brought together.</summary>
internal static class MergeConflict
{
    /// <summary>The line of the first mark, counting from 1, or 0 when there is none. Between the fences of a code block they are shown, not left.</summary>
    public static int Line(ReadOnlySpan<byte> text)
    {
        for (var from = 0; ;)
        {
            var at = text[from..].IndexOfAny((byte)'<', (byte)'>');
            if (at < 0) return 0;
            at += from;
            var rest = text[at..];
            var isMark = (at == 0 || text[at - 1] == '\n') && (rest.StartsWith("<<<<<<< "u8) || rest.StartsWith(">>>>>>> "u8));
            if (isMark && text[..at].Count("\n```"u8) % 2 == 0) return text[..at].Count((byte)'\n') + 1;
            from = at + 1;
        }
    }
}
