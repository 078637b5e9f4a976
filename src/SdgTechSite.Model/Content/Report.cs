using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>
/// The report that the site follows, by its own sections and paragraphs. <paramref name="Unmeasured"/> are the indicators that paragraphs
/// bear on and that the site has no figures for.
/// </summary>
public sealed record Report(
    string Symbol,
    string Url,
    LocalizedText Title,
    ImmutableArray<ReportSection> Sections,
    ImmutableArray<ReportParagraph> Paragraphs,
    ImmutableArray<UnmeasuredIndicator> Unmeasured)
{
    /// <summary>The section that a paragraph stands in, or null.</summary>
    public ReportSection? SectionOf(int number) => Sections.FirstOrDefault(s => s.First <= number && number <= s.Last);

    public ReportParagraph? Find(int number) => Paragraphs.FirstOrDefault(p => p.Number == number);
}

/// <summary>Paragraphs <paramref name="First"/> to <paramref name="Last"/>; <paramref name="Parts"/> are its sub-headings, if it has any.</summary>
public sealed record ReportSection(string Id, LocalizedText Title, int First, int Last, ImmutableArray<ReportPart> Parts);

/// <summary>A sub-heading and the paragraphs below it.</summary>
public sealed record ReportPart(LocalizedText Title, int First, int Last);

/// <summary>
/// A paragraph: its theme and a summary in our words, its kind (an id of <see cref="ParagraphKinds"/>), and what it bears on.
/// <paramref name="IndicatorCodes"/> are codes of the site's indicators or of <see cref="Report.Unmeasured"/>; those among
/// <paramref name="Proxies"/> stand near what the paragraph speaks of and do not measure it. <paramref name="WhyUnmeasured"/> says why
/// a paragraph has no indicator at all.
/// </summary>
public sealed record ReportParagraph(
    int Number,
    LocalizedText Theme,
    LocalizedText Summary,
    string Kind,
    ImmutableArray<int> Goals,
    ImmutableArray<string> IndicatorCodes,
    ImmutableArray<string> Proxies,
    ImmutableArray<string> Technologies,
    ImmutableArray<string> Platforms,
    ImmutableArray<string> Areas,
    ImmutableArray<ReportClaim> Claims,
    LocalizedText? WhyUnmeasured);

/// <summary>
/// Something the report says with a number or a date, in our words, the figures that are measured today, and how the two differ in
/// definition or vintage.
/// </summary>
public sealed record ReportClaim(LocalizedText Says, ImmutableArray<KeyFigure> Figures, LocalizedText Difference);

/// <summary>An indicator without figures here: its official code, its title in our words, and why there is nothing to show.</summary>
public sealed record UnmeasuredIndicator(string Code, LocalizedText Title, LocalizedText Reason);

/// <summary>What a paragraph of the report does: promise, warn, ask who governs, and so on. The words for readers are <c>report.kind.*</c> of the interface.</summary>
public static class ParagraphKinds
{
    public static ImmutableArray<string> All { get; } =
        ["introduction", "promise", "dilemma", "governance", "government", "regional-action", "platform", "un-system", "conclusion"];
}
