using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace SdgTechSite.BrowserTests;

/// <summary>Runs axe-core in a page that is open. The pages have no frames, so one call does; asking for violations alone keeps it quick.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private const string Run = """
        async rules => {
          const result = await axe.run(document, {
            runOnly: rules ?? { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
            rules: rules ? {} : { 'target-size': { enabled: true } },
            resultTypes: ['violations'],
            preload: false
          });
          return result.violations.map(v => v.id + ': ' + v.help + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 200)).join(' | '));
        }
        """;

    /// <summary>Rules whose answer depends on colours and sizes; all others say the same of a page in every window.</summary>
    private static readonly string[] OfTheEye = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"];

    /// <summary>What the page breaks of WCAG 2.2 AA and of good practice, a line each; <paramref name="eyeOnly"/> asks the rules of the eye alone.</summary>
    public static async Task<string[]> ViolationsAsync(IPage page, bool eyeOnly = false)
    {
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Run, eyeOnly ? OfTheEye : null);
    }
}
