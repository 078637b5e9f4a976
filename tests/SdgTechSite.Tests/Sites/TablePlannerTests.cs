using System.Collections.Frozen;
using System.Collections.Immutable;
using SdgTechSite.Model;
using SdgTechSite.Site;
using Xunit;

namespace SdgTechSite.Tests.Sites;

/// <summary>Rows are shared out so that each stands in exactly one table and no page grows heavy.</summary>
public sealed class TablePlannerTests
{
    private static readonly Unit Percent = new("percent", Text("Per cent"), null, UnitFormat.Percent, 1, 0, 100);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(10, 5)]
    [InlineData(200, 25)]
    [InlineData(2_000, 30)]
    public void Every_row_stands_in_exactly_one_table(int countries, int years)
    {
        var (site, series) = Plan(countries, years);
        var page = (IndicatorPage)site.Pages.Single(p => p is IndicatorPage);
        var placed = page.Tables.SelectMany(t => t.Rows).Concat(page.Parts.SelectMany(p => p.Block.Rows)).Order();
        Assert.Equal(Enumerable.Range(0, series.Observations.Rows.Length), placed);
        foreach (var part in page.Parts) Assert.NotNull(site.Find("en", Keys.Table("1-1-1", part.Slug)));
    }

    [Theory]
    [InlineData(2_000, 30)]
    [InlineData(200, 25)]
    public void No_table_page_grows_heavy(int countries, int years)
    {
        var (site, _) = Plan(countries, years);
        var page = (IndicatorPage)site.Pages.Single(p => p is IndicatorPage);
        Assert.All(page.Parts, p => Assert.True(p.Block.Rows.Length * years <= 3_000, p.Slug));
        Assert.True(page.Tables.Sum(t => t.Rows.Length * years) <= 2_400);
    }

    [Fact]
    public void World_and_regions_stand_on_the_indicators_own_page()
    {
        var (site, series) = Plan(200, 25);
        var page = (IndicatorPage)site.Pages.Single(p => p is IndicatorPage);
        var areas = page.Tables.SelectMany(t => t.Rows).Select(r => site.Content.Vocabulary.Areas[series.Observations.Rows[r].Area].Id);
        Assert.Equal(["001", "002", "150"], areas);
    }

    [Fact]
    public void Two_pages_with_one_address_are_reported()
    {
        var content = Content(2, 2).Content;
        var page = new ContentPage("GOALS", FrozenDictionary<string, MarkdownDocument>.Empty, [], Draft: false, new SourceSpan("content/pages/GOALS", 1, 1, 0));
        var twice = content with { Pages = [page, page with { Span = new SourceSpan("content/pages/goals", 1, 1, 0), Slug = "goals" }] };
        var bag = new DiagnosticBag();
        SitePlanner.Plan(twice, drafts: false, bag);
        var found = Assert.Single(bag.ToSorted());
        Assert.Equal("SDG1701", found.Rule.Code);
        Assert.Equal("content/pages/goals", found.Span.Path);
    }

    [Fact]
    public void Drafts_stay_out_until_they_are_asked_for()
    {
        var content = Content(2, 2).Content;
        var draft = content with { Indicators = [content.Indicators[0] with { Draft = true }] };
        Assert.DoesNotContain(SitePlanner.Plan(draft, drafts: false, new DiagnosticBag()).Pages, p => p is IndicatorPage);
        Assert.Contains(SitePlanner.Plan(draft, drafts: true, new DiagnosticBag()).Pages, p => p is IndicatorPage);
    }

    private static (SiteModel Site, Series Series) Plan(int countries, int years)
    {
        var (content, series) = Content(countries, years);
        return (SitePlanner.Plan(content, drafts: false, new DiagnosticBag()), series);
    }

    private static (ContentModel Content, Series Series) Content(int countries, int years)
    {
        ImmutableArray<Area> areas =
        [
            new Area("001", AreaType.World, null, null, null, [], Text("World"), 0),
            new Area("002", AreaType.Region, null, null, null, [], Text("Africa"), 1),
            new Area("150", AreaType.Region, null, null, null, [], Text("Europe"), 2),
            .. Enumerable.Range(0, countries).Select(i => new Area($"c{i}", AreaType.Country, null, (i % 3) switch { 0 => "002", 1 => "150", _ => null }, null, [], Text($"C{i}"), i + 3)),
        ];
        var builder = new ObservationTableBuilder([]);
        foreach (var area in areas)
        {
            for (var year = 0; year < years; year++) builder.Add(new Observation(area.Ordinal, 2000 + year, year, 'A', Bound.None, null, null), [], "data.csv", 1);
        }

        var series = new Series("main", Text("Main"), Percent, Direction.None, null, null, null, ["s"], builder.Build(out _), SourceSpan.OfFile("x"));
        var indicator = new Indicator("1-1-1", "1.1.1", 1, Text("One"), [], default, new InMemory<IndicatorDetail>(new([series], [], new ChartSpec(series, []), FrozenDictionary<string, MarkdownDocument>.Empty)), Draft: false, SourceSpan.OfFile("x"));
        var config = new SiteConfig(Text("T"), Text("D"), ["en"], new Publisher(Text("P"), null), "CC-BY-4.0", new DateOnly(2026, 1, 1), null, RepositoryLinks.None, 1000, [], [], Budgets.None, FrozenDictionary<string, Severity>.Empty);
        var vocabulary = new Vocabulary([], FrozenDictionary<string, Unit>.Empty, FrozenDictionary<string, Dimension>.Empty, [], [], new AreaList(areas), []);
        return (new ContentModel(config, vocabulary, FrozenDictionary<string, UiWords>.Empty, null, [indicator], [], [], [], [], FrozenSet<string>.Empty), series);
    }

    private static LocalizedText Text(string text) => new([new LocalText("en", text)], SourceSpan.OfFile("x"));
}
