namespace SdgTechSite.BrowserTests;

/// <summary>
/// Which pages the costly checks look at: one of each kind in Arabic and in one more language, by turns, or every page when
/// <c>SDGTECH_EVERY_PAGE</c> is set (as the full test command does).
/// </summary>
internal static class SampledPages
{
    private static readonly string[] Kinds =
    [
        "index.html", "404.html", "about.html", "goals/index.html", "goals/7.html", "goals/14.html", "indicators/index.html",
        "report/index.html", "report/2.html", "technologies/index.html", "technologies/ict.html", "indicators/7-1-1.html", "indicators/4-4-1.html",
        "indicators/7-1-1/access-002.html", "indicators/17-8-1/countries.html", "areas/index.html", "areas/404.html", "areas/001.html", "platforms/index.html", "platforms/igf.html",
        "search.html", "compare.html", "scatter.html", "a-z/areas.html", "a-z/report.html", "progress.html", "unmeasured.html", "translations.html", "data.html", "changes.html",
    ];

    private static readonly string[] Languages = ["en", "zh", "fr", "es", "ru"];

    /// <summary>True when every page is looked at.</summary>
    public static bool AreAll => Environment.GetEnvironmentVariable("SDGTECH_EVERY_PAGE") is { Length: > 0 };

    public static IReadOnlyList<string> Of(BuiltSite site) =>
        AreAll
            ? site.Pages()
            : [.. Kinds.SelectMany((kind, i) => new[] { $"ar/{kind}", $"{Languages[i % Languages.Length]}/{kind}" }).Append("index.html")];
}
