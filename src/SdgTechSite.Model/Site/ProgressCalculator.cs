namespace SdgTechSite.Model;

/// <summary>
/// Progress towards a target, or in the good direction where there is none, by the growth rate a year: the measure that the United Nations
/// Statistics Division's reports use, in its second version with limits and scores.
/// </summary>
public static class ProgressCalculator
{
    private const int FirstBaseYear = 2015;
    private const double InsteadOfZero = 0.001;

    /// <summary>Exponent by which what is near its natural limit is asked for less growth.</summary>
    private const double LimitExponent = 4.44;

    /// <summary>Progress of one row: from 2015, or the first later year with a figure, to the latest one.</summary>
    public static Progress? Of(Series series, ObservationRow row)
    {
        if (series.Direction == Direction.None) return null;
        var table = series.Observations;
        var (first, last) = (row.Start, row.End - 1);
        while (first < row.End && !IsCounted(table, first)) first++;
        if (first == row.End) return null;
        while (!IsCounted(table, last)) last--;
        return Compute(new ProgressInput(table.Value(first), table.Value(last), table.Year(first), table.Year(last), series.Direction, series.Target, series.Limit));
    }

    private static bool IsCounted(ObservationTable table, int index) => !double.IsNaN(table.Value(index)) && table.Year(index) >= FirstBaseYear;

    public static Progress Compute(ProgressInput input)
    {
        var goodWay = input.Direction == Direction.Decrease ? -1 : 1;
        if (input.CurrentYear <= input.BaseYear || input.Base * input.Current < 0) return new Progress(input, ProgressCategory.NotAssessed, null, null, null, null);
        var start = input.Base == 0 ? InsteadOfZero : input.Base;
        var actual = Growth(start, input.Current, input.CurrentYear - input.BaseYear);
        if (input.Target is not { } target) return WithoutTarget(input, start, actual, goodWay);
        var towards = WithTarget(input, target, start, actual, goodWay);
        return goodWay * (input.Current - target.Value) >= 0 ? towards with { Category = ProgressCategory.TargetAchieved, Score = 5 } : towards;
    }

    private static double Growth(double from, double to, int years) => Math.Pow(to / from, 1.0 / years) - 1;

    private static double Sign(double start) => start < 0 ? -1 : 1;

    private static Progress WithTarget(ProgressInput input, Target target, double start, double actual, int goodWay)
    {
        var value = target.Value == 0 ? InsteadOfZero : target.Value;
        if (target.Year <= input.BaseYear || value * start < 0) return new Progress(input, ProgressCategory.NotAssessed, null, actual, null, null);
        var required = Growth(start, value, target.Year - input.BaseYear);
        if (required == 0) return new Progress(input, ProgressCategory.NotAssessed, required, actual, null, null);
        var measure = Sign(start) * goodWay * actual / Math.Abs(required);
        var category = measure switch
        {
            >= 0.95 => ProgressCategory.Substantial,
            >= 0.60 => ProgressCategory.Moderate,
            >= 0 => ProgressCategory.Limited,
            _ => ProgressCategory.Deterioration,
        };
        var score = measure >= 0.6 ? Math.Min((7.1429 * measure) - 4.2857, 5) : Math.Max((4.1667 * measure) - 2.5, -5);
        return new Progress(input, category, required, actual, measure, score);
    }

    private static Progress WithoutTarget(ProgressInput input, double start, double actual, int goodWay)
    {
        var measure = Sign(start) * goodWay * actual;
        var slower = Slowing(Math.Abs(start), input.Limit);
        var category = measure >= 0.015 * slower ? ProgressCategory.Substantial
            : measure >= 0.005 * slower ? ProgressCategory.Moderate
            : measure >= 0 ? ProgressCategory.Limited
            : ProgressCategory.Deterioration;
        if (measure < 0) category = ProgressCategory.Deterioration;
        return new Progress(input, category, null, actual, measure, ScoreOf(measure, slower));
    }

    private static double ScoreOf(double measure, double slower)
    {
        if (measure < 0) return Math.Max((125 * measure) - 2.5, -5);
        if (slower == 0) return 5;
        if (measure >= 0.015 * slower) return Math.Min((500 * measure / slower) - 5, 5);
        return measure >= 0.005 * slower ? (250 * measure / slower) - 1.25 : (500 * measure / slower) - 2.5;
    }

    /// <summary>The factor on the thresholds for what is near its limit: 1 far from it, 0 at it.</summary>
    private static double Slowing(double start, double? limit)
    {
        if (limit is not { } given) return 1;
        var edge = Math.Abs(given);
        if (start >= 2 * edge) return 1;
        return 1 - Math.Pow(start <= edge ? start / edge : ((2 * edge) - start) / edge, LimitExponent);
    }
}
