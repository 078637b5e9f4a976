using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using SdgTechSite.Model;

namespace SdgTechSite.Search;

/// <summary>Says what of a page can be found: the page itself, and on the report's pages each paragraph. Pages that only hold tables are reached through their indicator.</summary>
internal sealed class DocumentMaker(SiteModel site)
{
    private readonly ImmutableArray<ReportParagraph> _paragraphs = site.Content.Report?.Paragraphs ?? [];
    private readonly FrozenDictionary<string, int> _order = site.Content.Indicators.Select((i, n) => (i.Id, n)).ToFrozenDictionary(i => i.Id, i => i.n, StringComparer.Ordinal);

    public IEnumerable<SearchDocument> Of(SitePage page, PageWords words) => page switch
    {
        IndicatorPage of => [Indicator(of, words)],
        GoalPage of => [Goal(of, words)],
        TechnologyPage of => [Technology(of)],
        PlatformPage of => [Platform(of)],
        AreaPage of => [Area(of)],
        SectionPage of => _paragraphs.Where(p => of.Section.First <= p.Number && p.Number <= of.Section.Last).Select(p => Paragraph(of, p)),
        UnmeasuredPage of => [Plain(page, words), .. of.Report.Unmeasured.Select(u => Unmeasured(of, u))],
        IndicatorsPage or GoalsPage or TechnologiesPage or PlatformsPage or AreasPage or ReportPage or ProgressPage or DataPage or ChangesPage or TranslationsPage or ProsePage => [Plain(page, words)],
        _ => [],
    };

    private SearchDocument Indicator(IndicatorPage page, PageWords words)
    {
        var indicator = page.Indicator;
        var dimensions = indicator.Series.SelectMany(s => s.Observations.Dimensions).Distinct();
        return Titled(SearchKind.Indicator, page, indicator.Title) with
        {
            Codes = Codes(indicator.Code),
            Names = Join(page, indicator.Series.Select(s => s.Title)),
            Summary = words.Summary,
            Headings = words.Headings,
            Body = words.Body,
            Extra = Join(page, dimensions.SelectMany(d => d.Members.Select(m => m.Name).Prepend(d.Name))),
            Figure = words.Figure,
            Goals = [indicator.Goal],
            Technologies = indicator.Technologies,
            Order = _order[indicator.Id],
            Links = _paragraphs.Count(p => p.IndicatorCodes.Contains(indicator.Code)),
        };
    }

    private SearchDocument Goal(GoalPage page, PageWords words) => Titled(SearchKind.Goal, page, page.Goal.Name) with
    {
        Codes = [page.Goal.Id.ToString(CultureInfo.InvariantCulture)],
        Names = $"{words.Title} SDG {page.Goal.Id.ToString(CultureInfo.InvariantCulture)}",
        Summary = Own(page, page.Goal.Title),
        Goals = [page.Goal.Id],
        Order = page.Goal.Id,
        Links = _paragraphs.Count(p => p.Goals.Contains(page.Goal.Id)),
    };

    private SearchDocument Technology(TechnologyPage page)
    {
        var own = _paragraphs.Where(p => p.Technologies.Contains(page.Technology.Id)).ToList();
        return Titled(SearchKind.Technology, page, page.Technology.Name) with
        {
            Summary = page.Technology.What is { } what ? Own(page, what) : string.Empty,
            Body = KeptText.Of(Join(page, own.Select(p => p.Theme))),
            Goals = [.. own.SelectMany(p => p.Goals).Distinct().Order()],
            Technologies = [page.Technology.Id],
            Order = site.Content.Vocabulary.Technologies.IndexOf(page.Technology),
            Links = own.Count,
        };
    }

    private SearchDocument Platform(PlatformPage page) => Titled(SearchKind.Platform, page, page.Platform.Name) with
    {
        Summary = Own(page, page.Platform.What),
        Body = page.Platform.Note is { } note ? KeptText.Of(Own(page, note)) : KeptText.Empty,
        Order = site.Content.Vocabulary.Platforms.IndexOf(page.Platform),
        Links = _paragraphs.Count(p => p.Platforms.Contains(page.Platform.Id)),
    };

    private SearchDocument Area(AreaPage page) => Titled(SearchKind.Area, page, page.Area.Name) with
    {
        Codes = page.Area.Iso3 is { } iso ? [iso] : [],
        Region = page.Area.Type == AreaType.Country ? page.Area.Region ?? string.Empty : string.Empty,
        Order = page.Area.Ordinal,
        Links = page.Area.Type == AreaType.World ? page.Figures.Length : _paragraphs.Count(p => p.Areas.Contains(page.Area.Id)),
    };

    private SearchDocument Paragraph(SectionPage page, ReportParagraph paragraph)
    {
        var number = paragraph.Number.ToString(CultureInfo.InvariantCulture);
        return Titled(SearchKind.Paragraph, page, paragraph.Theme) with
        {
            Key = $"{page.Key}#p{number}",
            Names = site.Content.Words[page.Language].Text("report.paragraph", ("n", number)),
            Summary = Own(page, paragraph.Summary),
            Extra = Join(page, paragraph.Claims.Select(c => c.Says)),
            Goals = paragraph.Goals,
            Technologies = paragraph.Technologies,
            Order = paragraph.Number,
        };
    }

    private SearchDocument Unmeasured(UnmeasuredPage page, UnmeasuredIndicator indicator) => Titled(SearchKind.Unmeasured, page, indicator.Title) with
    {
        Key = $"{page.Key}#i-{indicator.Code.Replace('.', '-')}",
        Codes = Codes(indicator.Code),
        Summary = Own(page, indicator.Reason),
        Order = page.Report.Unmeasured.IndexOf(indicator),
    };

    private static SearchDocument Plain(SitePage page, PageWords words) => new(SearchKind.Page, page.Key, words.Title, page.Language)
    {
        Summary = words.Summary,
        Headings = words.Headings,
        Body = words.Body,
    };

    private SearchDocument Titled(SearchKind kind, SitePage page, LocalizedText title)
    {
        var phrase = title.In(page.Language, site.Content.Site.DefaultLanguage);
        return new SearchDocument(kind, page.Key, phrase.Text, phrase.Language);
    }

    /// <summary>7.1.1 is found as 711 too.</summary>
    private static ImmutableArray<string> Codes(string code) => [code, code.Replace(".", string.Empty, StringComparison.Ordinal)];

    /// <summary>The text in the page's language; what is only there in another is found in that one.</summary>
    private static string Own(SitePage page, LocalizedText text) => text.Find(page.Language) ?? string.Empty;

    private static string Join(SitePage page, IEnumerable<LocalizedText> texts) => string.Join(". ", texts.Select(t => Own(page, t)).Where(t => t.Length > 0));
}
