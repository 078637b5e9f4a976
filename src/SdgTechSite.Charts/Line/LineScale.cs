using SdgTechSite.Model;

namespace SdgTechSite.Charts.Line;

/// <summary>Where years and values lie in a frame, and which of them the axes name.</summary>
internal sealed class LineScale
{
    private static readonly int[] YearSteps = [1, 2, 5, 10, 20, 50, 100];

    private readonly ChartFrame _frame;
    private readonly ValueRange _range;

    public LineScale(ChartFrame frame, LineChart chart)
    {
        _frame = frame;
        var points = chart.Series.SelectMany(s => s.Points).Where(p => !double.IsNaN(p.Value)).ToList();
        (FirstYear, LastYear) = (points.Min(p => p.Year), points.Max(p => p.Year));
        LastDataYear = LastYear;
        var values = points.Select(p => p.Value).ToList();
        if (chart.Target is { } target && IsNear(target, values))
        {
            Target = target;
            values.Add(target.Value);
            LastYear = Math.Max(LastYear, target.Year);
        }

        if (FirstYear == LastYear) (FirstYear, LastYear) = (FirstYear - 1, LastYear + 1);
        _range = ValueRange.Of(values, chart.Floor, chart.Ceiling);
    }

    public int FirstYear { get; }

    public int LastYear { get; }

    /// <summary>The last year of the data; the axis may go on to the target's year.</summary>
    public int LastDataYear { get; }

    public double Step => _range.Step;

    /// <summary>The target, when it lies where it can be drawn without squeezing the data.</summary>
    public ChartTarget? Target { get; }

    public int Decimals => _range.Decimals;

    public double X(double year) => _frame.PlotLeft + ((year - FirstYear) / (LastYear - FirstYear) * (_frame.PlotRight - _frame.PlotLeft));

    public double Y(double value) => _range.At(value, _frame.PlotBottom, _frame.PlotTop);

    public IEnumerable<double> Values() => _range.Values();

    /// <summary>The first and the last year of the axis, and round years between them that keep their distance.</summary>
    public IEnumerable<int> Years()
    {
        var room = Math.Max(2, (int)((_frame.PlotRight - _frame.PlotLeft) / 62));
        var step = YearSteps.First(s => (LastYear - FirstYear) / s <= room || s == 100);
        var distance = Math.Max(1, (int)Math.Ceiling((LastYear - FirstYear) * 36 / (_frame.PlotRight - _frame.PlotLeft)));
        yield return FirstYear;
        for (var year = ((FirstYear / step) + 1) * step; year < LastYear; year += step)
        {
            if (year - FirstYear >= distance && LastYear - year >= distance) yield return year;
        }

        yield return LastYear;
    }

    private bool IsNear(ChartTarget target, List<double> values)
    {
        var range = values.Max() - Math.Min(0, values.Min());
        return target.Year >= FirstYear && target.Year - LastYear <= 20 && target.Value <= values.Max() + (3 * range) && target.Value >= Math.Min(0, values.Min());
    }
}
