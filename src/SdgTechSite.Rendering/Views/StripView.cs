using System.Collections.Immutable;
using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>All countries as dots, by region.</summary>
internal static class StripView
{
    public static ScriptObject? Build(CountryWords words)
    {
        var (view, figures) = (words.View, words.Figures);
        Phrase NameOf(RegionFigures region) => region.Region is { } area ? view.In(area.Name) : new Phrase(view.Text("table.elsewhere"), view.Page.Language);
        var medians = view.Locale.List([.. figures.Regions.Select(r => view.Text("countries.figure", ("name", NameOf(r).Text), ("value", words.Plain(r.Median))))]);
        var summary = view.Text("countries.medians", ("list", medians));
        var chart = new DotStrips(
            words.Words("strips", words.Title, summary),
            ChartView.Axis(view, words.Series.Unit),
            [.. figures.Regions.Select(r => new DotStrip(NameOf(r), [.. r.Countries.Select(c => Dot(words, c))], new StripMark(r.Median, words.Median(r.Median))))],
            figures.World is { } world ? new StripMark(words.Series.Observations.Value(world.Index), words.Named(world.Area, world.Index)) : null);
        return CountryWords.Section(view.Charts.Strips(chart), summary);
    }

    private static StripDot Dot(CountryWords words, CountryFigure figure) =>
        new(words.View.In(figure.Area.Name), words.Point(figure.Index), words.Full(figure.Area, figure.Index));
}
