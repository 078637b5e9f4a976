using Microsoft.Playwright;
using Xunit;

namespace SdgTechSite.BrowserTests;

/// <summary>The site under the headers that it tells its host to send.</summary>
public sealed class PolicyTests(BuiltSite site, Browser browser)
{
    [Fact]
    public async Task The_site_runs_under_its_own_policy_without_a_violation()
    {
        using var host = new StaticHost(site.Root, "/", Headers());
        await using var window = await browser.OpenAsync();
        var page = window.Page;
        foreach (var route in new[] { "index.html", "en/index.html", "ar/indicators/7-1-1.html", "zh/indicators/7-1-1/countries.html", "fr/areas/404.html", "es/progress.html", "ru/data.html", "en/changes.html", "en/report/2.html", "en/404.html" }) await page.GotoAsync(host.Address + route);
        await page.GotoAsync(host.Address + "en/compare.html#figure=7-1-1/access&areas=404");
        await page.Locator("svg.chart-live").WaitForAsync();
        await page.RunAndWaitForDownloadAsync(() => page.ClickAsync(".chart-tools button:text('SVG')"));
        await page.GotoAsync(host.Address + "en/scatter.html");
        await page.Locator("svg").First.WaitForAsync();
        await page.GotoAsync(host.Address + "en/search.html?q=electricity");
        await page.Locator("#search-results .hits a").First.WaitForAsync();
        Assert.Empty(window.Problems);

        // The same window notices what the policy forbids.
        await page.EvaluateAsync("() => { const s = document.createElement('script'); s.textContent = 'document.title = \"ran\"'; document.body.append(s); }");
        Assert.NotEqual("ran", await page.TitleAsync());
        Assert.Contains(window.Problems, p => p.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    /// <summary>The headers for every address, as <c>_headers</c> has them.</summary>
    private Dictionary<string, string> Headers() => File.ReadLines(Path.Combine(site.Root, "_headers"))
        .SkipWhile(l => l != "/*").Skip(1).TakeWhile(l => l.StartsWith("  ", StringComparison.Ordinal))
        .Select(l => l.Split(':', 2)).ToDictionary(l => l[0].Trim(), l => l[1].Trim(), StringComparer.Ordinal);
}
