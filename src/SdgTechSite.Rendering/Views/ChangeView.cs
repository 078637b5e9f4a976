using System.Collections.Immutable;
using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>How the world and its regions went from one year to another.</summary>
internal static class ChangeView
{
    public static ScriptObject? Build(CountryWords words)
    {
        var (view, changes) = (words.View, words.Figures.Changes);
        if (changes.IsEmpty) return null;
        var (first, last) = (ViewContext.Year(words.Year(changes[0].First)), ViewContext.Year(words.Year(changes[0].Last)));
        var list = view.Locale.List([.. changes.Select(c => view.Text("countries.change_of", ("name", view.In(c.Area.Name).Text), ("first", Value(words, c.First)), ("last", Value(words, c.Last))))]);
        var title = view.Text("countries.change", ("first", first), ("last", last));
        var summary = view.Text("panels.summary", ("where", title), ("list", list));
        var lines = changes.Select(c => new SlopeLine(view.In(c.Area.Name), Point(words, c.First), Point(words, c.Last), c.Area.Type == AreaType.World)).ToImmutableArray();
        var drawing = view.Charts.Slope(new SlopeChart(words.Words("change", $"{words.Title} · {title}", summary), ChartView.Axis(view, words.Series.Unit), lines));
        if (CountryWords.Section(drawing, summary) is not { } section) return null;
        section.SetValue("title", title, readOnly: true);
        return section;
    }

    private static string Value(CountryWords words, int index) => Figures.ValueOf(words.View, words.Series, index);

    private static ChartPoint Point(CountryWords words, int index) => words.Point(index) with { Text = Value(words, index) };
}
