namespace SdgTechSite.Model;

/// <summary>
/// Figures that have at most six decimals, as nearly all have, as whole numbers of millionths: their digits are written a good deal faster than the
/// shortest form of a double is found.
/// </summary>
internal static class Millionths
{
    public const long One = 1_000_000;

    /// <summary>Digits behind the point.</summary>
    public const int Digits = 6;

    /// <summary>Below it, millionths are whole numbers of at most 15 digits, and no two of those are the same double.</summary>
    private const double Limit = 1e9;

    /// <summary>
    /// How many millionths are exactly a value that is not negative; -1 for values that are larger or have more decimals. A decimal of at most 15 digits
    /// that reads as this double is the only one, so its digits without zeros at the end are the shortest.
    /// </summary>
    public static long Of(double value)
    {
        if (!(value < Limit)) return -1;
        var millionths = Math.Round(value * One);
        return millionths / One == value ? (long)millionths : -1;
    }
}
