using SdgTechSite.Import;
using SdgTechSite.Output;
using SdgTechSite.Tests.Import;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Web;

/// <summary>Figures that leave as SDMX-CSV come back the same.</summary>
public sealed class SdmxRoundTripTests
{
    [Theory]
    [InlineData("9-8-1", "9.8.1")]
    [InlineData("9-8-2", "9.8.2")]
    public void The_programs_own_import_reads_the_same_figures_back(string id, string code)
    {
        var site = PlannedSite.Of("small", null);
        var indicator = site.Content.FindIndicator(code)!;
        using var folder = new ImportFolder();
        folder.With("figures.csv", SdmxCsv.Write(indicator, site));
        var result = folder.Table(ImportFormat.SdmxCsv, "figures.csv", change: r => r with { Indicator = code });
        Assert.Equal(1, result.Indicators);
        var columns = indicator.Series.SelectMany(s => s.Observations.Dimensions).Select(d => d.Id).Distinct(StringComparer.Ordinal).ToList();
        Assert.Equal(
            Rows(Csv.Read(System.Text.Encoding.UTF8.GetString(CsvDownload.Write(indicator, site.Content.Vocabulary.Areas))), columns),
            Rows(folder.Figures(id), columns));
        folder.Build();
    }

    /// <summary>Area, year, value, members, status, bound and note of each figure, in one order; a normal figure may say so or not.</summary>
    private static List<string> Rows(IEnumerable<Dictionary<string, string>> rows, List<string> dimensions) =>
        [.. rows.Select(r => string.Join('|', new[] { "area", "year", "value" }.Concat(dimensions).Append("bound").Append("note").Select(c => r.GetValueOrDefault(c, string.Empty)).Append(r.GetValueOrDefault("status") is "A" or null ? string.Empty : r["status"]))).Order(StringComparer.Ordinal)];
}
