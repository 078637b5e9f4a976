using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>The way from the base year's figure to the target, as a small drawing with its words.</summary>
internal static class GaugeView
{
    /// <summary>What templates see of a row's gauge; null where there is no target or no progress was computed.</summary>
    public static ScriptObject? Build(ViewContext view, Series series, ObservationRow row)
    {
        if (ProgressCalculator.Of(series, row) is not { Input: { Target: not null } input } || ChartView.TargetOf(view, series) is not { } target) return null;
        string Value(int year) => Figures.ValueOf(view, series, series.Observations.Find(row, year));
        var (from, latest) = (Value(input.BaseYear), Value(input.CurrentYear));
        string Label(int year, string value) => view.Text("gauge.mark", ("year", ViewContext.Year(year)), ("value", value));
        var summary = view.Text(
            "gauge.summary",
            ("baseYear", ViewContext.Year(input.BaseYear)), ("base", from), ("year", ViewContext.Year(input.CurrentYear)), ("latest", latest), ("target", target.Label));
        var drawing = view.Charts.Gauge(new ProgressGauge(
            ChartView.Words(view, "gauge", view.Text("gauge.title"), summary),
            new GaugeMark(input.Base, Label(input.BaseYear, from)),
            new GaugeMark(input.Current, Label(input.CurrentYear, latest)),
            new GaugeMark(target.Value, target.Label)));
        return drawing.Value.Length == 0 ? null : Script.Object(("drawing", drawing), ("summary", summary));
    }
}
