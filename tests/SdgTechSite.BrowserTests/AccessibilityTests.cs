using System.Collections.Concurrent;
using Xunit;

namespace SdgTechSite.BrowserTests;

/// <summary>WCAG 2.2 AA by axe-core: every rule on a desk by day, and on a phone by night those that depend on colours and sizes.</summary>
public sealed class AccessibilityTests(BuiltSite site, Browser browser)
{
    [Theory]
    [InlineData(1280, false)]
    [InlineData(360, true)]
    public async Task No_page_breaks_a_rule_of_accessibility(int width, bool dark)
    {
        var broken = new ConcurrentBag<string>();
        var pages = new ConcurrentQueue<string>(SampledPages.Of(site));
        await Task.WhenAll(Check(), Check());
        Assert.True(broken.IsEmpty, string.Join('\n', broken.Order(StringComparer.Ordinal).Take(20)));

        async Task Check()
        {
            await using var window = await browser.OpenAsync(width, dark: dark);
            while (pages.TryDequeue(out var page))
            {
                await window.Page.GotoAsync(site.FileUrl(page));
                foreach (var violation in await Axe.ViolationsAsync(window.Page, eyeOnly: dark)) broken.Add($"{page}: {violation}");
            }
        }
    }
}
