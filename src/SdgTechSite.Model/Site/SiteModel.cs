using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>
/// One page in one language. Pages that say the same in several languages share their <see cref="Key"/>
/// (the route below the language's folder, <c>indicators/7-1-1.html</c>).
/// </summary>
public abstract record SitePage(Route Route, string Language, string Key);

/// <summary>The root <c>index.html</c>: the list of languages. Its language is the default one.</summary>
public sealed record LanguagesPage(Route Route, string Language) : SitePage(Route, Language, string.Empty);

public sealed record HomePage(Route Route, string Language, string Key) : SitePage(Route, Language, Key);

/// <summary>Part <paramref name="Number"/> of <paramref name="Of"/> of the list of all indicators, by goal.</summary>
public sealed record IndicatorsPage(Route Route, string Language, string Key, int Number, int Of, ImmutableArray<Indicator> Indicators) : SitePage(Route, Language, Key);

/// <summary>An indicator's main page. <paramref name="Tables"/> stand on it; <paramref name="Parts"/> are the table pages below it.</summary>
public sealed record IndicatorPage(Route Route, string Language, string Key, Indicator Indicator, ImmutableArray<TableBlock> Tables, ImmutableArray<TablePart> Parts)
    : SitePage(Route, Language, Key);

/// <summary>A page below an indicator that holds the rows which would make the main page heavy.</summary>
public sealed record TablePage(Route Route, string Language, string Key, Indicator Indicator, TablePart Part) : SitePage(Route, Language, Key);

/// <summary>One indicator in every country: map, regions, ranking and change.</summary>
public sealed record CountriesPage(Route Route, string Language, string Key, Indicator Indicator, CountryFigures Figures) : SitePage(Route, Language, Key);

public sealed record GoalsPage(Route Route, string Language, string Key) : SitePage(Route, Language, Key);

public sealed record GoalPage(Route Route, string Language, string Key, Goal Goal) : SitePage(Route, Language, Key);

public sealed record TechnologiesPage(Route Route, string Language, string Key) : SitePage(Route, Language, Key);

/// <summary>A technology: what the report hopes and fears of it, side by side, and what can be measured.</summary>
public sealed record TechnologyPage(Route Route, string Language, string Key, Technology Technology) : SitePage(Route, Language, Key);

/// <summary>The report's sections and paragraphs at a glance.</summary>
public sealed record ReportPage(Route Route, string Language, string Key, Report Report) : SitePage(Route, Language, Key);

/// <summary>One section of the report, paragraph by paragraph, each at the anchor <c>p10</c>.</summary>
public sealed record SectionPage(Route Route, string Language, string Key, Report Report, ReportSection Section) : SitePage(Route, Language, Key);

public sealed record PlatformsPage(Route Route, string Language, string Key) : SitePage(Route, Language, Key);

/// <summary>A body, forum or instrument that the report names, with its paragraphs.</summary>
public sealed record PlatformPage(Route Route, string Language, string Key, Platform Platform) : SitePage(Route, Language, Key);

public sealed record AreasPage(Route Route, string Language, string Key) : SitePage(Route, Language, Key);

/// <summary>A country, region or group: every indicator that has figures for it.</summary>
public sealed record AreaPage(Route Route, string Language, string Key, Area Area, ImmutableArray<AreaFigure> Figures) : SitePage(Route, Language, Key);

/// <summary>What the report bears on and nobody measures yet, or not for this site.</summary>
public sealed record UnmeasuredPage(Route Route, string Language, string Key, Report Report) : SitePage(Route, Language, Key);

/// <summary>Progress by goal and by area.</summary>
public sealed record ProgressPage(Route Route, string Language, string Key) : SitePage(Route, Language, Key);

/// <summary>How much of the site there is in each language.</summary>
public sealed record TranslationsPage(Route Route, string Language, string Key) : SitePage(Route, Language, Key);

/// <summary>The catalogue of the figures and their files.</summary>
public sealed record DataPage(Route Route, string Language, string Key) : SitePage(Route, Language, Key);

/// <summary>What changed in the figures, and when.</summary>
public sealed record ChangesPage(Route Route, string Language, string Key) : SitePage(Route, Language, Key);

public sealed record ProsePage(Route Route, string Language, string Key, ContentPage Page) : SitePage(Route, Language, Key);

/// <summary>Where a search is read; without script it leads to the lists from A to Z.</summary>
public sealed record SearchPage(Route Route, string Language, string Key) : SitePage(Route, Language, Key);

/// <summary>Where a reader compares any areas by any indicator; without script it leads to the indicators.</summary>
public sealed record ComparePage(Route Route, string Language, string Key) : SitePage(Route, Language, Key);

/// <summary>Where a reader sets two indicators against each other, a point a country; without script it leads to the indicators.</summary>
public sealed record ScatterPage(Route Route, string Language, string Key) : SitePage(Route, Language, Key);

/// <summary>
/// One page of a list from A to Z of one kind of things, whose name is <c>nav.</c><paramref name="Kind"/> of the interface; part
/// <paramref name="Number"/> of <paramref name="Of"/>.
/// </summary>
public sealed record IndexPage(Route Route, string Language, string Key, string Kind, int Number, int Of, ImmutableArray<IndexEntry> Entries) : SitePage(Route, Language, Key);

/// <summary>A thing in a list from A to Z: the key of its page with the anchor, its name, and the letter that it stands under (empty for names that begin with none).</summary>
public sealed record IndexEntry(string Key, LocalizedText Name, string Code, string Letter);

public sealed record NotFoundPage(Route Route, string Language, string Key) : SitePage(Route, Language, Key);

/// <summary>Rows of one series that stand together in one table, by index into <see cref="ObservationTable.Rows"/>.</summary>
public sealed record TableBlock(Indicator Indicator, string SeriesId, ImmutableArray<int> Rows)
{
    public Series Series => Indicator.SeriesOf(SeriesId);
}

/// <summary>Whose figures a table page holds.</summary>
public enum TableAreas
{
    /// <summary>Those of the world, regions and groups.</summary>
    Groups,

    /// <summary>Those of all countries.</summary>
    Countries,

    /// <summary>Those of one region's countries.</summary>
    CountriesOfRegion,

    /// <summary>Those of countries that are in no region.</summary>
    CountriesElsewhere,
}

/// <summary>
/// One table page: <paramref name="Slug"/> names it below its indicator (<c>access-002</c>); <paramref name="Region"/> is the region whose
/// countries it holds (null for all other areas); <paramref name="Number"/> counts from 1 where one region needs several pages.
/// </summary>
public sealed record TablePart(string Slug, TableBlock Block, TableAreas Areas, Area? Region, int Number, int Of);

/// <summary>Where a figure or a paragraph can be seen: the key of its page, and its anchor there.</summary>
public readonly record struct RowPlace(string Key, string Anchor);

/// <summary>
/// Every page of the site with its route, once, and the ways to find one from another. <paramref name="RowKeys"/> are the keys of the pages on which the rows of a
/// series stand, by their index.
/// </summary>
public sealed record SiteModel(
    ContentModel Content,
    ImmutableArray<SitePage> Pages,
    IReadOnlyDictionary<Route, SitePage> ByRoute,
    IReadOnlyDictionary<string, ImmutableArray<SitePage>> ByKey,
    IReadOnlyDictionary<(string IndicatorId, string SeriesId), ImmutableArray<string>> RowKeys,
    IReadOnlyDictionary<(string IndicatorId, int Area), IndicatorProgress> Summaries)
{
    /// <summary>Addresses that pages had once, each at a route that no page has now.</summary>
    public ImmutableArray<Redirect> Redirects { get; init; } = [];

    /// <summary>An indicator's progress summed up for an area, or null where nothing can be said.</summary>
    public IndicatorProgress? ProgressOf(Indicator indicator, Area area) => Summaries.GetValueOrDefault((indicator.Id, area.Ordinal));

    /// <summary>The page of that key in that language, or null.</summary>
    public SitePage? Find(string language, string key)
    {
        if (!ByKey.TryGetValue(key, out var pages)) return null;
        foreach (var page in pages)
        {
            if (string.Equals(page.Language, language, StringComparison.Ordinal)) return page;
        }

        return null;
    }

    /// <summary>Where a row of a series stands: the key of its page, and its anchor there.</summary>
    public RowPlace PlaceOf(Indicator indicator, Series series, ObservationRow row) =>
        new(RowKeys[(indicator.Id, series.Id)][row.Index], RowAnchor(series, row));

    /// <summary>Where a paragraph of the report stands; null when no section holds it.</summary>
    public RowPlace? PlaceOf(ReportParagraph paragraph) =>
        Content.Report?.SectionOf(paragraph.Number) is { } section ? new RowPlace(Keys.Section(section.Id), string.Create(null, $"p{paragraph.Number}")) : null;

    /// <summary>The id of a row in its table: series, area and members, <c>urban-rural.404.rural</c>.</summary>
    public string RowAnchor(Series series, ObservationRow row)
    {
        var anchor = $"{series.Id}.{Content.Vocabulary.Areas[row.Area].Id}";
        for (var i = 0; i < row.Members.Length; i++)
        {
            var dimension = series.Observations.Dimensions[i];
            anchor += row.Members[i] == 0 ? ".total" : "." + dimension.Members[row.Members[i] - 1].Id;
        }

        return anchor;
    }
}
