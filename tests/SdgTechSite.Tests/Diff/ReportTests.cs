using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SdgTechSite.Charts;
using SdgTechSite.Diff;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Diff;

/// <summary>The forms in which differences are told, also where the content means harm.</summary>
public sealed class ReportTests
{
    private const string Data = "content/indicators/9-8-1/data.csv";
    private const string Nasty = "| `x` <script>alert(1)</script> @everyone #1 https://evil.example [a](b) \u001b[2J";

    [Fact]
    public void Text_fits_a_screen_unless_all_is_asked_for()
    {
        var diff = Many();
        var screen = TextReport.Write(diff, 80, 24).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(screen.Length, 5, 24);
        Assert.All(screen, l => Assert.InRange(l.Length, 1, 80));
        Assert.Contains("--all shows everything.", screen);
        Assert.Equal(60, TextReport.Write(diff, 80, null).Split('\n').Count(l => l.Contains("relative", StringComparison.Ordinal) ? false : l.Contains('→', StringComparison.Ordinal)));
    }

    [Fact]
    public void Columns_of_text_are_aligned_by_what_a_terminal_shows()
    {
        var diff = Compared.Small(s => s.Change(Data, "404,2010,7.2,,,,", "404,2010,100,,,,").Change(Data, "001,2011,34.25,,,,", "001,2011,9,,,,"));
        var arrows = TextReport.Write(diff, 100, 40).Split('\n').Where(l => l.StartsWith("  ", StringComparison.Ordinal) && l.Contains('→', StringComparison.Ordinal)).Select(l => l.IndexOf('→', StringComparison.Ordinal)).ToList();
        Assert.Equal(2, arrows.Count);
        Assert.Single(arrows.Distinct());
    }

    [Fact]
    public void Nothing_of_the_content_commands_a_terminal() =>
        Assert.DoesNotContain('\u001b', TextReport.Write(Harmful(), 100, null));

    [Fact]
    public void Markdown_holds_words_of_the_content_as_words()
    {
        var markdown = MarkdownReport.Write(Harmful(), all: true);
        Assert.DoesNotContain("<script", markdown, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@everyone", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("#1 ", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("https://evil", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("`x`", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("[a]", markdown, StringComparison.Ordinal);
        // Every row of a table has as many cells as its head.
        foreach (var table in Regex.Matches(markdown, @"(^\|.*\n)+", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Select(m => m.Value.TrimEnd().Split('\n')))
            Assert.Single(table.Select(r => r.Count(c => c == '|')).Distinct());
        var html = Regex.Matches(markdown, "<[^>]+>", RegexOptions.None, TimeSpan.FromSeconds(5)).Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(["</b>", "</details>", "</summary>", "<b>", "<details>", "<summary>"], html);
    }

    [Fact]
    public void Markdown_is_cut_to_the_largest_changes_and_says_so()
    {
        Assert.Contains("… and 30 more (`--all` shows them).", MarkdownReport.Write(Many(), all: false), StringComparison.Ordinal);
        Assert.DoesNotContain("more (", MarkdownReport.Write(Many(), all: true), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_every_change_in_a_shape_that_stays()
    {
        using var stream = new MemoryStream();
        JsonReport.Write(Compared.Small(s => s.Change(Data, "404,2014,18.5,male,,,", "404,2014,19,male,E,,").Without("content/indicators/9-8-2/zh.md")), stream);
        using var json = JsonDocument.Parse(stream.ToArray());
        var root = json.RootElement;
        Assert.Equal(["format", "before", "after", "counts", "unreadable", "indicators", "pages", "translations", "metadata"], root.EnumerateObject().Select(p => p.Name));
        Assert.Equal(1, root.GetProperty("format").GetInt32());
        Assert.Equal(["changed", "added", "removed", "marked", "pages", "translations_gained", "translations_lost", "metadata"], root.GetProperty("counts").EnumerateObject().Select(p => p.Name));
        var indicator = Assert.Single(root.GetProperty("indicators").EnumerateArray());
        Assert.Equal(["code", "presence", "doubtful", "renamed", "figures"], indicator.EnumerateObject().Select(p => p.Name));
        var figure = Assert.Single(indicator.GetProperty("figures").EnumerateArray());
        Assert.Equal(["kind", "series", "area", "members", "year", "unit", "old", "new", "per_cent"], figure.EnumerateObject().Select(p => p.Name));
        Assert.Equal("male", figure.GetProperty("members").GetProperty("sex").GetString());
        Assert.Equal((18.5, "A", 19d, "E"), (Value(figure, "old"), Status(figure, "old"), Value(figure, "new"), Status(figure, "new")));
        Assert.Equal(1, root.GetProperty("counts").GetProperty("translations_lost").GetInt32());

        static double Value(JsonElement figure, string side) => figure.GetProperty(side).GetProperty("value").GetDouble();
        static string? Status(JsonElement figure, string side) => figure.GetProperty(side).GetProperty("status").GetString();
    }

    [Fact]
    public void The_page_runs_nothing_loads_nothing_and_shows_before_and_after()
    {
        var document = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(HtmlReport.Write(Harmful(), new ChartRenderer(), all: false));
        Assert.Empty(document.QuerySelectorAll("script, link, img, iframe, object, embed, base, form, svg a, use, foreignObject"));
        Assert.All(document.All, e => Assert.DoesNotContain(e.Attributes, a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Name is "style" or "src" or "srcset" or "xlink:href"));
        Assert.All(document.QuerySelectorAll("[href]"), a => Assert.NotNull(document.GetElementById(a.GetAttribute("href")!.TrimStart('#'))));
        Assert.DoesNotContain("url(", document.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", document.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        var ids = document.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());

        var chart = document.QuerySelector("figure svg")!;
        Assert.NotNull(chart.QuerySelector(".chart-line.chart-context"));
        Assert.NotNull(chart.QuerySelector(".chart-line.chart-subject"));
        Assert.Equal(["before", "after"], chart.QuerySelectorAll(".chart-label tspan").Select(t => t.TextContent).Where(t => t is "before" or "after").OrderDescending());
        Assert.Contains(document.QuerySelectorAll("td"), t => t.TextContent.Contains("<script>alert(1)</script>", StringComparison.Ordinal));
    }

    /// <summary>Sixty new figures of one area.</summary>
    private static TreeDiff Many() => Compared.Small(s => s.With(
        Data, File.ReadAllText(Path.Combine(s.Folder, Data)) + string.Concat(Enumerable.Range(1930, 60).Select(y => FormattableString.Invariant($"001,{y},{y - 1920},,,,\n")))));

    /// <summary>A change whose notes and titles mean harm.</summary>
    private static TreeDiff Harmful() => Compared.Small(s => s
        .Change(Data, "001,2011,34.25,,,,", $"001,2011,50,,,,\"{Nasty}\"")
        .Change("content/indicators/9-8-1/indicator.yaml", "vintage: Release of July 2026", $"vintage: \"{Nasty.Replace("\u001b", "\\e", StringComparison.Ordinal)}\""));
}
