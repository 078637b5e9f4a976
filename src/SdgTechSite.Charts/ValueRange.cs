namespace SdgTechSite.Charts;

/// <summary>From where to where an axis of values goes, and by which steps it is numbered.</summary>
internal sealed record ValueRange(double Low, double High, double Step)
{
    /// <summary>The axis starts at zero unless the data use less than this part of the way down to it.</summary>
    private const double FlatShare = 0.4;

    /// <summary>
    /// Values that differ by less than this part are drawn as one. Sums in spreadsheets differ in their last digit (0.3 and 0.1 + 0.2), and between two such
    /// numbers there is no room for those of an axis.
    /// </summary>
    private const double SameShare = 1e-6;

    public int Decimals => Math.Clamp((int)Math.Ceiling(-Math.Log10(Step) - 1e-9), 0, 6);

    /// <summary>The range that holds all values, between clean numbers, within what the unit makes possible.</summary>
    public static ValueRange Of(IReadOnlyCollection<double> values, double? floor, double? ceiling)
    {
        var (low, high) = (values.Min(), values.Max());
        if (low > 0 && high - low >= FlatShare * high) low = 0;
        if (high < 0 && high - low >= FlatShare * -low) high = 0;
        if (high - low <= SameShare * Math.Max(Math.Abs(low), Math.Abs(high))) (low, high) = low == 0 && high == 0 ? (0, 1) : (Math.Min(low, 0), Math.Max(high, 0));
        var step = NiceStep((high - low) / 5);
        var from = Math.Max(Math.Floor(low / step) * step, floor ?? double.MinValue);
        var to = Math.Min(Math.Ceiling(high / step) * step, ceiling ?? double.MaxValue);
        return new ValueRange(from, to <= from ? from + step : to, step);
    }

    /// <summary>The numbers of the axis.</summary>
    public IEnumerable<double> Values()
    {
        for (var i = Math.Ceiling((Low / Step) - 1e-9); i * Step <= High + (Step * 1e-9); i++) yield return i * Step;
    }

    /// <summary>Where a value lies between two places.</summary>
    public double At(double value, double from, double to) => from + ((value - Low) / (High - Low) * (to - from));

    /// <summary>1, 2 or 5 times a power of ten.</summary>
    private static double NiceStep(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var times = rough / power;
        return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
    }
}
