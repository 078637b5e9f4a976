using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>A form in which an indicator's figures can be taken away: what readers call it, how its file's name ends, and its media type.</summary>
public sealed record DataFormat(string Name, string Extension, string MediaType)
{
    /// <summary>The format that everything of the site's own can be read back from.</summary>
    public static DataFormat Csv { get; } = new("CSV", "csv", "text/csv");

    public static DataFormat Json { get; } = new("JSON", "json", "application/json");

    public static DataFormat Xlsx { get; } = new("XLSX", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /// <summary>The formats that a build writes.</summary>
    public static IEnumerable<DataFormat> Of(SiteConfig site) => All.Where(f => f != Xlsx || site.Has(SitePart.Xlsx));

    /// <summary>Every format, in the order in which pages and catalogues list them.</summary>
    private static ImmutableArray<DataFormat> All { get; } =
    [
        Csv,
        Xlsx,
        Json,
        new("SDMX-CSV", "sdmx.csv", "application/vnd.sdmx.data+csv"),
    ];
}
