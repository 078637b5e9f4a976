using System.Collections.Frozen;

namespace SdgTechSite.Model;

/// <summary>The keys of pages: their routes below a language's folder. Stated here once; everything links through them.</summary>
public static class Keys
{
    public const string Home = "index.html";
    public const string Indicators = "indicators/index.html";
    public const string Goals = "goals/index.html";
    public const string Technologies = "technologies/index.html";
    public const string Report = "report/index.html";
    public const string Platforms = "platforms/index.html";
    public const string Areas = "areas/index.html";
    public const string Unmeasured = "unmeasured.html";
    public const string Progress = "progress.html";
    public const string Translations = "translations.html";
    public const string Data = "data.html";
    public const string Changes = "changes.html";
    public const string Search = "search.html";
    public const string Compare = "compare.html";
    public const string Scatter = "scatter.html";
    public const string NotFound = "404.html";

    /// <summary>The record of changes as a feed, in each language's folder.</summary>
    public const string ChangesFeed = "changes.xml";

    /// <summary>How a browser searches the site, in each language's folder.</summary>
    public const string OpenSearch = "opensearch.xml";

    /// <summary>The page that a host shows for any address that is not there.</summary>
    public const string RootNotFound = "/404.html";

    /// <summary>Pages that a navigation can name besides those of prose, with their keys. The words for readers are <c>nav.*</c> of the interface.</summary>
    public static FrozenDictionary<string, string> FixedPages { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["home"] = Home,
        ["indicators"] = Indicators,
        ["goals"] = Goals,
        ["technologies"] = Technologies,
        ["report"] = Report,
        ["platforms"] = Platforms,
        ["areas"] = Areas,
        ["unmeasured"] = Unmeasured,
        ["progress"] = Progress,
        ["translations"] = Translations,
        ["data"] = Data,
        ["changes"] = Changes,
        ["search"] = Search,
        ["compare"] = Compare,
        ["scatter"] = Scatter,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>True for names of pages that the site has of itself, which no page of prose can take.</summary>
    public static bool IsTaken(string slug) => FixedPages.ContainsKey(slug) || slug is "index" or "404";

    /// <summary>A page of the list of indicators; <paramref name="part"/> counts from 1.</summary>
    public static string IndicatorsPart(int part) => part == 1 ? Indicators : string.Create(null, $"indicators/index-{part}.html");

    public static string? OfFixedPage(string name) => FixedPages.GetValueOrDefault(name);

    public static string Indicator(string id) => $"indicators/{id}.html";

    public static string Table(string indicatorId, string slug) => $"indicators/{indicatorId}/{slug}.html";

    /// <summary>The name of the page of all countries, among table pages that are named by their series.</summary>
    public const string CountriesSlug = "countries";

    /// <summary>An indicator in every country.</summary>
    public static string Countries(string indicatorId) => $"indicators/{indicatorId}/{CountriesSlug}.html";

    public static string Goal(int id) => string.Create(null, $"goals/{id}.html");

    public static string Technology(string id) => $"technologies/{id}.html";

    public static string Platform(string id) => $"platforms/{id}.html";

    public static string Area(string id) => $"areas/{id}.html";

    public static string Section(string id) => $"report/{id}.html";

    /// <summary>A page of the lists from A to Z; <paramref name="part"/> counts from 1.</summary>
    public static string Index(string kind, int part) => part == 1 ? $"a-z/{kind}.html" : string.Create(null, $"a-z/{kind}-{part}.html");

    public static string Page(string slug) => $"{slug}.html";

    /// <summary>
    /// Figures as a script, for charts that readers draw themselves: <c>figures/7-1-1.access.js</c> of the series named <c>7-1-1/access</c>, and a language's words: <c>figures/en.js</c>.
    /// They lie in one folder: one of its own for each indicator would be the dearest thing about it.
    /// </summary>
    public static Route Figures(string name) => new($"figures/{name.Replace('/', '.')}.js");

    /// <summary>The anchor of a day on the page of changes.</summary>
    public static string ChangesDay(DateOnly date) => date.ToString("'d-'yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The figures as a catalogue of data sets (DCAT).</summary>
    public static Route Catalog { get; } = new("catalog.jsonld");

    /// <summary>The figures as a data package (Frictionless).</summary>
    public static Route DataPackage { get; } = new("datapackage.json");

    /// <summary>What programs read first; the number is that of the form and changes with it.</summary>
    public static Route Api { get; } = new("api/v1/index.json");

    /// <summary>The JSON Schema of everything below <c>api/v1/</c> and of the indicators' JSON files.</summary>
    public static Route ApiSchema { get; } = new("api/v1/schema.json");

    public static Route ApiAreas { get; } = new("api/v1/areas.json");

    public static Route ApiIndicator(string id) => new($"api/v1/indicators/{id}.json");

    /// <summary>All figures in one file.</summary>
    public static Route AllData { get; } = new("data/all.zip");

    /// <summary>A download: <c>data/7-1-1.csv</c>, once for all languages.</summary>
    public static Route Download(string indicatorId, string extension) => new($"data/{indicatorId}.{extension}");
}
