using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>Everything of <c>site.yaml</c>, complete: what the file leaves out has its default here.</summary>
public sealed record SiteConfig(
    LocalizedText Title,
    LocalizedText Description,
    ImmutableArray<string> Languages,
    Publisher Publisher,
    string Licence,
    DateOnly AsOf,
    string? BaseUrl,
    RepositoryLinks Repository,
    int MaxSourceAgeDays,
    ImmutableArray<Located<string>> Navigation,
    ImmutableArray<StoryFigure> Story,
    Budgets Budgets,
    FrozenDictionary<string, Severity> RuleSeverities)
{
    /// <summary>The language that every other falls back to.</summary>
    public string DefaultLanguage => Languages[0];

    /// <summary>What this build leaves out, and all that leads to it.</summary>
    public FrozenSet<SitePart> LeftOut { get; init; } = FrozenSet<SitePart>.Empty;

    public bool Has(SitePart part) => !LeftOut.Contains(part);
}

public sealed record Publisher(LocalizedText Name, string? Url);

/// <summary>
/// What the site holds itself to: the first view of a page in KB (compressed) and in files, the time of a build in seconds, how many years before the as-of
/// date the newest figure of a series may lie, and the share of texts in each language. What is null is not held to anything.
/// </summary>
public sealed record Budgets(Located<double>? PageWeight, Located<int>? Requests, Located<double>? BuildSeconds, Located<int>? StaleAfter, ImmutableArray<TranslationBudget> Translations)
{
    public static Budgets None { get; } = new(null, null, null, null, []);

    /// <summary>Whether pages are to be weighed at all.</summary>
    public bool IsForPages => PageWeight is not null || Requests is not null;
}

/// <summary>The least share of texts, in per cent, that a language is to have.</summary>
public sealed record TranslationBudget(string Language, double Share, SourceSpan Span);

/// <summary>One figure that a page leads with: the latest total of a series for an area.</summary>
public sealed record KeyFigure(string IndicatorCode, string? SeriesId, string AreaId, SourceSpan Span);

/// <summary>
/// A figure of the home page's story: what it has to do with the report (<paramref name="Says"/>), the paragraph that speaks of it, and the areas it is
/// set against, such as rich and poor countries.
/// </summary>
public sealed record StoryFigure(KeyFigure Figure, ImmutableArray<Located<string>> Against, LocalizedText? Says, Located<int>? Paragraph);
