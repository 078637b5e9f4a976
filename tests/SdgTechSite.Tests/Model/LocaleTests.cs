using System.Globalization;
using CsCheck;
using SdgTechSite.Model;
using Xunit;

namespace SdgTechSite.Tests.Model;

public sealed class LocaleTests
{
    [Theory]
    [InlineData("en", 1234567.891, 2, "1,234,567.89")]
    [InlineData("zh", 1234567.891, 2, "1,234,567.89")]
    [InlineData("fr", 1234567.891, 2, "1\u202F234\u202F567,89")]
    [InlineData("de", 1234567.891, 2, "1.234.567,89")]
    [InlineData("de-CH", 1234.5, 1, "1'234.5")]
    [InlineData("ru", 1234567.891, 2, "1\u00A0234\u00A0567,89")]
    [InlineData("es", 1234.5, 1, "1234,5")]
    [InlineData("es", 12345.6, 1, "12.345,6")]
    [InlineData("es-MX", 1234.5, 1, "1,234.5")]
    [InlineData("pl", 1234.0, 0, "1234")]
    [InlineData("pl", 12345.0, 0, "12\u00A0345")]
    [InlineData("hi", 1234567.891, 2, "12,34,567.89")]
    [InlineData("ar", -1234.5, 1, "\u200E-1,234.5")]
    [InlineData("ar-EG", 1234.5, 1, "١٬٢٣٤٫٥")]
    [InlineData("bn", 1234567.0, 0, "১২,৩৪,৫৬৭")]
    [InlineData("nb", -3.25, 1, "−3,3")]
    public void Numbers(string tag, double value, int decimals, string expected) =>
        Assert.Equal(expected, Get(tag).Number(value, decimals));

    [Theory]
    [InlineData(0.15, 1, "0.2")]
    [InlineData(2.675, 2, "2.68")]
    [InlineData(1.005, 2, "1.01")]
    [InlineData(0.5, 0, "1")]
    [InlineData(-0.5, 0, "-1")]
    [InlineData(1.5, 0, "2")]
    [InlineData(2.5, 0, "3")]
    [InlineData(-0.04, 1, "0.0")]
    [InlineData(-0.05, 1, "-0.1")]
    [InlineData(-0.0, 0, "0")]
    [InlineData(0.96, 1, "1.0")]
    [InlineData(99.95, 1, "100.0")]
    [InlineData(999.5, 0, "1,000")]
    [InlineData(1e15, 1, "1,000,000,000,000,000.0")]
    [InlineData(1.2345e17, 0, "123,450,000,000,000,000")]
    [InlineData(1e-7, 7, "0.0000001")]
    [InlineData(1e-7, 2, "0.00")]
    [InlineData(5e-7, 6, "0.000001")]
    [InlineData(4.9e-7, 6, "0.000000")]
    [InlineData(1e-300, 3, "0.000")]
    [InlineData(0.1 + 0.2, 4, "0.3000")]
    public void Rounds_half_away_from_zero_on_the_shortest_form(double value, int decimals, string expected) =>
        Assert.Equal(expected, Get("en").Number(value, decimals));

    [Fact]
    public void Rounds_as_decimal_arithmetic_does() =>
        Gen.Select(Gen.Int[-99_999_999, 99_999_999], Gen.Int[0, 6], Gen.Int[0, 6]).Sample((digits, scale, decimals) =>
        {
            var exact = new decimal(digits) / (decimal)Math.Pow(10, scale);
            var expected = Math.Round(exact, decimals, MidpointRounding.AwayFromZero);
            var written = Get("en").Number((double)exact, decimals);
            Assert.Equal(expected.ToString("N" + decimals, CultureInfo.InvariantCulture), written);
        });

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_no_number_is_refused(double value) => Assert.Throws<ArgumentException>(() => Get("en").Number(value, 1));

    [Theory]
    [InlineData("en", "90.4%")]
    [InlineData("zh", "90.4%")]
    [InlineData("fr", "90,4\u00A0%")]
    [InlineData("es", "90,4\u00A0%")]
    [InlineData("ru", "90,4\u00A0%")]
    [InlineData("de", "90,4\u00A0%")]
    [InlineData("hi", "90.4%")]
    [InlineData("pl", "90,4%")]
    [InlineData("tr", "%90,4")]
    [InlineData("ar", "90.4\u200E%\u200E")]
    [InlineData("ar-EG", "٩٠٫٤٪\u061C")]
    [InlineData("fa", "۹۰٫۴٪")]
    public void Percents(string tag, string expected) => Assert.Equal(expected, Get(tag).Percent(90.4, 1));

    [Fact]
    public void A_negative_per_cent_has_its_minus_first()
    {
        Assert.Equal("-1.5%", Get("en").Percent(-1.5, 1));
        Assert.Equal("-%1,5", Get("tr").Percent(-1.5, 1));
    }

    [Theory]
    [InlineData("en", "July 1, 2026")]
    [InlineData("en-GB", "1 July 2026")]
    [InlineData("zh", "2026年7月1日")]
    [InlineData("zh-Hant", "2026年7月1日")]
    [InlineData("fr", "1 juillet 2026")]
    [InlineData("es", "1 de julio de 2026")]
    [InlineData("ru", "1 июля 2026\u202Fг.")]
    [InlineData("de", "1. Juli 2026")]
    [InlineData("ar", "1 يوليو 2026")]
    [InlineData("ar-EG", "١ يوليو ٢٠٢٦")]
    [InlineData("hi", "1 जुलाई 2026")]
    [InlineData("pl", "1 lipca 2026")]
    [InlineData("hu", "2026. július 1.")]
    [InlineData("eu", "2026(e)ko uztailaren 1(a)")]
    [InlineData("ja", "2026年7月1日")]
    public void Dates(string tag, string expected) => Assert.Equal(expected, Get(tag).Date(new DateOnly(2026, 7, 1)));

    [Theory]
    [InlineData("en", "a", "a and b", "a, b, and c")]
    [InlineData("en-GB", "a", "a and b", "a, b and c")]
    [InlineData("zh", "a", "a和b", "a、b和c")]
    [InlineData("fr", "a", "a et b", "a, b et c")]
    [InlineData("es", "a", "a y b", "a, b y c")]
    [InlineData("ru", "a", "a и b", "a, b и c")]
    [InlineData("ar", "a", "a وb", "a وb وc")]
    [InlineData("de", "a", "a und b", "a, b und c")]
    [InlineData("hi", "a", "a और b", "a, b, और c")]
    public void Lists(string tag, string one, string two, string three)
    {
        var locale = Get(tag);
        Assert.Equal(string.Empty, locale.List([]));
        Assert.Equal(one, locale.List(["a"]));
        Assert.Equal(two, locale.List(["a", "b"]));
        Assert.Equal(three, locale.List(["a", "b", "c"]));
    }

    [Fact]
    public void Items_with_braces_stay_as_they_are() => Assert.Equal("{1}, {0}, and c", Get("en").List(["{1}", "{0}", "c"]));

    [Theory]
    [InlineData("Italia", "Francia e Italia")]
    [InlineData("higiene", "Francia e higiene")]
    [InlineData("hierro", "Francia y hierro")]
    [InlineData("Chile", "Francia y Chile")]
    public void Spanish_and_changes_before_i(string second, string expected) => Assert.Equal(expected, Get("es").List(["Francia", second]));

    [Fact]
    public void A_region_writes_as_its_language_and_keeps_its_tag()
    {
        Assert.Equal("fr-BE", Get("fr-BE").Tag);
        Assert.Equal("1 juillet 2026", Get("fr-BE").Date(new DateOnly(2026, 7, 1)));
        Assert.Equal("1\u00A0234,5", Get("fr-CA").Number(1234.5, 1));
    }

    [Theory]
    [InlineData("xx")]
    [InlineData("eng")]
    [InlineData("")]
    [InlineData("tag")]
    [InlineData("#")]
    public void An_unknown_tag_has_no_locale(string tag) => Assert.Null(Locale.Find(tag));

    [Theory]
    [InlineData("en", "ltr")]
    [InlineData("ar", "rtl")]
    [InlineData("he", "rtl")]
    [InlineData("fa", "rtl")]
    [InlineData("ur", "rtl")]
    [InlineData("pa-Arab", "rtl")]
    [InlineData("pa", "ltr")]
    public void Directions(string tag, string expected) => Assert.Equal(expected, Get(tag).Direction);

    [Fact]
    public void Every_known_language_writes_numbers_dates_and_lists()
    {
        using var table = new StreamReader(typeof(Locale).Assembly.GetManifestResourceStream("locales.tsv")!);
        var tags = table.ReadToEnd().Split('\n').Where(l => l.Contains('\t', StringComparison.Ordinal)).Skip(1).Select(l => l.Split('\t')[0]).ToList();
        Assert.True(tags.Count > 300);
        foreach (var locale in tags.Select(Get))
        {
            Assert.NotEmpty(locale.Number(-1234567.8, 1));
            Assert.NotEmpty(locale.Percent(-12.5, 1));
            Assert.NotEmpty(locale.List(["a", "b", "c", "d"]));
            Assert.Contains(locale.Plural(5), locale.PluralCategories, StringComparer.Ordinal);
            for (var month = 1; month <= 12; month++) Assert.DoesNotContain("{", locale.Date(new DateOnly(2026, month, 28)), StringComparison.Ordinal);
        }
    }

    private static Locale Get(string tag) => Locale.Find(tag) ?? throw new InvalidOperationException($"no locale {tag}");
}
