namespace SdgTechSite.BrowserTests;

/// <summary>
/// Which pages the costly checks look at: one of each kind in each language, or every page when <c>SDGTECH_EVERY_PAGE</c> is set
/// (as the full test command does).
/// </summary>
internal static class SampledPages
{
    private static readonly string[] Kinds =
    [
        "index.html", "404.html", "about.html", "goals/index.html", "goals/7.html", "goals/14.html", "indicators/index.html",
        "report/index.html", "report/2.html", "technologies/ict.html", "indicators/7-1-1.html", "indicators/4-4-1.html", "indicators/7-1-1/access-002.html",
    ];

    public static IReadOnlyList<string> Of(BuiltSite site)
    {
        var all = site.Pages();
        return Environment.GetEnvironmentVariable("SDGTECH_EVERY_PAGE") is { Length: > 0 }
            ? all
            : [.. all.Where(page => page == "index.html" || Kinds.Contains(page[(page.IndexOf('/', StringComparison.Ordinal) + 1)..]))];
    }
}
