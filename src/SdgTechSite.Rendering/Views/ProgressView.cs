using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>Progress in words, with its working.</summary>
internal static class ProgressView
{
    /// <summary>What templates see of a row's progress; null where none was computed.</summary>
    public static ScriptObject? Build(ViewContext view, Series series, ObservationRow row)
    {
        if (ProgressCalculator.Of(series, row) is not { } progress) return null;
        return Script.Object(
            ("id", ProgressCategories.Id(progress.Category)),
            ("category", view.Text("progress." + ProgressCategories.Id(progress.Category))),
            ("working", new Html(string.Concat(Working(view, series, progress).Select(line => $"<li>{Html.Escape(line)}</li>")))));
    }

    /// <summary>The lines of the working, which templates get as items of a list: there is one a row on the page of an area.</summary>
    private static IEnumerable<string> Working(ViewContext view, Series series, Progress progress)
    {
        var input = progress.Input;
        string Figure(double value) => FigureText.WithUnit(view.Locale, view.Fallback, series.Unit, value, Bound.None);
        string Rate(double value) => view.Locale.Percent(value * 100, 2);
        yield return view.Text("progress.from_to", ("base", Figure(input.Base)), ("baseYear", ViewContext.Year(input.BaseYear)), ("current", Figure(input.Current)), ("currentYear", ViewContext.Year(input.CurrentYear)));
        if (progress.Actual is { } actual) yield return view.Text("progress.actual", ("rate", Rate(actual)));
        if (progress.Required is { } required && input.Target is { } target)
            yield return view.Text("progress.required", ("rate", Rate(required)), ("target", Figure(target.Value)), ("year", ViewContext.Year(target.Year)));
        if (progress.Measure is { } measure) yield return view.Text(input.Target is null ? "progress.measure" : "progress.ratio", ("measure", view.Locale.Number(measure, input.Target is null ? 4 : 2)));
        if (progress.Score is { } score) yield return view.Text("progress.score", ("score", view.Locale.Number(score, 1)));
    }
}
