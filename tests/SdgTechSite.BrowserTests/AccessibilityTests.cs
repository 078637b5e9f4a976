using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Xunit;

namespace SdgTechSite.BrowserTests;

/// <summary>WCAG 2.2 AA by axe-core, on a desk and on a phone, by day and by night.</summary>
public sealed class AccessibilityTests(BuiltSite site, Browser browser)
{
    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    [Theory]
    [InlineData(1280, false)]
    [InlineData(360, true)]
    public async Task No_page_breaks_a_rule_of_accessibility(int width, bool dark)
    {
        await using var window = await browser.OpenAsync(width, dark: dark);
        var broken = new List<string>();
        foreach (var page in SampledPages.Of(site))
        {
            await window.Page.GotoAsync(site.FileUrl(page));
            var result = await window.Page.RunAxe(Wcag);
            broken.AddRange(result.Violations.Select(v => $"{page}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        }

        Assert.True(broken.Count == 0, string.Join('\n', broken.Take(20)));
    }
}
