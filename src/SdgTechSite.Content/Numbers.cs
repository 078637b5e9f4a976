using System.Globalization;
using SdgTechSite.Model;

namespace SdgTechSite.Content;

/// <summary>The one notion of a number in content: a point, no thousands separators, and neither so large nor so small that what is computed from it has no number.</summary>
internal static class Numbers
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public static bool TryParse(ReadOnlySpan<char> text, out double value) =>
        double.TryParse(text, Style, CultureInfo.InvariantCulture, out value) && FigureBounds.Hold(value, text);

    public static bool TryParse(ReadOnlySpan<byte> text, out double value) =>
        double.TryParse(text, Style, CultureInfo.InvariantCulture, out value) && FigureBounds.Hold(value, text);

    /// <summary>What is wrong with a text that is no number here, and how to put it right.</summary>
    public static (string Message, string Hint) Problem(ReadOnlySpan<char> text) =>
        double.TryParse(text, Style, CultureInfo.InvariantCulture, out var value) && text.ContainsAnyInRange('0', '9')
            ? ($"{text} is too {(Math.Abs(value) > 1 ? "large" : "small")} for a figure.", "Correct the value, or count in another unit: figures lie between -1e30 and 1e30, and no closer to zero than 1e-30.")
            : ($"'{text}' is not a number.", "Write numbers with a point and no thousands separators, such as 1234.5.");

    /// <summary>A year of four digits, 1900 to 2100.</summary>
    public static bool TryParseYear(ReadOnlySpan<char> text, out int year)
    {
        year = 0;
        return text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1900 and <= 2100;
    }}
