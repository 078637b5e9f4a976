using System.IO.Compression;
using Xunit;

namespace SdgTechSite.BrowserTests;

/// <summary>A pack as its reader meets it: unpacked somewhere else, and opened with a double click.</summary>
public sealed class PackTests(BuiltSite site, Browser browser)
{
    [Fact]
    public async Task An_unpacked_pack_opens_from_the_page_to_read_first_and_searches()
    {
        var folder = Directory.CreateTempSubdirectory("sdgtech-unpacked ä ").FullName;
        await site.PackAsync(Path.Combine(folder, "site.zip"));
        await ZipFile.ExtractToDirectoryAsync(Path.Combine(folder, "site.zip"), Path.Combine(folder, "copy"));
        await using var window = await browser.OpenAsync();
        await window.Page.GotoAsync(new Uri(Path.Combine(folder, "copy", "READ-ME-FIRST.html")).AbsoluteUri);
        await window.Page.ClickAsync("section[lang=zh] a");
        await window.ArrivesAsync("/copy/index.html");
        await window.Page.ClickAsync("main a[hreflang=zh]");
        await window.Page.FillAsync("#search-input", "电力");
        await window.Page.Locator("#search-list [role=option]").First.ClickAsync();
        await window.ArrivesAsync("/zh/indicators/7-1-1.html");
        Assert.Empty(window.Problems);
        Assert.All(window.Requests, url => Assert.StartsWith("file://", url, StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
    }
}
