using SdgTechSite.Model;
using Xunit;

namespace SdgTechSite.Tests.Model;

public sealed class CollationTests
{
    [Theory]
    [InlineData("en", "Afghanistan|Åland Islands|Algeria|Zambia")]
    [InlineData("fr", "Danemark|Égypte|El Salvador|Émirats arabes unis|Équateur|Espagne")]
    [InlineData("es", "Nepal|Nueva Zelandia|Ñame|Omán")]
    [InlineData("ru", "Дания|Египет|Ёлкино|Замбия")]
    [InlineData("ar", "إثيوبيا|أذربيجان|الأرجنتين|الأردن|بنما|تونس")]
    [InlineData("zh", "阿富汗|巴西|丹麦|法国|肯尼亚|中国")]
    public void Names_stand_in_the_order_of_their_language(string language, string sorted)
    {
        var names = sorted.Split('|');
        Assert.Equal(names, Collation.Of(language).Sort(names.Reverse(), n => n));
    }
}
