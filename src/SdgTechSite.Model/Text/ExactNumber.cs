using System.Globalization;
using System.Text;

namespace SdgTechSite.Model;

/// <summary>Numbers as downloads and attributes hold them.</summary>
public static class ExactNumber
{
    /// <summary>Characters that any number needs: the largest have 309 digits, the smallest 340 behind the point.</summary>
    public const int Room = 352;

    /// <summary>The shortest text that reads back as the same number, with a point and without an exponent.</summary>
    public static string Write(double value)
    {
        Span<byte> room = stackalloc byte[Room];
        return Encoding.ASCII.GetString(room[..Write(value, room)]);
    }

    /// <summary>Writes the same text into <paramref name="room"/>, which has <see cref="Room"/> bytes; gives its length.</summary>
    public static int Write(double value, Span<byte> room)
    {
        if (Millionths.Of(Math.Abs(value)) is not (>= 0 and var millionths) || (value == 0 && double.IsNegative(value))) return WriteAny(value, room);
        var sign = value < 0 ? 1 : 0;
        room[0] = (byte)'-';
        var (whole, rest) = Math.DivRem(millionths, Millionths.One);
        whole.TryFormat(room[sign..], out var length, default, CultureInfo.InvariantCulture);
        length += sign;
        if (rest == 0) return length;
        room[length] = (byte)'.';
        for (var i = Millionths.Digits; i > 0; i--)
        {
            (rest, var digit) = Math.DivRem(rest, 10);
            room[length + i] = (byte)('0' + digit);
        }

        length += 1 + Millionths.Digits;
        while (room[length - 1] == '0') length--;
        return length;
    }

    private static int WriteAny(double value, Span<byte> room)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var exponentAt = text.IndexOf('E', StringComparison.Ordinal);
        if (exponentAt >= 0) text = Plain(text[..exponentAt], int.Parse(text.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        return Encoding.ASCII.GetBytes(text, room);
    }

    /// <summary>The digits of <c>-1.5</c> with their point moved by an exponent.</summary>
    private static string Plain(string mantissa, int exponent)
    {
        var sign = mantissa[0] == '-' ? "-" : string.Empty;
        var digits = mantissa[sign.Length..].Replace(".", string.Empty, StringComparison.Ordinal);
        var point = 1 + exponent;
        if (point <= 0) return $"{sign}0.{new string('0', -point)}{digits}";
        return digits.Length <= point ? sign + digits.PadRight(point, '0') : $"{sign}{digits[..point]}.{digits[point..]}";
    }
}
