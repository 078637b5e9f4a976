using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Diff;

/// <summary>One of the two trees: how it was named on the command line, what it holds, and what was found while it was read.</summary>
public sealed record DiffSide(string Name, ContentModel Content, ImmutableArray<Diagnostic> Findings)
{
    public int Errors => Findings.Count(f => f.Severity == Severity.Error);

    public int Warnings => Findings.Count(f => f.Severity == Severity.Warning);

    /// <summary>True for a file, named from the content folder, that has errors in it.</summary>
    public bool IsBroken(string path) => Findings.Any(f => f.Severity == Severity.Error && f.Span.Path.EndsWith("/" + path, StringComparison.Ordinal));

    /// <summary>True when a file of a folder of the content has errors in it.</summary>
    public bool IsBrokenBelow(string folder) => Findings.Any(f => f.Severity == Severity.Error && f.Span.Path.Contains("/" + folder, StringComparison.Ordinal));

    /// <summary>Words in the site's default language.</summary>
    public string In(LocalizedText text) => text.In(Content.Site.DefaultLanguage, Content.Site.DefaultLanguage).Text;
}

/// <summary>Everything that differs between two trees. <paramref name="Unreadable"/> are codes of indicators that cannot be read in one of them and are not compared.</summary>
public sealed record TreeDiff(
    DiffSide Before,
    DiffSide After,
    ImmutableArray<string> Unreadable,
    ImmutableArray<IndicatorDiff> Indicators,
    ImmutableArray<PageDiff> Pages,
    ImmutableArray<TranslationDiff> Translations,
    ImmutableArray<FactDiff> Metadata)
{
    public bool IsEmpty => Indicators.IsEmpty && Pages.IsEmpty && Translations.IsEmpty && Metadata.IsEmpty;

    public IEnumerable<FigureDiff> Figures => Indicators.SelectMany(i => i.Figures);
}

/// <summary>Whether something stands in both trees, or in which of them.</summary>
public enum Presence
{
    Both,
    Added,
    Removed,
}

/// <summary>
/// What differs in the figures of an indicator, the largest relative change first. <paramref name="Renamed"/> are series with another id and the same figures.
/// <paramref name="Doubtful"/> is true where one of the trees has errors in it, so that a figure may be missing because it could not be read.
/// </summary>
public sealed record IndicatorDiff(
    string Code,
    LocalizedText Title,
    Presence Presence,
    ImmutableArray<FigureDiff> Figures,
    ImmutableArray<RenamedSeries> Renamed,
    bool Doubtful)
{
    public int Count(FigureKind kind) => Figures.Count(f => f.Kind == kind);
}

/// <summary>A series that has another id now, and the same figures.</summary>
public sealed record RenamedSeries(string OldId, string NewId);

/// <summary>A page or another file for readers. <paramref name="Parts"/> names what changed in it.</summary>
public sealed record PageDiff(string Path, Presence Presence, ImmutableArray<string> Parts);

/// <summary>A text that there is in one more language, or in one fewer. <paramref name="Key"/> is empty for a file of its own.</summary>
public sealed record TranslationDiff(string Language, string Path, string Key, bool Gained);

/// <summary>A fact of the metadata; null where it does not stand. <paramref name="Key"/> leads to it within the file.</summary>
public sealed record FactDiff(string Path, string Key, string? Old, string? New);
