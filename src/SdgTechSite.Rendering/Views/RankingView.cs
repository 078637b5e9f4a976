using System.Collections.Immutable;
using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>Countries in order as bars, and the world among them.</summary>
internal static class RankingView
{
    /// <summary>Up to so many countries are all shown; of more, some from either end.</summary>
    private const int MostBars = 25;
    private const int FromEachEnd = 10;

    /// <summary>The ranking; null for figures that are years, which no bar can measure from zero.</summary>
    public static ScriptObject? Build(CountryWords words)
    {
        var view = words.View;
        if (words.Series.Unit.Format == UnitFormat.Year) return null;
        var ordered = Ordered(words);
        var summary = words.Summary();
        var drawing = view.Charts.Bars(new BarChart(words.Words("ranking", words.Title, summary), Bars(words, ordered)));
        if (CountryWords.Section(drawing, summary) is not { } section) return null;
        section.SetValue("order", view.Text(words.Series.Direction == Direction.None ? "countries.highest_first" : "countries.best_first"), readOnly: true);
        section.SetValue("ties", ordered.Length <= MostBars ? Script.List([]) : Script.List(Ties(words, ordered)), readOnly: true);
        return section;
    }

    /// <summary>The bars to show, the world in its place among them, with how many are left out between.</summary>
    private static ImmutableArray<ChartBar> Bars(CountryWords words, ImmutableArray<CountryFigure> ordered)
    {
        var places = ordered.Select((c, i) => ordered.Length <= MostBars || i < FromEachEnd || i >= ordered.Length - FromEachEnd ? i : -1).Where(i => i >= 0).ToList();
        var bars = ImmutableArray.CreateBuilder<ChartBar>();
        var worldPlace = words.Figures.World is { } w ? ordered.TakeWhile(c => !IsBehind(words, c, w.Index)).Count() : -1;
        var last = -1;
        foreach (var place in places.Append(ordered.Length))
        {
            if (words.Figures.World is { } world && worldPlace > last && worldPlace <= place)
            {
                bars.Add(Bar(words, world.Area, world.Index, true, LeftOut(words.View, worldPlace - last - 1)));
                last = worldPlace - 1;
                worldPlace = -1;
            }

            if (place == ordered.Length) break;
            bars.Add(Bar(words, ordered[place].Area, ordered[place].Index, false, LeftOut(words.View, place - last - 1)));
            last = place;
        }

        return bars.ToImmutable();
    }

    /// <summary>From best to worst; countries with the same figure in the order of their names.</summary>
    private static ImmutableArray<CountryFigure> Ordered(CountryWords words)
    {
        double Rank(CountryFigure c) => words.Series.Direction == Direction.Decrease ? words.Series.Observations.Value(c.Index) : -words.Series.Observations.Value(c.Index);
        return [.. words.View.Sort(words.Figures.Countries, c => c.Area.Name).OrderBy(Rank)];
    }

    private static bool IsBehind(CountryWords words, CountryFigure country, int index)
    {
        var difference = words.Series.Observations.Value(country.Index) - words.Series.Observations.Value(index);
        return words.Series.Direction == Direction.Decrease ? difference > 0 : difference < 0;
    }

    private static ChartBar Bar(CountryWords words, Area area, int index, bool subject, string? leftOut) =>
        new(words.View.In(area.Name), words.Point(index), words.Short(index), subject, leftOut);

    private static string? LeftOut(ViewContext view, int count) => count == 0 ? null : view.Counted("countries.left_out", count);

    /// <summary>Says so when more countries share the first or the last figure than are shown.</summary>
    private static IEnumerable<object> Ties(CountryWords words, ImmutableArray<CountryFigure> ordered)
    {
        foreach (var end in new[] { ordered[0], ordered[^1] })
        {
            var value = words.Series.Observations.Value(end.Index);
            var count = ordered.Count(c => words.Series.Observations.Value(c.Index).Equals(value));
            if (count > FromEachEnd) yield return words.View.Words.Counted("countries.tied", words.View.Locale.Plural(count), ("n", words.View.Locale.Number(count, 0)), ("value", words.Plain(value)));
        }
    }
}
