#pragma warning disable CA1822 // stand-in until the tables are here
using System.Globalization;

namespace SdgTechSite.Model;

/// <summary>
/// How one language writes numbers, dates and plurals, from tables that ship with the program (CLDR), never from the system.
/// </summary>
public sealed class Locale
{
    private Locale(string tag, string direction) => (Tag, Direction) = (tag, direction);

    /// <summary>BCP 47 tag: <c>en</c>, <c>zh</c>, <c>ar</c>.</summary>
    public string Tag { get; }

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public string Direction { get; }

    /// <summary>The locale with that tag, or null when the tables have none.</summary>
    public static Locale? Find(string tag) => new(tag, tag is "ar" or "he" or "fa" or "ur" ? "rtl" : "ltr");

    /// <summary>A number with exactly <paramref name="decimals"/> decimals, grouped: 1,234.5. Rounds half away from zero, on the shortest decimal form of the value.</summary>
    public string Number(double value, int decimals) => value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>A share given in per cent (90.4, not 0.904), with the language's percent sign: 90.4%.</summary>
    public string Percent(double value, int decimals) => Number(value, decimals) + "%";

    /// <summary>A day in the language's long form without weekday: 1 July 2026.</summary>
    public string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The plural category (<c>one</c>, <c>few</c>, <c>other</c>, ...) of a whole number.</summary>
    public string Plural(long count) => count == 1 ? "one" : "other";

    /// <summary>The plural categories that whole numbers can take in this language.</summary>
    public IReadOnlyList<string> PluralCategories => ["one", "other"];

    /// <summary>A list in words: a, b and c.</summary>
    public string List(IReadOnlyList<string> items) => string.Join(", ", items);
}
