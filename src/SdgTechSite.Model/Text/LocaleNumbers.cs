using System.Globalization;
using System.Text;

namespace SdgTechSite.Model;

/// <summary>
/// A number rounded half away from zero to so many decimals, as digits. What is rounded is the shortest decimal form that reads
/// back as the value, so 2.675 becomes 2.68 as a reader expects, although the nearest double lies below it.
/// </summary>
internal readonly record struct RoundedDecimal(bool Negative, string Whole, string Fraction)
{
    public static RoundedDecimal Of(double value, int decimals)
    {
        if (!double.IsFinite(value)) throw new ArgumentException("A number that is to be written must be finite.", nameof(value));
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        Span<char> buffer = stackalloc char[32];
        if (!Math.Abs(value).TryFormat(buffer, out var length, "R", CultureInfo.InvariantCulture)) throw new InvalidOperationException("A double has at most 24 characters.");
        var (digits, point) = Split(buffer[..length]);
        var rounded = Round(digits, point + decimals).PadLeft(decimals + 1, '0');
        var isZero = !rounded.AsSpan().ContainsAnyExcept('0');
        return new RoundedDecimal(value < 0 && !isZero, rounded[..^decimals], rounded[^decimals..]);
    }

    /// <summary>The digits of <c>1.5E-07</c> and the place of the decimal point in them (-6: six zeros before the first).</summary>
    private static (string Digits, int Point) Split(ReadOnlySpan<char> text)
    {
        var exponentAt = text.IndexOf('E');
        var exponent = exponentAt < 0 ? 0 : int.Parse(text[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        var dot = mantissa.IndexOf('.');
        return dot < 0
            ? (mantissa.ToString(), mantissa.Length + exponent)
            : (string.Concat(mantissa[..dot], mantissa[(dot + 1)..]), dot + exponent);
    }

    /// <summary>The first <paramref name="keep"/> digits, filled up with zeros or rounded by the digit that follows.</summary>
    private static string Round(string digits, int keep)
    {
        if (keep < 0) return string.Empty;
        var kept = (keep <= digits.Length ? digits[..keep] : digits.PadRight(keep, '0')).ToCharArray();
        if (keep >= digits.Length || digits[keep] < '5') return new string(kept);
        var i = kept.Length - 1;
        while (i >= 0 && kept[i] == '9') kept[i--] = '0';
        if (i < 0) return "1" + new string(kept);
        kept[i]++;
        return new string(kept);
    }
}

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
        var text = new StringBuilder(32);
        if (number.Negative) text.Append(_minus);
        var place = pattern.IndexOf("{0}", StringComparison.Ordinal);
        text.Append(pattern, 0, place);
        AppendGrouped(text, number.Whole);
        if (number.Fraction.Length > 0)
        {
            text.Append(_decimal);
            foreach (var digit in number.Fraction) AppendDigit(text, digit);
        }

        return text.Append(pattern, place + 3, pattern.Length - place - 3).ToString();
    }

    /// <summary>A day or a year: the language's digits, no groups.</summary>
    public void AppendPlain(StringBuilder text, int number, int width)
    {
        foreach (var digit in number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0')) AppendDigit(text, digit);
    }

    /// <summary>Spanish and Polish write 1234 but 12 345: there must be so many digits before the first separator.</summary>
    private void AppendGrouped(StringBuilder text, string whole)
    {
        var grouped = whole.Length >= _first + _minimum;
        for (var i = 0; i < whole.Length; i++)
        {
            var left = whole.Length - i;
            if (grouped && i > 0 && left >= _first && (left - _first) % _further == 0) text.Append(_group);
            AppendDigit(text, whole[i]);
        }
    }

    private void AppendDigit(StringBuilder text, char digit) => text.Append((char)(_zero + (digit - '0')));
}
