using Xunit;

namespace SdgTechSite.BrowserTests;

/// <summary>The site opened with a double click, as from a copied folder.</summary>
public sealed class OpeningTests(BuiltSite site, Browser browser)
{
    [Fact]
    public async Task Pages_open_from_disk_without_an_error_or_a_request_elsewhere()
    {
        await using var window = await browser.OpenAsync();
        foreach (var page in SampledPages.Of(site))
        {
            await window.Page.GotoAsync(site.FileUrl(page));
            Assert.True(window.Problems.IsEmpty, $"{page}: {string.Join("; ", window.Problems)}");
        }

        Assert.All(window.Requests, url => Assert.StartsWith("file://", url, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(360)]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task No_page_scrolls_sideways(int width)
    {
        await using var window = await browser.OpenAsync(width);
        foreach (var page in SampledPages.Of(site))
        {
            await window.Page.GotoAsync(site.FileUrl(page));
            var overflow = await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{page} is {overflow} px wider than a window of {width} px");
        }
    }

    [Fact]
    public async Task A_reader_goes_from_the_root_to_a_figure_and_to_its_other_language()
    {
        await using var window = await browser.OpenAsync();
        await window.Page.GotoAsync(site.FileUrl("index.html"));
        await window.Page.ClickAsync("main a[hreflang=en]");
        await window.Page.ClickAsync("nav a[href='indicators/index.html']");
        await window.Page.ClickAsync("main a[href='7-1-1.html']");
        Assert.Equal("en", await window.Page.GetAttributeAsync("html", "lang"));
        Assert.Equal("90.4", await window.Page.TextContentAsync("tr[id='access.001'] td:nth-of-type(21)"));
        await window.Page.ClickAsync("a[hreflang=zh]");
        Assert.Equal("zh", await window.Page.GetAttributeAsync("html", "lang"));
        Assert.EndsWith("zh/indicators/7-1-1.html", window.Page.Url, StringComparison.Ordinal);
        Assert.Empty(window.Problems);
    }

    [Fact]
    public async Task A_chart_is_drawn_with_a_title_and_a_description()
    {
        await using var window = await browser.OpenAsync();
        await window.Page.GotoAsync(site.FileUrl("en/indicators/7-1-1.html"));
        var chart = window.Page.Locator(".chart-figure svg.chart").First;
        var box = await chart.BoundingBoxAsync();
        Assert.NotNull(box);
        Assert.True(box.Width > 300 && box.Height > 150);
        Assert.NotEmpty(await chart.Locator("title").First.TextContentAsync() ?? string.Empty);
        Assert.NotEmpty(await chart.Locator("desc").First.TextContentAsync() ?? string.Empty);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    [InlineData("ar")]
    public async Task An_indicator_prints_on_two_sheets(string language)
    {
        await using var window = await browser.OpenAsync(dark: true);
        await window.Page.GotoAsync(site.FileUrl($"{language}/indicators/7-1-1.html"));
        var pdf = System.Text.Encoding.Latin1.GetString(await window.Page.PdfAsync(new() { Format = "A4" }));
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(pdf, @"/Type\s*/Page\b", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task Night_and_day_look_different()
    {
        await using var day = await browser.OpenAsync();
        await using var night = await browser.OpenAsync(dark: true);
        await day.Page.GotoAsync(site.FileUrl("en/index.html"));
        await night.Page.GotoAsync(site.FileUrl("en/index.html"));
        const string Background = "getComputedStyle(document.body).backgroundColor";
        Assert.NotEqual<string>(await day.Page.EvaluateAsync<string>(Background), await night.Page.EvaluateAsync<string>(Background), StringComparer.Ordinal);
    }
}
