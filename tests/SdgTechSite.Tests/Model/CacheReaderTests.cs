using SdgTechSite.Model;
using Xunit;

namespace SdgTechSite.Tests.Model;

/// <summary>What is written to a cache is read again, and bytes that are cut short are told as such.</summary>
public sealed class CacheReaderTests
{
    private static readonly int[] Numbers = [0, 1, 127, 128, 16_383, 16_384, int.MaxValue, -1, int.MinValue];

    private static readonly long[] LongNumbers = [0, 127, 128, int.MaxValue + 1L, long.MaxValue, -1, long.MinValue];

    private static ArraySegment<byte> Written()
    {
        var stream = new MemoryStream();
        stream.WriteByte(0xFF);
        using (var to = new CacheWriter(stream))
        {
            to.WriteAll(Numbers, static (w, n) => w.Write7BitEncodedInt(n));
            to.WriteAll(LongNumbers, static (w, n) => w.Write7BitEncodedInt64(n));
            for (var text = 0; text < 20; text++) to.WriteShared(text % 2 == 0 ? $"text {text}" : "again 𝒜 中文");
            to.WriteOptional(null);
            to.WriteOptional("there");
            to.Write(-1.5e300);
            to.Write(new Digest(new UInt128(ulong.MaxValue, 7)));
            to.Write(LocalizedText.Of([new LocalText("zh", "电力"), new LocalText("ar", "كهرباء"), new LocalText("en", "electricity")], new SourceSpan("a.yaml", 3, 5, 300)));
            to.WritePart(static own => own.WriteShared("of its own"));
            to.Write(true);
        }

        // Neither before nor behind it is anything read.
        stream.WriteByte(0xFF);
        return new ArraySegment<byte>(stream.ToArray(), 1, (int)stream.Length - 2);
    }

    private static string ReadAll(CacheReader from)
    {
        Assert.Equal(Numbers, from.ReadAll(static r => r.Read7BitEncodedInt()));
        Assert.Equal(LongNumbers, from.ReadAll(static r => r.Read7BitEncodedInt64()));
        var texts = string.Join(',', Enumerable.Range(0, 20).Select(_ => from.ReadShared()));
        var words = $"{texts} {from.ReadOptional() ?? "none"} {from.ReadOptional()} {from.ReadDouble()} {from.ReadDigest().Value} ";
        var localized = from.ReadLocalized();
        return words + string.Join(',', localized.Texts.Select(t => $"{t.Language}:{t.Text}")) + localized.Span + CacheReader.Of(from.ReadPart()).ReadShared() + from.ReadBoolean();
    }

    [Fact]
    public void What_was_written_is_read()
    {
        var reader = CacheReader.Of(Written());
        var pairs = string.Join(',', Enumerable.Range(0, 20).Select(t => t % 2 == 0 ? $"text {t}" : "again 𝒜 中文"));
        Assert.Equal($"{pairs} none there {-1.5e300} {new UInt128(ulong.MaxValue, 7)} ar:كهرباء,en:electricity,zh:电力{new SourceSpan("a.yaml", 3, 5, 300)}of its ownTrue", ReadAll(reader));
        Assert.Equal((Written().Count, 0), (reader.Position, reader.Left));
    }

    [Fact]
    public void Bytes_that_are_cut_short_anywhere_are_told()
    {
        var whole = Written();
        for (var length = 0; length < whole.Count; length++) Assert.Throws<FormatException>(() => ReadAll(CacheReader.Of(whole[..length])));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0x1F })]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01 })]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0x0F })]
    [InlineData(new byte[] { 9, 1 })]
    public void A_list_that_is_longer_than_its_bytes_is_told(byte[] bytes) =>
        Assert.Throws<FormatException>(() => CacheReader.Of(bytes).ReadAll(static r => r.Read7BitEncodedInt()));

    [Fact]
    public void A_text_that_was_never_there_is_told() => Assert.Throws<FormatException>(() => CacheReader.Of(new byte[] { 1 }).ReadShared());
}
