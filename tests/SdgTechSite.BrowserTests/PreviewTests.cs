using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace SdgTechSite.BrowserTests;

/// <summary>What an editor sees in the browser while <c>serve</c> runs and files are saved.</summary>
public sealed partial class PreviewTests(PreviewedSite site, Browser browser) : IClassFixture<PreviewedSite>
{
    private const string Data = "content/indicators/7-1-1/data.csv";
    private const string Words = "content/indicators/7-1-1/en.md";
    private const string Sheet = "templates/assets/css/site.css";
    private const string Cell = "tr[id='access.001'] td:nth-of-type(21)";
    private const string Errors = "sdgtech-errors .panel";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_edited_cell_shows_in_the_open_page_which_stays_where_it_was_scrolled_to(bool renames)
    {
        await using var window = await OpenAsync("en/indicators/7-1-1.html");
        var before = site.Read(Data);
        await window.Page.EvaluateAsync("scrollTo(0, 700)");
        var value = renames ? "55.5" : "66.6";
        Save(renames, before.Replace("access,001,2020,90.3998", $"access,001,2020,{value}", StringComparison.Ordinal));
        await Assertions.Expect(window.Page.Locator(Cell)).ToHaveTextAsync(value);
        await window.Page.WaitForFunctionAsync("Math.abs(scrollY - 700) < 2");
        Save(renames, before);
        await Assertions.Expect(window.Page.Locator(Cell)).ToHaveTextAsync("90.4");
        Assert.Empty(window.Problems);
    }

    [Fact]
    public async Task A_page_that_an_edit_does_not_touch_is_not_loaded_again()
    {
        await using var window = await OpenAsync("en/about.html");
        await using var other = await OpenAsync("en/indicators/7-1-1.html");
        await window.Page.EvaluateAsync("window.kept = true");
        var before = site.Read(Data);
        site.Save(Data, before.Replace("access,001,2020,90.3998", "access,001,2020,44.4", StringComparison.Ordinal));
        await Assertions.Expect(other.Page.Locator(Cell)).ToHaveTextAsync("44.4");
        site.Save(Data, before);
        await Assertions.Expect(other.Page.Locator(Cell)).ToHaveTextAsync("90.4");
        Assert.True(await window.Page.EvaluateAsync<bool>("window.kept === true"));
    }

    [Fact]
    public async Task An_error_stands_above_the_last_good_page_until_it_is_mended()
    {
        await using var window = await OpenAsync("en/indicators/7-1-1.html");
        var before = site.Read(Data);
        site.Save(Data, before.Replace("access,001,2020,90.3998", "access,001,2020,<b>90</b>", StringComparison.Ordinal));
        var panel = window.Page.Locator(Errors);
        await Assertions.Expect(panel).ToBeVisibleAsync();
        await Assertions.Expect(panel.Locator(".place")).ToHaveTextAsync($"{Data}:22:17 SDG1302");
        await Assertions.Expect(panel.Locator("mark")).ToHaveTextAsync("<b>90</b>");
        await Assertions.Expect(panel.Locator(".hint")).ToContainTextAsync("Write numbers with a point");
        Assert.Equal("90.4", await window.Page.TextContentAsync(Cell));
        var (mark, caret) = (await panel.Locator("mark").BoundingBoxAsync(), await panel.Locator(".caret b").BoundingBoxAsync());
        Assert.Equal(mark!.X, caret!.X, 1.0);
        Assert.True(caret.Y > mark.Y);

        await window.Page.GotoAsync(site.Address + "_sdgtech/diagnostics");
        await Assertions.Expect(window.Page.Locator("main ol").First.Locator(".place")).ToHaveTextAsync($"{Data}:22:17 SDG1302");
        await window.Page.GoBackAsync();
        await Assertions.Expect(panel).ToBeVisibleAsync();
        site.Save(Data, before);
        await Assertions.Expect(panel).ToHaveCountAsync(0);
        Assert.Empty(window.Problems);
    }

    [Fact]
    public async Task An_error_that_only_rendering_finds_stands_above_the_page_as_well()
    {
        await using var window = await OpenAsync("en/indicators/7-1-1.html");
        var before = site.Read(Words);
        site.Save(Words, before + "\nSee [what is not there](../nowhere/indicator.yaml).\n");
        await Assertions.Expect(window.Page.Locator(Errors).Locator(".place").First).ToContainTextAsync(Words);
        Assert.DoesNotContain("what is not there", await window.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        site.Save(Words, before);
        await Assertions.Expect(window.Page.Locator(Errors)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_changed_style_is_put_on_without_loading_the_page_again()
    {
        await using var window = await OpenAsync("en/index.html");
        await window.Page.EvaluateAsync("window.kept = true");
        var before = site.Read(Sheet);
        site.Save(Sheet, before + "\nbody { outline: 7px solid rgb(1, 2, 3); }\n");
        await window.Page.WaitForFunctionAsync("getComputedStyle(document.body).outlineWidth === '7px'");
        site.Save(Sheet, before);
        await window.Page.WaitForFunctionAsync("getComputedStyle(document.body).outlineWidth !== '7px'");
        Assert.True(await window.Page.EvaluateAsync<bool>("window.kept === true && document.querySelectorAll('link[rel=stylesheet]').length === 1"));
    }

    [Fact]
    public async Task Addresses_are_answered_as_a_host_of_the_site_would()
    {
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("")).Status);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("ar")).Status);
        Assert.Equal(site.Read("content/indicators/7-1-1/data.csv").Split('\n')[0].Split(',')[0], (await GetAsync("data/7-1-1.csv")).Body.Split(',')[0]);
        var (status, body) = await GetAsync("fr/nowhere.html");
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("<html lang=\"fr\"", body, StringComparison.Ordinal);
        foreach (Match link in Link().Matches(body)) Assert.Equal(HttpStatusCode.OK, (await GetAsync(link.Groups["path"].Value)).Status);
    }

    [Theory]
    [InlineData("..%2f..%2fcontent%2fsite.yaml")]
    [InlineData("en/%2e%2e%2f%2e%2e%2fcontent/site.yaml")]
    [InlineData("..%5ccontent%5csite.yaml")]
    public async Task No_address_climbs_out_of_the_site(string path) => Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync(path)).Status);

    [Theory]
    [InlineData("attacker.example")]
    [InlineData("attacker.example:PORT")]
    [InlineData("127.0.0.1:1")]
    public async Task Another_name_for_this_machine_is_refused(string host)
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await GetAsync("en/index.html", host.Replace("PORT", $"{site.Address.Port}", StringComparison.Ordinal))).Status);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("en/index.html", $"localhost:{site.Address.Port}")).Status);
    }

    [Fact]
    public async Task Drafts_are_shown_and_files_come_and_go()
    {
        const string Page = "content/pages/soon/en.md";
        Directory.CreateDirectory(Path.GetDirectoryName(site.PathOf(Page))!);
        site.Save(Page, "---\ntitle: Soon\nsummary: Not yet.\ndraft: true\n---\nWords to come.\n");
        await UntilAsync("en/soon.html", HttpStatusCode.OK);
        Directory.Delete(Path.GetDirectoryName(site.PathOf(Page))!, recursive: true);
        await UntilAsync("en/soon.html", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_interrupt_ends_it_well()
    {
        var own = new PreviewedSite();
        await own.InitializeAsync();
        await using var window = await browser.OpenAsync();
        await window.Page.GotoAsync(own.Address + "en/index.html");
        Assert.Equal(0, await own.InterruptAsync());
        await own.DisposeAsync();
    }

    [GeneratedRegex("<a [^>]*href=\"/(?<path>[^\"#]*)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    private void Save(bool renames, string text)
    {
        if (renames) site.SaveByRename(Data, text);
        else site.Save(Data, text);
    }

    private async Task<Window> OpenAsync(string path)
    {
        var window = await browser.OpenAsync();
        await window.Page.GotoAsync(site.Address + path);
        return window;
    }

    private async Task UntilAsync(string path, HttpStatusCode wanted)
    {
        for (var i = 0; (await GetAsync(path)).Status != wanted; i++)
        {
            Assert.True(i < 200, $"{path} did not become {wanted}");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private async Task<(HttpStatusCode Status, string Body)> GetAsync(string path, string? host = null)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, site.Address + path);
        request.Headers.Host = host;
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
