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
    FrozenSet<string> BrokenIndicators)
{
    public Indicator? FindIndicator(string code) => Indicators.FirstOrDefault(i => string.Equals(i.Code, code, StringComparison.Ordinal));

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

/// <summary>The report that the site follows, by its own sections and paragraphs.</summary>
public sealed record Report(string Symbol, string Url, LocalizedText Title, ImmutableArray<ReportSection> Sections, ImmutableArray<ReportParagraph> Paragraphs)
{
    /// <summary>The section that a paragraph stands in, or null.</summary>
    public ReportSection? SectionOf(int number) => Sections.FirstOrDefault(s => s.First <= number && number <= s.Last);

    public ReportParagraph? Find(int number) => Paragraphs.FirstOrDefault(p => p.Number == number);
}

/// <summary>Paragraphs <paramref name="First"/> to <paramref name="Last"/>.</summary>
public sealed record ReportSection(string Id, LocalizedText Title, int First, int Last);

/// <summary>
/// A paragraph: its theme and a summary in our words, its kind (an id of <see cref="ParagraphKinds"/>), and what it bears on.
/// </summary>
public sealed record ReportParagraph(int Number, LocalizedText Theme, LocalizedText Summary, string Kind, ImmutableArray<int> Goals, ImmutableArray<string> IndicatorCodes, ImmutableArray<string> Technologies);

/// <summary>What a paragraph of the report does: promise, warn, ask who governs, and so on. The words for readers are <c>report.kind.*</c> of the interface.</summary>
public static class ParagraphKinds
{
    public static ImmutableArray<string> All { get; } =
        ["introduction", "promise", "dilemma", "governance", "government", "regional-action", "platform", "un-system", "conclusion"];
}
