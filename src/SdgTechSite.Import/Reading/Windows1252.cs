using System.Text;

namespace SdgTechSite.Import.Reading;

/// <summary>
/// The encoding that spreadsheets and old editors write when they do not write UTF-8. Where Latin-1 has control characters that nobody writes, it has the
/// euro sign, curly quotes and dashes; every byte is one character, so that nothing can fail.
/// </summary>
internal sealed class Windows1252 : Encoding
{
    /// <summary>The characters of the bytes 80 to 9F. Five of them stand for nothing, and stay the control characters that they are in Latin-1.</summary>
    private const string Own = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    public static readonly Windows1252 Instance = new();

    private Windows1252()
    {
    }

    public override string EncodingName => "Windows-1252";

    public override int GetByteCount(char[] chars, int index, int count) => count;

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex)
    {
        for (var i = 0; i < charCount; i++)
        {
            var c = chars[charIndex + i];
            var own = Own.IndexOf(c, StringComparison.Ordinal);
            bytes[byteIndex + i] = own >= 0 ? (byte)(0x80 + own) : c < 0x100 ? (byte)c : (byte)'?';
        }

        return charCount;
    }

    public override int GetCharCount(byte[] bytes, int index, int count) => count;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        for (var i = 0; i < byteCount; i++)
        {
            var b = bytes[byteIndex + i];
            chars[charIndex + i] = b is >= 0x80 and < 0xA0 ? Own[b - 0x80] : (char)b;
        }

        return byteCount;
    }

    public override int GetMaxByteCount(int charCount) => charCount;

    public override int GetMaxCharCount(int byteCount) => byteCount;
}
