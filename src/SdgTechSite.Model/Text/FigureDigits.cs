using System.Globalization;

namespace SdgTechSite.Model;

/// <summary>A figure rounded as readers see it, before a language gives it separators.</summary>
public static class FigureDigits
{
    private const int MostDecimals = 6;

    /// <summary>The digits with a point, and the sign of a bound: <c>1234.5</c>, <c>&lt;2.5</c>, <c>-0.3</c>.</summary>
    public static string Of(Unit unit, double value, Bound bound)
    {
        var decimals = unit.Format == UnitFormat.Year ? 0 : Decimals(unit, value);
        var number = RoundedDecimal.Of(value, decimals, stackalloc char[RoundedDecimal.Room]);
        return string.Create(CultureInfo.InvariantCulture, $"{Sign(bound)}{(number.Negative ? "-" : string.Empty)}{number.Whole}{(decimals > 0 ? "." : string.Empty)}{number.Fraction}");
    }

    public static string Sign(Bound bound) => bound switch { Bound.Below => "<", Bound.Above => ">", _ => string.Empty };

    /// <summary>The unit's decimals, or as many as a value near zero needs not to read as zero.</summary>
    public static int Decimals(Unit unit, double value)
    {
        var decimals = unit.Decimals;
        while (value != 0 && decimals < MostDecimals && Math.Abs(value) < 0.5 * Math.Pow(10, -decimals)) decimals++;
        return decimals;
    }
}
