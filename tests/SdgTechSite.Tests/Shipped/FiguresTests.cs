using System.Globalization;
using AngleSharp.Html.Parser;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Shipped;

/// <summary>Every figure of the content reaches the reader: in the download, and in some table of its indicator's pages.</summary>
public sealed class FiguresTests(ShippedSite site)
{
    public static TheoryData<string> Indicators() =>
        [.. Directory.EnumerateDirectories(Repository.PathOf("content", "indicators")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Indicators))]
    public void The_download_holds_exactly_the_observations_of_the_content(string id)
    {
        var content = File.ReadAllText(Repository.PathOf("content", "indicators", id, "data.csv"));
        var oneSeries = !content.StartsWith("series,", StringComparison.Ordinal);
        var written = Observations(content, oneSeries);
        var downloaded = Observations(site.Read($"data/{id}.csv"), oneSeries);
        Assert.NotEmpty(written);
        Assert.Equal(written.Order(StringComparer.Ordinal), downloaded.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Indicators))]
    public void Every_observation_stands_in_a_table_in_every_language(string id)
    {
        var expected = Csv.Read(site.Read($"data/{id}.csv"))
            .Where(r => r["value"].Length > 0)
            .Select(r => $"{r["series"]}.{r["area"]} {r["year"]} {r["value"]}")
            .Order(StringComparer.Ordinal).ToList();
        foreach (var language in new[] { "en", "zh" })
        {
            var shown = Pages(language, id).SelectMany(Cells).Order(StringComparer.Ordinal).ToList();
            Assert.Equal(expected, shown);
        }
    }

    private IEnumerable<string> Pages(string language, string id)
    {
        yield return Path.Combine(site.Root, language, "indicators", id + ".html");
        var below = Path.Combine(language, "indicators", id);
        if (!Directory.Exists(Path.Combine(site.Root, below))) yield break;
        foreach (var file in site.Files(below, "*.html")) yield return file;
    }

    /// <summary>Series and area, year and exact value of each cell of the tables of figures on a page.</summary>
    private static IEnumerable<string> Cells(string file)
    {
        var document = new HtmlParser().ParseDocument(File.ReadAllText(file));
        foreach (var table in document.QuerySelectorAll("table.figures"))
        {
            var years = table.QuerySelectorAll("thead th").Skip(1).Select(h => h.TextContent.Trim()).ToList();
            foreach (var row in table.QuerySelectorAll("tbody tr"))
            {
                var name = string.Join('.', row.Id!.Split('.').Take(2));
                foreach (var (cell, i) in row.QuerySelectorAll("td").Select((c, i) => (c, i)))
                {
                    if (Exact(cell) is { } value) yield return $"{name} {years[i]} {value}";
                }
            }
        }
    }

    private static string? Exact(AngleSharp.Dom.IElement cell)
    {
        if (cell.GetAttribute("data-value") is { } exact) return exact;
        foreach (var mark in cell.QuerySelectorAll("sup")) mark.Remove();
        var text = cell.TextContent.Trim().TrimStart('<', '>').Replace(",", string.Empty, StringComparison.Ordinal);
        return text.Length == 0 || !double.TryParse(text, CultureInfo.InvariantCulture, out _) ? null : text;
    }

    private static IEnumerable<string> Observations(string csv, bool oneSeries)
    {
        foreach (var row in Csv.Read(csv))
        {
            var series = oneSeries ? "the only series" : row["series"];
            var members = row.Where(c => !Known.Contains(c.Key) && c.Value.Length > 0).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}={c.Value}");
            var value = row["value"].Length == 0 ? "missing" : double.Parse(row["value"], CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);
            var status = row.GetValueOrDefault("status") is { Length: > 0 } s ? s : "A";
            yield return $"{series} {row["area"]} {row["year"]} {value} {status} {row.GetValueOrDefault("bound")} {string.Join(' ', members)}";
        }
    }

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal) { "series", "area", "year", "value", "status", "bound", "note", "source" };
}
