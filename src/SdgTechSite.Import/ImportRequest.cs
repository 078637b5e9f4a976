using System.Collections.Immutable;
using SdgTechSite.Import.Writing;

namespace SdgTechSite.Import;

/// <summary>The formats that can be brought in.</summary>
public enum ImportFormat
{
    OpenSdg,
    UnsdCsv,
    SdmxCsv,
    Csv,
}

/// <summary>
/// What to bring in, and where to. <paramref name="Content"/> is the content folder; <see cref="Area"/> the area of figures that name none;
/// <see cref="Retrieved"/> the day of the figures, <paramref name="Today"/> where neither it nor the last import says; <paramref name="Words"/> the
/// program's words of the interface by language.
/// </summary>
public sealed record ImportRequest(ImportFormat Format, string Input, string Content, DateOnly Today, IReadOnlyDictionary<string, string> Words)
{
    public string? Area { get; init; }

    public string? Indicator { get; init; }

    public string? Map { get; init; }

    public string? Language { get; init; }

    /// <summary>The sign before decimals, a point or a comma, where the caller knows it.</summary>
    public char? Decimal { get; init; }

    public string? Licence { get; init; }

    /// <summary>The name of the repository or file, where sources and the publisher are not stated.</summary>
    public string? Name { get; init; }

    public DateOnly? Retrieved { get; init; }

    public bool DryRun { get; init; }

    public bool Overwrite { get; init; }
}

/// <summary>What came of an import. <paramref name="Usage"/> says what the caller must name before anything can be brought in.</summary>
public sealed record ImportResult(ImportRequest Request, ImportReport Report, ImmutableArray<FileChange> Changes, ImmutableArray<string> Languages, int Indicators, string? Usage);
