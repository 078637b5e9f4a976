using System.Globalization;

namespace SdgTechSite.Model;

/// <summary>Numbers as downloads and attributes hold them.</summary>
public static class ExactNumber
{
    /// <summary>The shortest text that reads back as the same number, with a point and without an exponent.</summary>
    public static string Write(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        if (!text.Contains('E', StringComparison.Ordinal)) return text;
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var plain) ? plain.ToString(CultureInfo.InvariantCulture) : value.ToString("F0", CultureInfo.InvariantCulture);
    }
}
