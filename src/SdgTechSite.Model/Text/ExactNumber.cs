using System.Globalization;

namespace SdgTechSite.Model;

/// <summary>Numbers as downloads and attributes hold them.</summary>
public static class ExactNumber
{
    /// <summary>Below it, whole numbers are written with all of their digits.</summary>
    private const double LargestWhole = 1e15;

    /// <summary>The shortest text that reads back as the same number, with a point and without an exponent.</summary>
    public static string Write(double value)
    {
        if (value is > -LargestWhole and < LargestWhole && Math.Floor(value) == value && !(value == 0 && double.IsNegative(value))) return ((long)value).ToString(CultureInfo.InvariantCulture);
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        if (!text.Contains('E', StringComparison.Ordinal)) return text;
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var plain) ? plain.ToString(CultureInfo.InvariantCulture) : value.ToString("F0", CultureInfo.InvariantCulture);
    }
}
