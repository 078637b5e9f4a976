using SdgTechSite.Model;

namespace SdgTechSite.Charts.Line;

/// <summary>Where years and values lie in a frame, and which of them the axes name.</summary>
internal sealed class LineScale
{
    private static readonly int[] YearSteps = [1, 2, 5, 10, 20, 50, 100];

    private readonly ChartFrame _frame;
    private readonly LineData _data;

    public LineScale(ChartFrame frame, LineData data) => (_frame, _data) = (frame, data);

    /// <summary>The last year of the data; the axis may go on to the target's year.</summary>
    public int LastDataYear => _data.LastDataYear;

    public double Step => _data.Range.Step;

    public ChartTarget? Target => _data.Target;

    public int Decimals => _data.Range.Decimals;

    public double X(double year) => _frame.PlotLeft + ((year - _data.FirstYear) / (_data.LastYear - _data.FirstYear) * (_frame.PlotRight - _frame.PlotLeft));

    public double Y(double value) => _data.Range.At(value, _frame.PlotBottom, _frame.PlotTop);

    public IEnumerable<double> Values() => _data.Range.Values();

    /// <summary>The first and the last year of the axis, and round years between them that keep their distance.</summary>
    public IEnumerable<int> Years()
    {
        var (first, last) = (_data.FirstYear, _data.LastYear);
        var room = Math.Max(2, (int)((_frame.PlotRight - _frame.PlotLeft) / 62));
        var step = YearSteps.First(s => (last - first) / s <= room || s == 100);
        var distance = Math.Max(1, (int)Math.Ceiling((last - first) * 36 / (_frame.PlotRight - _frame.PlotLeft)));
        yield return first;
        for (var year = ((first / step) + 1) * step; year < last; year += step)
        {
            if (year - first >= distance && last - year >= distance) yield return year;
        }

        yield return last;
    }
}
