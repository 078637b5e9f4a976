using SdgTechSite.Model;
using Xunit;

namespace SdgTechSite.Tests.Model;

public sealed class PluralTests
{
    [Theory]
    [InlineData("en", "one:1", "other:0 2 3 11 21 100 1000000 -2")]
    [InlineData("zh", "other:0 1 2 100")]
    [InlineData("fr", "one:0 1", "other:2 5 999999 1500000", "many:1000000 2000000")]
    [InlineData("es", "one:1", "other:0 2 100", "many:1000000")]
    [InlineData("ru", "one:1 21 101 1001", "few:2 3 4 22 104", "many:0 5 11 12 14 19 20 25 111 112 1000000")]
    [InlineData("ar", "zero:0", "one:1", "two:2", "few:3 10 103 110 1003", "many:11 26 99 111 1011", "other:100 101 102 200 1000")]
    [InlineData("de", "one:1", "other:0 2 10")]
    [InlineData("hi", "one:0 1", "other:2 10")]
    [InlineData("pl", "one:1", "few:2 4 22 104", "many:0 5 11 12 14 21 25 112")]
    [InlineData("lt", "one:1 21 101", "few:2 9 22", "other:0 10 11 19 20 111")]
    [InlineData("cy", "zero:0", "one:1", "two:2", "few:3", "many:6", "other:4 5 7 20")]
    public void Categories_of_whole_numbers(string tag, params string[] expected)
    {
        var locale = Locale.Find(tag);
        Assert.NotNull(locale);
        Assert.Equal(expected.Select(e => e.Split(':')[0]).Order(StringComparer.Ordinal), locale.PluralCategories.Order(StringComparer.Ordinal));
        foreach (var line in expected)
        {
            var (category, numbers) = (line.Split(':')[0], line.Split(':')[1].Split(' '));
            foreach (var number in numbers) Assert.Equal((number, category), (number, locale.Plural(long.Parse(number, null))));
        }
    }

    [Fact]
    public void The_smallest_number_has_a_category() => Assert.Equal("other", Locale.Find("en")?.Plural(long.MinValue));
}
