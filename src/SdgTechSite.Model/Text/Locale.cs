namespace SdgTechSite.Model;

/// <summary>
/// How one language writes numbers, dates and plurals, from tables that ship with the program (CLDR), never from the system.
/// </summary>
/// <remarks>
/// Digits are those of CLDR's default numbering system for the tag. For <c>ar</c> these are the Latin ones (the Arabic-Indic ones
/// for <c>ar-EG</c>, <c>ar-SA</c> and others): Arabic as written across the world, and the same digits as in the years on the axes
/// of charts, in downloads and in addresses.
/// </remarks>
public sealed class Locale
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Locale?> Known = new(StringComparer.Ordinal);

    private readonly NumberFormat _numbers;
    private readonly string _percent;
    private readonly DateFormat _dates;
    private readonly ListFormat _lists;
    private readonly PluralRules _plurals;

    private Locale(string tag, LocaleRow row)
    {
        Tag = tag;
        Direction = row[LocaleColumn.Direction];
        _numbers = new NumberFormat(row);
        _percent = row[LocaleColumn.Percent];
        _dates = new DateFormat(row, _numbers);
        _lists = new ListFormat(tag, row);
        _plurals = PluralRules.Parse(row[LocaleColumn.Plurals]);
    }

    /// <summary>BCP 47 tag: <c>en</c>, <c>zh</c>, <c>ar</c>.</summary>
    public string Tag { get; }

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public string Direction { get; }

    /// <summary>
    /// The locale with that tag, or null when the tables have none. What they don't know of a region is as in its language:
    /// <c>fr-BE</c> writes as <c>fr</c> does and stays <c>fr-BE</c>.
    /// </summary>
    public static Locale? Find(string tag) => Known.GetOrAdd(tag, static t => LocaleTable.Find(t) is { } row ? new Locale(t, row) : null);

    /// <summary>A number with exactly <paramref name="decimals"/> decimals, grouped: 1,234.5. Rounds half away from zero, on the shortest decimal form of the value.</summary>
    public string Number(double value, int decimals) => _numbers.Write(RoundedDecimal.Of(value, decimals, stackalloc char[RoundedDecimal.Room]), "{0}");

    /// <summary>A share given in per cent (90.4, not 0.904), with the language's percent sign: 90.4%.</summary>
    public string Percent(double value, int decimals) => _numbers.Write(RoundedDecimal.Of(value, decimals, stackalloc char[RoundedDecimal.Room]), _percent);

    /// <summary>
    /// What a number is written with, for programs that write numbers themselves: zero, decimal sign, group sign, size of the first and of further
    /// groups, digits before the first group sign, minus, pattern of a percentage.
    /// </summary>
    public System.Collections.Immutable.ImmutableArray<string> NumberSymbols => [.. _numbers.Symbols, _percent];

    /// <summary>A day in the language's long form without weekday: 1 July 2026.</summary>
    public string Date(DateOnly date) => _dates.Write(date);

    /// <summary>The plural category (<c>one</c>, <c>few</c>, <c>other</c>, ...) of a whole number.</summary>
    public string Plural(long count) => _plurals.Category(count);

    /// <summary>The plural categories that whole numbers can take in this language.</summary>
    public IReadOnlyList<string> PluralCategories => _plurals.Categories;

    /// <summary>A list in words: a, b and c.</summary>
    public string List(IReadOnlyList<string> items) => _lists.Write(items);
}
