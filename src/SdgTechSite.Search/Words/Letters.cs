namespace SdgTechSite.Search;

/// <summary>Which characters of folded text belong to words, in tables of our own: what the runtimes know of Unicode differs between browsers and here.</summary>
public static class Letters
{
    /// <summary>Ranges of characters, first and last in turn, that end a word. Everything else from U+0080 on belongs to one.</summary>
    internal const string Separators = "\u0080\u00BF\u00D7\u00D7\u00F7\u00F7\u02B0\u02FF\u037E\u037E\u0387\u0387\u055A\u055F\u0589\u058A\u05BE\u05C7\u05F3\u05F4\u060C\u060D\u061B\u061F\u0640\u0640\u066A\u066D\u06D4\u06D4\u0964\u0965\u0E2F\u0E2F\u0E5A\u0E5B\u2000\u2BFF\u2E00\u2E7F\u3000\u3004\u3006\u3006\u3008\u303F\u30FB\u30FB\uD7B0\uDFFF\uE000\uF8FF\uFE00\uFE6F\uFF00\uFF20\uFF5B\uFFFF";

    /// <summary>Scripts that write no space between words: looked up by pairs of neighbours.</summary>
    internal const string Unspaced = "\u3005\u3005\u3007\u3007\u3041\u3096\u30A1\u30FA\u30FC\u30FE\u3400\u4DBF\u4E00\u9FFF\uF900\uFAFF";

    public static bool IsWord(char c) => c < 0x80 ? char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c) : !IsIn(c, Separators);

    public static bool IsUnspaced(char c) => c >= 0x3005 && IsIn(c, Unspaced);

    private static bool IsIn(char c, string ranges)
    {
        for (var i = 0; i < ranges.Length; i += 2)
        {
            if (c < ranges[i]) return false;
            if (c <= ranges[i + 1]) return true;
        }

        return false;
    }
}
