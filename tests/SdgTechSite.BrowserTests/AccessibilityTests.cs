using System.Collections.Concurrent;
using Xunit;

namespace SdgTechSite.BrowserTests;

/// <summary>WCAG 2.2 AA by axe-core: every rule on a desk by day, and those that depend on colours and sizes on a phone, by night and with forced colours.</summary>
public sealed class AccessibilityTests(BuiltSite site, Browser browser)
{
    [Theory]
    [InlineData(1280, false, false)]
    [InlineData(1280, true, false)]
    [InlineData(1280, false, true)]
    [InlineData(360, false, false)]
    [InlineData(360, true, false)]
    [InlineData(360, false, true)]
    public async Task No_page_breaks_a_rule_of_accessibility(int width, bool dark, bool forced)
    {
        var broken = new ConcurrentBag<string>();
        var everyRule = width == 1280 && !dark && !forced;
        var pages = new ConcurrentQueue<string>(SampledPages.Of(site).Where((_, i) => everyRule || SampledPages.AreAll || IsLookedAt(i)));
        await Task.WhenAll(Check(), Check());
        Assert.True(broken.IsEmpty, string.Join('\n', broken.Order(StringComparer.Ordinal).Take(20)));

        // The rules of the eye look at each kind in one of its two languages: Arabic by night, the other by day and with forced colours; by night and with
        // forced colours, where colours matter and widths do not, at one of the two widths.
        bool IsLookedAt(int i) => i % 2 == (dark ? 0 : 1) && (!(dark || forced) || i / 2 % 2 == (width == 1280 ? 0 : 1));

        async Task Check()
        {
            await using var window = await browser.OpenAsync(width, dark: dark, forced: forced);
            while (pages.TryDequeue(out var page))
            {
                await window.Page.GotoAsync(site.FileUrl(page));
                foreach (var violation in await Axe.ViolationsAsync(window.Page, eyeOnly: !everyRule)) broken.Add($"{page}: {violation}");
            }
        }
    }
}
