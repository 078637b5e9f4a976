using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>
/// The whole content tree, read and checked. Present even when there were errors, as far as it could be read;
/// <paramref name="Changes"/> is the record of what changed in the figures, in the order of its file;
/// <paramref name="BrokenIndicators"/> are the codes of indicators with errors of their own, so that what refers to them is not reported as well.
/// </summary>
public sealed record ContentModel(
    SiteConfig Site,
    Vocabulary Vocabulary,
    FrozenDictionary<string, UiWords> Words,
    Report? Report,
    ImmutableArray<Indicator> Indicators,
    ImmutableArray<ContentPage> Pages,
    ImmutableArray<ContentAsset> Assets,
    ImmutableArray<TranslationCount> Translations,
    ImmutableArray<FigureChange> Changes,
    FrozenSet<string> BrokenIndicators)
{
    private IndicatorLookup? _lookup;

    /// <summary>The kinds of figures that there are, by the letters of their status, in the order of the alphabet.</summary>
    public ImmutableArray<char> StatusesInUse => Lookup.Statuses;

    /// <summary>Made anew for a copy of the model with other indicators.</summary>
    private IndicatorLookup Lookup => _lookup is { } known && known.Indicators == Indicators ? known : _lookup = new IndicatorLookup(Indicators);

    /// <summary>How many indicators a goal has here.</summary>
    public int CountOf(Goal goal) => Lookup.CountOf(goal.Id);

    public Indicator? FindIndicator(string code) => Lookup.Find(code);

    /// <summary>An indicator that the report bears on and that has no figures here, or null.</summary>
    public UnmeasuredIndicator? FindUnmeasured(string code) => Report?.Unmeasured.FirstOrDefault(u => string.Equals(u.Code, code, StringComparison.Ordinal));

    /// <summary>Where the figure of a recorded change stands; null when one of the names is gone.</summary>
    public (Indicator Indicator, Series Series, ObservationRow Row)? FindChanged(FigureChange change)
    {
        if (FindIndicator(change.IndicatorCode) is not { } indicator || indicator.FindSeries(change.SeriesId) is not { } series) return null;
        if (Vocabulary.Areas.Find(change.AreaId) is not { } area) return null;
        var dimensions = series.Observations.Dimensions;
        var members = new int[dimensions.Length];
        foreach (var (name, member) in change.Members)
        {
            if (dimensions.FirstOrDefault(d => d.Id == name) is not { } dimension || dimension.Find(member) is not (> 0 and var place)) return null;
            members[dimensions.IndexOf(dimension)] = place;
        }

        return series.Observations.FindRow(area, members) is { } row ? (indicator, series, row) : null;
    }

    public Goal? FindGoal(int id) => Vocabulary.Goals.FirstOrDefault(g => g.Id == id);
}

/// <summary>
/// Markdown with its front matter already taken off. <paramref name="Body"/> starts at line <paramref name="BodyLine"/>
/// (from 1) of the file <paramref name="Path"/>.
/// </summary>
public sealed record MarkdownDocument(string Path, string Language, string? Title, string Summary, KeptText Body, int BodyLine);

/// <summary>A page of prose: <c>pages/&lt;slug&gt;/&lt;lang&gt;.md</c>. <paramref name="Aliases"/> are addresses that it had once, as they were written.</summary>
public sealed record ContentPage(string Slug, FrozenDictionary<string, MarkdownDocument> Documents, ImmutableArray<Located<string>> Aliases, bool Draft, SourceSpan Span);

/// <summary>A file of <c>assets/</c>, copied as it is. <paramref name="Path"/> is relative to the site's root.</summary>
public sealed record ContentAsset(string Path, ReadOnlyMemory<byte> Bytes);
