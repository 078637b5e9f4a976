using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>Says in words how charts show what is no plain measurement, as far as it occurs among the figures shown.</summary>
internal static class FigureMarks
{
    public static ScriptArray Of(ViewContext view, Series series, IEnumerable<int> indexes)
    {
        var (estimate, broken, bound) = (false, false, false);
        foreach (var index in indexes)
        {
            if (double.IsNaN(series.Observations.Value(index))) continue;
            estimate |= series.Observations.Status(index) is 'E' or 'F';
            broken |= series.Observations.Status(index) == 'B';
            bound |= series.Observations.Bound(index) != Bound.None;
        }

        var words = new List<object>();
        if (estimate) words.Add(view.Text("countries.mark_estimate"));
        if (broken) words.Add(view.Text("countries.mark_break"));
        if (bound) words.Add(view.Text("countries.mark_bound"));
        return Script.List(words);
    }

    /// <summary>What an indicator's own chart shows.</summary>
    public static ScriptArray OfChart(ViewContext view, Indicator indicator)
    {
        var series = indicator.Chart.Series;
        var rows = indicator.Chart.Lines.Select(l => series.Observations.FindRow(l.Area, l.Members.AsSpan())).OfType<ObservationRow>();
        return Of(view, series, rows.SelectMany(r => Enumerable.Range(r.Start, r.Length)));
    }
}
