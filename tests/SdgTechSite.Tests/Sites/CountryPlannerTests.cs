using System.Collections.Frozen;
using System.Collections.Immutable;
using SdgTechSite.Model;
using SdgTechSite.Site;
using Xunit;

namespace SdgTechSite.Tests.Sites;

/// <summary>What the page of all countries takes from the figures: which year, which order, which classes.</summary>
public sealed class CountryPlannerTests
{
    [Fact]
    public void A_country_stands_with_its_latest_figure_unless_it_is_more_than_ten_years_old()
    {
        var figures = Plan(Direction.None, [.. Enumerable.Range(0, 12).Select(i => (i, 2000, 100.0)), .. Enumerable.Range(0, 11).Select(i => (i, i == 0 ? 2010 : 2020, (double)i))])!;
        Assert.Equal((2010, 2020), (figures.From, figures.To));
        Assert.Equal(11, figures.Countries.Length);
        Assert.DoesNotContain(figures.Countries, c => c.Area.Id == "c11");
        Assert.Equal(2010, figures.Series.Observations.Year(figures.Countries.Single(c => c.Area.Id == "c0").Index));
    }

    [Theory]
    [InlineData(Direction.Increase, "c11")]
    [InlineData(Direction.None, "c11")]
    [InlineData(Direction.Decrease, "c0")]
    public void The_best_country_comes_first(Direction direction, string first)
    {
        var figures = Plan(direction, [.. Enumerable.Range(0, 12).Select(i => (i, 2020, (double)i))])!;
        Assert.Equal(first, figures.Countries[0].Area.Id);
        Assert.Equal(5.5, figures.Median);
        Assert.Equal([5, 6], figures.Regions.Select(r => r.Median).Order());
    }

    [Fact]
    public void With_fewer_than_ten_countries_there_is_no_page() => Assert.Null(Plan(Direction.None, [.. Enumerable.Range(0, 9).Select(i => (i, 2020, (double)i))]));

    [Fact]
    public void Classes_are_of_about_one_size_between_round_limits()
    {
        var figures = Plan(Direction.None, [.. Enumerable.Range(0, 100).Select(i => (i, 2020, 3.17 + (i * 0.97)))])!;
        Assert.Equal([20, 40, 60, 80], figures.Limits);
        var sizes = figures.Countries.CountBy(c => figures.ClassOf(figures.Series.Observations.Value(c.Index))).Select(c => c.Value);
        Assert.All(sizes, s => Assert.InRange(s, 14, 26));
    }

    [Fact]
    public void Many_equal_figures_at_an_end_are_a_class_of_their_own()
    {
        var figures = Plan(Direction.None, [.. Enumerable.Range(0, 100).Select(i => (i, 2020, i < 40 ? i * 2.0 : 100))])!;
        Assert.Equal(5, figures.Limits.Length + 1);
        Assert.Equal(100, figures.Limits[^1]);
        Assert.Equal(60, figures.Countries.Count(c => figures.ClassOf(figures.Series.Observations.Value(c.Index)) == 4));
        Assert.Empty(Plan(Direction.None, [.. Enumerable.Range(0, 20).Select(i => (i, 2020, 7.0))])!.Limits);
    }

    [Fact]
    public void A_series_that_is_called_countries_keeps_its_tables()
    {
        var bag = new DiagnosticBag();
        var content = Content(Direction.None, [.. Enumerable.Range(0, 130).SelectMany(i => Enumerable.Range(2000, 20).Select(y => (i, y, (double)i)))], "countries");
        var pages = SitePlanner.Plan(content, drafts: false, bag).Pages;
        Assert.Empty(bag.ToSorted());
        Assert.Single(pages.OfType<CountriesPage>());
        Assert.Equal("countries-figures", Assert.Single(pages.OfType<TablePage>()).Part.Slug);
    }

    private static CountryFigures? Plan(Direction direction, ImmutableArray<(int Country, int Year, double Value)> figures) =>
        SitePlanner.Plan(Content(direction, figures, "main"), drafts: false, new DiagnosticBag()).Pages.OfType<CountriesPage>().SingleOrDefault()?.Figures;

    private static ContentModel Content(Direction direction, ImmutableArray<(int Country, int Year, double Value)> figures, string id)
    {
        ImmutableArray<Area> areas =
        [
            new Area("002", AreaType.Region, null, null, null, [], Text("Africa"), 0),
            new Area("150", AreaType.Region, null, null, null, [], Text("Europe"), 1),
            .. Enumerable.Range(0, figures.Max(f => f.Country) + 1).Select(i => new Area($"c{i}", AreaType.Country, null, i % 2 == 0 ? "002" : "150", null, [], Text($"C{i}"), i + 2)),
        ];
        var builder = new ObservationTableBuilder([]);
        foreach (var (country, year, value) in figures) builder.Add(new Observation(country + 2, year, value, 'A', Bound.None, null, null), [], "data.csv", 1);
        var unit = new Unit("percent", Text("Per cent"), null, UnitFormat.Percent, 1, 0, 100);
        var series = new Series(id, Text("Main"), unit, direction, null, null, null, ["s"], builder.Build(out _), SourceSpan.OfFile("x"));
        var indicator = new Indicator("1-1-1", "1.1.1", 1, Text("One"), [], default, new InMemory<IndicatorDetail>(new([series], [], new ChartSpec(series, []), FrozenDictionary<string, MarkdownDocument>.Empty)), Draft: false, SourceSpan.OfFile("x"));
        var config = new SiteConfig(Text("T"), Text("D"), ["en"], new Publisher(Text("P"), null), "CC-BY-4.0", new DateOnly(2026, 1, 1), null, new RepositoryLinks(null, null), 1000, [], [], Budgets.None, FrozenDictionary<string, Severity>.Empty);
        var vocabulary = new Vocabulary([], FrozenDictionary<string, Unit>.Empty, FrozenDictionary<string, Dimension>.Empty, [], [], new AreaList(areas), []);
        return new ContentModel(config, vocabulary, FrozenDictionary<string, UiWords>.Empty, null, [indicator], [], [], [], [], FrozenSet<string>.Empty);
    }

    private static LocalizedText Text(string text) => new([new LocalText("en", text)], SourceSpan.OfFile("x"));
}
