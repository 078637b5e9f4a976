using System.Globalization;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering;

/// <summary>Writes a figure the way readers of a language see it: decimals by unit, bounds with their sign.</summary>
public static class FigureText
{
    /// <summary>The number alone, as in a table cell whose heading names the unit: <c>90.4</c>, <c>&lt;2.5</c>.</summary>
    public static string Number(Locale locale, Unit unit, double value, Bound bound) =>
        FigureDigits.Sign(bound) + (unit.Format == UnitFormat.Year ? value.ToString("F0", CultureInfo.InvariantCulture) : locale.Number(value, FigureDigits.Decimals(unit, value)));

    /// <summary>A difference of two values of the unit, with its sign.</summary>
    public static string Difference(Locale locale, Unit unit, double difference)
    {
        var number = locale.Number(difference, unit.Decimals);
        // Without the mark, text from right to left would move the plus behind the number.
        return difference > 0 ? (locale.Direction == "rtl" ? "\u200E+" : "+") + number : number;
    }

    /// <summary>The number with what stands behind it: <c>90.4%</c>, <c>37.4 per 1,000 live births</c>.</summary>
    public static string WithUnit(Locale locale, string fallback, Unit unit, double value, Bound bound)
    {
        if (unit.Format == UnitFormat.Percent) return FigureDigits.Sign(bound) + locale.Percent(value, FigureDigits.Decimals(unit, value));
        var number = Number(locale, unit, value, bound);
        if (unit.Short is not { } words) return number;
        var phrase = words.In(locale.Tag, fallback).Text;
        return phrase.StartsWith('（') ? number + phrase : $"{number} {phrase}";
    }
}
