using System.Globalization;

namespace SdgTechSite.Model;

/// <summary>
/// Addresses in the content's repository, as patterns: <paramref name="Source"/> shows a line of a file (<c>{path}</c>, <c>{line}</c>),
/// <paramref name="Report"/> takes the report of an error on a page (<c>{title}</c>, <c>{url}</c>). Either may be null.
/// </summary>
public sealed record RepositoryLinks(string? Source, string? Report)
{
    public static RepositoryLinks None { get; } = new(null, null);

    /// <summary>The address of a place in the content, or null. A file as a whole is shown from its first line.</summary>
    public string? SourceOf(SourceSpan place) => Source?
        .Replace("{path}", string.Join('/', place.Path.Split('/').Select(Uri.EscapeDataString)), StringComparison.Ordinal)
        .Replace("{line}", Math.Max(1, place.Line).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>The address under which an error on a page is reported, or null.</summary>
    public string? ReportOf(string title, string url)
    {
        // Not one after the other: a title that holds {url} is a title.
        var parts = Report?.Split("{title}").Select(p => p.Replace("{url}", Uri.EscapeDataString(url), StringComparison.Ordinal));
        return parts is null ? null : string.Join(Uri.EscapeDataString(title), parts);
    }
}
