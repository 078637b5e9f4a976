using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace SdgTechSite.Model;

/// <summary>Digits, separators and groups of one language.</summary>
internal sealed class NumberFormat
{
    private readonly char _zero;
    private readonly string _decimal;
    private readonly string _group;
    private readonly string _minus;
    private readonly int _first;
    private readonly int _further;
    private readonly int _minimum;

    public NumberFormat(LocaleRow row)
    {
        _zero = row[LocaleColumn.Zero][0];
        _decimal = row[LocaleColumn.Decimal];
        _group = row[LocaleColumn.Group];
        _minus = row[LocaleColumn.Minus];
        var sizes = row[LocaleColumn.Sizes];
        _first = sizes[0] - '0';
        _further = sizes[^1] - '0';
        _minimum = row[LocaleColumn.Minimum][0] - '0';
    }

    public IEnumerable<string> Symbols => [_zero.ToString(), _decimal, _group, Digit(_first), Digit(_further), Digit(_minimum), _minus];

    private static string Digit(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Puts the number in the place of <c>{0}</c> in <paramref name="pattern"/>; a minus goes before it all.</summary>
    public string Write(RoundedDecimal number, string pattern)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[64]);
        if (number.Negative) text.AppendLiteral(_minus);
        var place = pattern.IndexOf("{0}", StringComparison.Ordinal);
        text.AppendFormatted(pattern.AsSpan(0, place));
        AppendGrouped(ref text, number.Whole);
        if (!number.Fraction.IsEmpty)
        {
            text.AppendLiteral(_decimal);
            AppendDigits(ref text, number.Fraction);
        }

        text.AppendFormatted(pattern.AsSpan(place + 3));
        return text.ToStringAndClear();
    }

    /// <summary>A day or a year: the language's digits, no groups.</summary>
    public void AppendPlain(StringBuilder text, int number, int width)
    {
        foreach (var digit in number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0')) AppendDigit(text, digit);
    }

    /// <summary>Spanish and Polish write 1234 but 12 345: there must be so many digits before the first separator.</summary>
    private void AppendGrouped(ref DefaultInterpolatedStringHandler text, ReadOnlySpan<char> whole)
    {
        var grouped = whole.Length >= _first + _minimum;
        while (grouped && whole.Length > _first)
        {
            var next = (whole.Length - _first) % _further is var rest and > 0 ? rest : _further;
            AppendDigits(ref text, whole[..next]);
            text.AppendLiteral(_group);
            whole = whole[next..];
        }

        AppendDigits(ref text, whole);
    }

    private void AppendDigits(ref DefaultInterpolatedStringHandler text, ReadOnlySpan<char> digits)
    {
        if (_zero == '0') text.AppendFormatted(digits);
        else foreach (var digit in digits) text.AppendFormatted((char)(_zero + (digit - '0')));
    }

    private void AppendDigit(StringBuilder text, char digit) => text.Append((char)(_zero + (digit - '0')));
}
