using System.Globalization;

namespace SdgTechSite.Model;

/// <summary>
/// A number rounded half away from zero to so many decimals, as digits. What is rounded is the shortest decimal form that reads
/// back as the value, so 2.675 becomes 2.68 as a reader expects, although the nearest double lies below it. The digits lie in
/// memory of the caller: figures are most of what a site writes.
/// </summary>
internal readonly ref struct RoundedDecimal
{
    /// <summary>Characters that the digits of any number need.</summary>
    public const int Room = 352;

    private const int MostDecimals = 40;

    private RoundedDecimal(bool negative, ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction)
    {
        Negative = negative;
        Whole = whole;
        Fraction = fraction;
    }

    public bool Negative { get; }

    public ReadOnlySpan<char> Whole { get; }

    public ReadOnlySpan<char> Fraction { get; }

    /// <summary>Writes the digits into <paramref name="room"/>, which has <see cref="Room"/> characters.</summary>
    public static RoundedDecimal Of(double value, int decimals, Span<char> room)
    {
        if (!double.IsFinite(value)) throw new ArgumentException("A number that is to be written must be finite.", nameof(value));
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, MostDecimals);
        Span<char> buffer = stackalloc char[32];
        var (digits, point) = Shortest(Math.Abs(value), buffer);
        var rounded = Round(buffer[..digits], point + decimals, decimals + 1, room);
        return new RoundedDecimal(value < 0 && rounded.ContainsAnyExcept('0'), rounded[..^decimals], rounded[^decimals..]);
    }

    /// <summary>The digits of the shortest decimal form, at the start of <paramref name="text"/>; gives how many these are, and the place of the decimal point in them.</summary>
    private static (int Digits, int Point) Shortest(double value, Span<char> text)
    {
        if (Millionths.Of(value) is >= 0 and var millionths)
        {
            if (!millionths.TryFormat(text, out var count, "D7", CultureInfo.InvariantCulture)) throw new InvalidOperationException("Millionths have at most 15 digits.");
            return (count, count - Millionths.Digits);
        }

        if (!value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture)) throw new InvalidOperationException("A double has at most 24 characters.");
        return Split(text, length);
    }

    /// <summary>Brings the digits of <c>1.5E-07</c> together at the start; gives how many these are, and the place of the decimal point in them (-6: six zeros before the first).</summary>
    private static (int Digits, int Point) Split(Span<char> text, int length)
    {
        var exponentAt = text[..length].IndexOf('E');
        var exponent = exponentAt < 0 ? 0 : int.Parse(text[(exponentAt + 1)..length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var end = exponentAt < 0 ? length : exponentAt;
        var dot = text[..end].IndexOf('.');
        if (dot < 0) return (end, end + exponent);
        text[(dot + 1)..end].CopyTo(text[dot..]);
        return (end - 1, dot + exponent);
    }

    /// <summary>The first <paramref name="keep"/> digits, rounded by the one that follows, with zeros before and behind them as needed: at least <paramref name="least"/> digits.</summary>
    private static ReadOnlySpan<char> Round(scoped ReadOnlySpan<char> digits, int keep, int least, Span<char> room)
    {
        var kept = Math.Max(keep, 0);
        var end = 1 + Math.Max(kept, least);
        var from = end - kept;
        // One zero stands before them all, for a digit more.
        room[..end].Fill('0');
        digits[..Math.Min(kept, digits.Length)].CopyTo(room[from..]);
        if (keep >= 0 && keep < digits.Length && digits[keep] >= '5') AddOne(room, end - 1);
        return room[(room[0] == '0' ? 1 : 0)..end];
    }

    private static void AddOne(Span<char> digits, int at)
    {
        while (digits[at] == '9') digits[at--] = '0';
        digits[at]++;
    }
}
