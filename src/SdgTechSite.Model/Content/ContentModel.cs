using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>
/// The whole content tree, read and checked. Present even when there were errors, as far as it could be read;
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
    FrozenSet<string> BrokenIndicators)
{
    public Indicator? FindIndicator(string code) => Indicators.FirstOrDefault(i => string.Equals(i.Code, code, StringComparison.Ordinal));

    /// <summary>An indicator that the report bears on and that has no figures here, or null.</summary>
    public UnmeasuredIndicator? FindUnmeasured(string code) => Report?.Unmeasured.FirstOrDefault(u => string.Equals(u.Code, code, StringComparison.Ordinal));

    public Goal? FindGoal(int id) => Vocabulary.Goals.FirstOrDefault(g => g.Id == id);
}

/// <summary>
/// Markdown with its front matter already taken off. <paramref name="Body"/> starts at line <paramref name="BodyLine"/>
/// (from 1) of the file <paramref name="Path"/>.
/// </summary>
public sealed record MarkdownDocument(string Path, string Language, string? Title, string Summary, string Body, int BodyLine);

/// <summary>A page of prose: <c>pages/&lt;slug&gt;/&lt;lang&gt;.md</c>.</summary>
public sealed record ContentPage(string Slug, FrozenDictionary<string, MarkdownDocument> Documents, ImmutableArray<string> Aliases, bool Draft, SourceSpan Span);

/// <summary>A file of <c>assets/</c>, copied as it is. <paramref name="Path"/> is relative to the site's root.</summary>
public sealed record ContentAsset(string Path, ReadOnlyMemory<byte> Bytes);
