using System.IO.Compression;
using System.Xml.Linq;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Downloads;

/// <summary>The workbook of an indicator, read back as a spreadsheet would.</summary>
public sealed class XlsxDownloadTests
{
    private static readonly XNamespace Sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Theory]
    [InlineData("9-8-1")]
    [InlineData("9-8-2")]
    public void Its_first_sheet_has_the_rows_of_the_csv(string id)
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        var csv = Csv.Rows(site.Read($"data/{id}.csv")).Select(r => string.Join('|', r)).ToList();
        Assert.Equal(csv, Rows(site, id, 1, csv[0].Split('|').Length).Select(r => string.Join('|', r)));
    }

    [Fact]
    public void Codes_are_text_years_and_values_are_numbers_and_a_note_is_never_a_formula()
    {
        using var site = SiteCopy.Of("small").Change("content/indicators/9-8-1/data.csv", "\"Rounded by the office, \"\"as is\"\"\"", "\"=1+1 <&>\"").BuildCleanly();
        var cells = Sheet(site, "9-8-1", 1).Descendants(Sheets + "c").ToList();
        Assert.Empty(Sheet(site, "9-8-1", 1).Descendants(Sheets + "f"));
        Assert.Equal("inlineStr", cells.Single(c => c.Attribute("r")!.Value == "B2").Attribute("t")!.Value);
        Assert.All(cells.Where(c => c.Attribute("r")!.Value is "C2" or "D2"), c => Assert.Null(c.Attribute("t")));
        Assert.Contains(cells, c => c.Value == "=1+1 <&>" && c.Attribute("t")!.Value == "inlineStr");
        Assert.Equal("frozen", Sheet(site, "9-8-1", 1).Descendants(Sheets + "pane").Single().Attribute("state")!.Value);
    }

    [Fact]
    public void Its_second_sheet_says_what_the_figures_are_and_where_they_come_from()
    {
        using var site = SiteCopy.Of("small").BuildCleanly(Build.BuildOverrides.None with { BaseUrl = "https://example.org/a" });
        var lines = Rows(site, "9-8-1", 2, 2).Select(r => $"{r[0]}: {r[1]}").ToList();
        foreach (var line in new[] { "Indicator: 9.8.1", "Title (zh): 上网人口", "Good direction: upwards", "Target: Target: 100 by 2030", "Publisher: Test office", "Release: Release of July 2026", "Retrieved: 2026-07-01", "Licence of the words: CC-BY-4.0", "Address: https://example.org/a/en/indicators/9-8-1.html" })
        {
            Assert.Contains(line, lines);
        }
    }

    private static XDocument Sheet(SiteCopy site, string id, int number)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(site.Output, "data", id + ".xlsx"));
        using var stream = zip.GetEntry($"xl/worksheets/sheet{number}.xml")!.Open();
        return XDocument.Load(stream);
    }

    private static IEnumerable<string[]> Rows(SiteCopy site, string id, int number, int width)
    {
        foreach (var row in Sheet(site, id, number).Descendants(Sheets + "row"))
        {
            var cells = Enumerable.Repeat(string.Empty, width).ToArray();
            foreach (var cell in row.Elements(Sheets + "c")) cells[cell.Attribute("r")!.Value[0] - 'A'] = cell.Value;
            yield return cells;
        }
    }
}
