using Microsoft.Playwright;
using Xunit;

namespace SdgTechSite.BrowserTests;

/// <summary>The search as a reader meets it: typed into the box of a page that was opened from a disk or from a host below a base path.</summary>
public sealed class SearchTests(BuiltSite site, Browser browser)
{
    public static TheoryData<string, string, bool> Queries()
    {
        var data = new TheoryData<string, string, bool>();
        foreach (var hosted in new[] { false, true })
        {
            foreach (var (language, query) in new[]
            {
                ("en", "electricity"), ("en", "elctricity"), ("en", "7.1.1"), ("zh", "电力"), ("fr", "électricité"), ("es", "electricidad"), ("ru", "электричество"), ("ar", "الكهرباء"), ("ar", "٧.١.١"),
            }) data.Add(language, query, hosted);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task What_is_typed_on_the_home_page_finds_the_indicator_first(string language, string query, bool hosted)
    {
        using var host = new StaticHost(site.Root, "/a/b/");
        await using var window = await browser.OpenAsync();
        await window.Page.GotoAsync(hosted ? $"{host.Address}{language}/index.html" : site.FileUrl($"{language}/index.html"));
        Assert.DoesNotContain(window.Requests, r => r.Contains("/search/", StringComparison.Ordinal));
        await window.Page.FillAsync("#search-input", query);
        var first = window.Page.Locator("#search-list [role=option]").First;
        await first.WaitForAsync();
        Assert.Equal("7.1.1", await first.Locator(".code").InnerTextAsync());
        await first.ClickAsync();
        await window.ArrivesAsync($"/{language}/indicators/7-1-1.html");
        Assert.Empty(window.Problems);
    }

    [Theory]
    [InlineData("en", "Kenya electricity 2020", "71.5%", "Kenya, 2020")]
    [InlineData("zh", "肯尼亚 用电", "76.2%", "肯尼亚")]
    public async Task A_country_and_an_indicator_give_the_figure_and_its_row(string language, string query, string value, string where)
    {
        await using var window = await browser.OpenAsync();
        await window.Page.GotoAsync(site.FileUrl($"{language}/index.html"));
        await window.Page.FillAsync("#search-input", query);
        var figure = window.Page.Locator("#search-list [role=option]").First.Locator(".hit-figure");
        await figure.WaitForAsync();
        Assert.StartsWith(value, await figure.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains(where, await figure.InnerTextAsync(), StringComparison.Ordinal);
        await figure.ClickAsync();
        await window.ArrivesAsync("#access.404");
        Assert.Contains(value.TrimEnd('%'), await window.Page.InnerTextAsync("tr:target"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_box_is_worked_by_keyboard_alone_and_says_what_happens()
    {
        await using var window = await browser.OpenAsync();
        var page = window.Page;
        await page.GotoAsync(site.FileUrl("en/index.html"));
        for (var i = 0; i < 5 && await page.EvaluateAsync<string>("document.activeElement.id") != "search-input"; i++) await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("internet");
        await page.WaitForFunctionAsync("document.querySelector('#search-list .code')?.textContent === '17.8.1' && document.querySelector('form.search-box [role=status]').textContent !== ''");
        Assert.Equal("true", await page.GetAttributeAsync("#search-input", "aria-expanded"));
        Assert.Contains("Results:", await page.InnerTextAsync("form.search-box [role=status]"), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal(await page.Locator("#search-list [role=option]").First.GetAttributeAsync("id"), await page.GetAttributeAsync("#search-input", "aria-activedescendant"));
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.Locator("#search-list").IsVisibleAsync());
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Locator("#search-list [role=option]").First.WaitForAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("hit-0", await page.GetAttributeAsync("#search-input", "aria-activedescendant"));
        await page.Keyboard.PressAsync("Enter");
        await window.ArrivesAsync("/indicators/17-8-1.html");
        Assert.Empty(window.Problems);
    }

    [Theory]
    [InlineData("en", "internet", 1280)]
    [InlineData("ar", "الإنترنت", 360)]
    public async Task The_search_page_narrows_down_and_keeps_its_state_in_the_address(string language, string query, int width)
    {
        await using var window = await browser.OpenAsync(width);
        var page = window.Page;
        await page.GotoAsync(site.FileUrl($"{language}/search.html") + "?q=" + Uri.EscapeDataString(query));
        await page.Locator(".hits a").First.WaitForAsync();
        var all = await page.Locator(".hits a").CountAsync();
        await page.Locator(".facets select").First.SelectOptionAsync("0");
        await page.WaitForFunctionAsync("n => document.querySelectorAll('.hits a').length < n", all);
        Assert.Contains("kinds=0", page.Url, StringComparison.Ordinal);
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.ReloadAsync();
        await page.Locator(".hits a").First.WaitForAsync();
        Assert.All(await page.Locator(".hits a").EvaluateAllAsync<string[]>("list => list.map(a => a.href)"), href => Assert.Contains("/indicators/", href, StringComparison.Ordinal));
        Assert.Empty(window.Problems);
    }

    [Fact]
    public async Task Words_of_another_language_lead_to_its_results()
    {
        await using var window = await browser.OpenAsync();
        await window.Page.GotoAsync(site.FileUrl("zh/search.html") + "?q=electricity");
        await window.Page.ClickAsync("#search-results a[hreflang=en]");
        await window.Page.Locator(".hits a").First.WaitForAsync();
        Assert.Contains("/en/search.html?q=electricity", window.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_the_search_page_leads_to_everything()
    {
        await using var window = await browser.OpenAsync(script: false);
        await window.Page.GotoAsync(site.FileUrl("ru/index.html"));
        await window.Page.FillAsync("#search-input", "Кения");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.ArrivesAsync("/ru/search.html?q=");
        await window.Page.ClickAsync("a[href='a-z/areas.html']");
        await window.Page.ClickAsync("a[href='../areas/404.html']");
        Assert.Equal("Кения", await window.Page.InnerTextAsync("h1"));
    }

    [Fact]
    public async Task A_part_that_fails_to_load_is_said_and_asked_for_again()
    {
        using var host = new StaticHost(site.Root, "/");
        await using var window = await browser.OpenAsync();
        var broken = true;
        await window.Page.RouteAsync("**/search/en-*/t*.js", route => broken ? route.FulfillAsync(new() { Status = 200, Body = "/* a page of some host */" }) : route.ContinueAsync());
        await window.Page.GotoAsync($"{host.Address}en/index.html");
        await window.Page.FillAsync("#search-input", "internet");
        await window.Page.WaitForFunctionAsync("document.querySelector('form.search-box [role=status]').textContent.length > 0");
        broken = false;
        await window.Page.FillAsync("#search-input", "internet use");
        await window.Page.Locator("#search-list [role=option]").First.WaitForAsync();
    }

    [Fact]
    public async Task The_script_cuts_texts_as_the_shared_examples_say()
    {
        await using var window = await browser.OpenAsync();
        await window.Page.GotoAsync(site.FileUrl("en/index.html"));
        foreach (var line in File.ReadLines(Path.Combine(BuiltSite.Repository, "tests", "search", "vectors.tsv")).Where(l => !l.StartsWith('#')))
        {
            var cells = line.Split('\t');
            var tokens = await window.Page.EvaluateAsync<string[]>("async ([language, text]) => { await sdgSearch.ready(language); return sdgSearch.terms(text, language).map(t => t.text); }", new[] { cells[0], cells[1] });
            Assert.Equal(cells[2], string.Join(' ', tokens));
        }
    }

    [Fact]
    public void The_script_is_small()
    {
        var script = File.ReadAllBytes(Assert.Single(Directory.GetFiles(Path.Combine(site.Root, "assets"), "search.*.js")));
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(script);
        Assert.InRange(packed.Length, 1, 8000);
    }
}
