#pragma warning disable CA5394 // Figures need no secret numbers, only ones that come again with their seed.
using System.Globalization;
using System.Text;
using SdgTechSite.Model;
using Xunit;

namespace SdgTechSite.Tests.Model;

/// <summary>Numbers of downloads read back as the same, in as few digits as that takes.</summary>
public sealed class ExactNumberTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0, "-0")]
    [InlineData(7, "7")]
    [InlineData(-12.5, "-12.5")]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    [InlineData(90.412345, "90.412345")]
    [InlineData(0.000001, "0.000001")]
    [InlineData(0.0000001, "0.0000001")]
    [InlineData(999999999.999999, "999999999.999999")]
    [InlineData(1234567890.5, "1234567890.5")]
    [InlineData(8100000000, "8100000000")]
    [InlineData(1e21, "1000000000000000000000")]
    [InlineData(1.5e-7, "0.00000015")]
    [InlineData(-4.409765826729018E-14, "-0.00000000000004409765826729018")]
    [InlineData(1.797693134862315E+16, "17976931348623150")]
    [InlineData(1.2345E+18, "1234500000000000000")]
    public void Is_written_with_a_point_and_without_exponent(double value, string text) => Assert.Equal(text, ExactNumber.Write(value));

    [Fact]
    public void Is_the_shortest_text_that_reads_back()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var i = 0; i < 200_000; i++)
        {
            var value = Any(random);
            var text = ExactNumber.Write(value);
            Assert.True(double.Parse(text, CultureInfo.InvariantCulture).Equals(value), $"seed {seed}: {value:R} became {text}");
            Assert.True(Digits(text) == Digits(value.ToString("R", CultureInfo.InvariantCulture)), $"seed {seed}: {value:R} became {text}");
            Assert.DoesNotContain('E', text);
        }
    }

    /// <summary>Figures as statistics have them, and some that are nothing of the kind.</summary>
    private static double Any(Random random) => random.Next(4) switch
    {
        0 => Math.Round(random.NextDouble() * 100, random.Next(8)),
        1 => Math.Round((random.NextDouble() - 0.5) * 1e10, random.Next(4)),
        2 => random.NextDouble() * Math.Pow(10, random.Next(-9, 15)),
        _ => random.Next(),
    };

    /// <summary>The digits that count, without those that say where the point is.</summary>
    private static string Digits(string number) => number.Split('E')[0].Replace(".", string.Empty, StringComparison.Ordinal).Trim('-').Trim('0');
}

/// <summary>Files are put together in memory that is used again.</summary>
public sealed class ByteTextTests
{
    [Fact]
    public void One_file_within_another_and_one_after_another_do_not_mix()
    {
        var inner = Array.Empty<byte>();
        var outer = ByteText.Write(text =>
        {
            text.Append("für ").Append(7).Append('，');
            inner = ByteText.Write(other => other.Append("inner"u8).Append(-1.5));
            text.Append(0.25);
        });
        Assert.Equal("für 7，0.25", Encoding.UTF8.GetString(outer));
        Assert.Equal("inner-1.5", Encoding.UTF8.GetString(inner));
        var large = new string('x', 9 << 20);
        Assert.Equal(large, Encoding.UTF8.GetString(ByteText.Write(text => text.Append(large))));
        Assert.Equal("y", Encoding.UTF8.GetString(ByteText.Write(text => text.Append('y'))));
    }

    [Fact]
    public void A_file_that_failed_leaves_nothing_to_the_next()
    {
        Assert.Throws<InvalidOperationException>(() => ByteText.Write(text => Fail(text.Append("left"u8))));
        Assert.Equal("next", Encoding.UTF8.GetString(ByteText.Write(text => text.Append("next"))));
    }

    private static void Fail(ByteText text) => throw new InvalidOperationException($"{text.GetSpan().Length} bytes of room");
}
