using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Shipped;

/// <summary>
/// Each paragraph links to exactly what its row of <c>report-map.csv</c> names: the site's pages, or the page of what cannot be measured. Where the site
/// departs from the map, the departure and its reason stand here.
/// </summary>
public sealed class ReportMapTests(ShippedSite site)
{
    /// <summary>The map's finer tokens, and the technology that stands for each. Null: no technology of its own, for the reason behind it.</summary>
    private static readonly Dictionary<string, string?> Technologies = new(StringComparer.Ordinal)
    {
        ["ai"] = "ai",
        ["biotech"] = "biotech", ["genetic-engineering"] = "biotech", ["vaccines"] = "biotech", ["agritech"] = "biotech",
        ["robotics"] = "robotics", ["automation"] = "robotics",
        ["renewables"] = "renewables", ["ev"] = "renewables",
        ["ict"] = "ict", ["fintech"] = "ict", ["internet"] = "ict", ["mobile"] = "ict", ["software"] = "ict", ["data"] = "ict", ["ecommerce"] = "ict",
        ["social-media"] = "social-media",
        ["ehealth"] = "e-health", ["health-data"] = "e-health",
        ["elearning"] = "e-learning",
        ["iot"] = "iot",
        ["egov"] = "e-government",
        ["cyber"] = "cyber-security",
        ["low-tech"] = "low-cost",
        ["space"] = null, // one mention in passing, in paragraph 1
        ["frontier"] = null, // all new technology taken together
    };

    /// <summary>Entities of the map that are no platform or instrument, and the page that stands for them instead. Null: none, for the reason behind it.</summary>
    private static readonly Dictionary<string, string?> Entities = new(StringComparer.Ordinal)
    {
        ["Africa"] = "areas/002.html",
        ["Latin America"] = "areas/419.html", // the figures group it with the Caribbean
        ["Asia"] = "areas/142.html",
        ["Least developed countries"] = "areas/199.html",
        ["Sustainable Development Goal 16"] = null, // goal 16 is linked as a goal
        ["Member States"] = null, // all countries, not a body
    };

    public static TheoryData<string> Languages() => ["en", "zh", "fr", "es", "ru", "ar"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Each_paragraph_links_what_the_map_names(string language)
    {
        var parser = new HtmlParser();
        var shown = site.Files($"{language}/report", "*.html")
            .SelectMany(f => parser.ParseDocument(File.ReadAllText(f)).QuerySelectorAll("li.report-paragraph"))
            .ToDictionary(p => p.Id!, Links, StringComparer.Ordinal);
        var wrong = new List<string>();
        foreach (var row in Map())
        {
            var id = "p" + row["paragraph"];
            var expected = Expected(row).Order(StringComparer.Ordinal).ToList();
            if (!expected.SequenceEqual(shown[id])) wrong.Add($"{id}: missing {string.Join(' ', expected.Except(shown[id]))}; too many {string.Join(' ', shown[id].Except(expected))}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(56, shown.Count);
    }

    [Fact]
    public void Each_number_and_date_of_the_report_stands_beside_what_is_measured_today()
    {
        var parser = new HtmlParser();
        var paragraphs = site.Files("en/report", "*.html").SelectMany(f => parser.ParseDocument(File.ReadAllText(f)).QuerySelectorAll("li.report-paragraph")).ToDictionary(p => p.Id!, StringComparer.Ordinal);
        foreach (var row in Map().Where(r => r["figures"].Length > 0))
        {
            var claims = paragraphs["p" + row["paragraph"]].QuerySelectorAll(".claim");
            Assert.Equal(row["figures"].Split(';').Length, claims.Length);
            Assert.All(claims, c => Assert.True(c.QuerySelector(".claim-difference")!.TextContent.Length > 20));
        }

        Assert.Contains("../indicators/7-1-1.html#access.001", paragraphs["p10"].QuerySelectorAll(".claim a").Select(a => a.GetAttribute("href")));
    }

    private static IEnumerable<string> Expected(Dictionary<string, string> row)
    {
        foreach (var goal in Split(row["sdg_goals"])) yield return $"goals/{goal}.html";
        var codes = Split(row["indicator_codes"]);
        foreach (var code in codes)
        {
            var id = code.Replace('.', '-');
            yield return Directory.Exists(Repository.PathOf("content", "indicators", id)) ? $"indicators/{id}.html" : $"unmeasured.html#i-{id}";
        }

        if (codes.Length == 0) yield return $"unmeasured.html#p{row["paragraph"]}";
        foreach (var technology in Split(row["technologies"]).Select(t => Technologies[t]).OfType<string>().Distinct(StringComparer.Ordinal)) yield return $"technologies/{technology}.html";
        foreach (var name in Split(row["entities"]))
        {
            if (Entities.TryGetValue(name, out var page))
            {
                if (page is not null) yield return page;
            }
            else yield return $"platforms/{Platforms[name]}.html";
        }
    }

    private static List<string> Links(IElement paragraph) =>
        [.. paragraph.QuerySelectorAll(".bears-on a, .measured a, .unmeasured-line a").Where(a => a.Closest(".claim") is null).Select(a => a.GetAttribute("href")!["../".Length..]).Order(StringComparer.Ordinal)];

    private static string[] Split(string cell) => cell.Split(';', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<Dictionary<string, string>> Map() => Csv.Read(File.ReadAllText(Repository.PathOf("tests", "SdgTechSite.Tests", "Shipped", "data", "report-map.csv")));

    private static readonly Dictionary<string, string> Platforms = Csv.Read(File.ReadAllText(Repository.PathOf("tests", "SdgTechSite.Tests", "Shipped", "data", "report-entities.csv")))
        .ToDictionary(r => r["name_en"], r => r["id"], StringComparer.Ordinal);
}
