using System.Globalization;
using SdgTechSite.Build;
using SdgTechSite.Model;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Sites;

/// <summary>A preview reads again what a save touched and nothing else; what it shows is what a builder shows that reads everything.</summary>
public sealed class PreviewBuilderTests
{
    private static readonly Route[] Looked = [new("en/indicators/9-8-1.html"), new("zh/indicators/9-8-1.html"), new("en/index.html"), new("en/translations.html"), new("en/about.html"), new("en/areas/001.html"), new("en/indicators/9-8-2.html")];

    [Theory]
    [InlineData("content/indicators/9-8-1/data.csv", "001,2011,34.25", "001,2011,39.75")]
    [InlineData("content/vocabulary/areas.csv", "World", "Everywhere")]
    [InlineData("content/pages/about/en.md", "title: ", "title: New ")]
    [InlineData("content/indicators/9-8-1/indicator.yaml", "\ngoal: 9\n", "\ngoal: 9\ndraft: maybe\n")]
    [InlineData("content/indicators/9-8-1/data.csv", "001,2011,34.25", "001,2011,abc")]
    [InlineData("content/indicators/9-8-1/zh.md", "summary:", "summry:")]
    public async Task What_is_remembered_makes_no_difference(string file, string old, string changed)
    {
        using var site = SiteCopy.Of("small");
        var warm = Builder(site);
        var before = warm.Build(Stamps(site), "1");
        site.Change(file, old, changed);
        var after = warm.Build(Stamps(site), "1");
        var cold = Builder(site).Build(Stamps(site), "1");
        Assert.Equal(cold.Findings, after.Findings);
        foreach (var route in Looked) Assert.Equal(cold.Site!.Page(route)?.Html, after.Site!.Page(route)?.Html);
        Assert.True(Looked.Any(r => before.Site!.Page(r)?.Html != after.Site!.Page(r)?.Html) || after.HasErrors);
        var stop = TestContext.Current.CancellationToken;
        Assert.Equal(cold.Site!.CheckAll(static _ => { }, stop), after.Site!.CheckAll(static _ => { }, stop));
        Assert.Equal(await cold.Site.FileAsync(new Route("search/en.js"), stop), await after.Site.FileAsync(new Route("search/en.js"), stop));
    }

    [Fact]
    public void A_check_of_the_preview_finds_what_a_check_finds()
    {
        using var site = SiteCopy.Of("small").Without("content/indicators/9-8-2/zh.md").Change("content/indicators/9-8-1/en.md", "\n---\n", "\n---\nSee [this](../nowhere/indicator.yaml).\n");
        var found = Builder(site).Build(Stamps(site), "1").Site!.CheckAll(static _ => { }, TestContext.Current.CancellationToken);
        Assert.Equal(site.Check().Diagnostics.Select(d => (d.Rule.Code, d.Span, d.Excerpt)), found.Select(d => (d.Rule.Code, d.Span, d.Excerpt)));
        Assert.NotEmpty(found);
    }

    [Fact]
    public void A_tag_tells_another_page_but_not_another_stylesheet()
    {
        using var site = SiteCopy.Of("small");
        var builder = Builder(site);
        var page = builder.Build(Stamps(site), "1").Site!.Page(Looked[0])!;
        site.With("templates/assets/css/site.css", "body { color: black; }\n");
        var restyled = builder.Build(Stamps(site), "2").Site!.Page(Looked[0])!;
        Assert.Equal(page.Tag, restyled.Tag);
        Assert.NotEqual(page.Stylesheets, restyled.Stylesheets);
        site.Change("content/indicators/9-8-1/data.csv", "001,2011,34.25", "001,2011,39.75");
        Assert.NotEqual(page.Tag, builder.Build(Stamps(site), "2").Site!.Page(Looked[0])!.Tag, StringComparer.Ordinal);
    }

    private static PreviewBuilder Builder(SiteCopy site) => new(SiteFolders.Find(site.Folder, null, null, null), "http://127.0.0.1:8000/", 2);

    /// <summary>A file's bytes tell its state.</summary>
    private static Dictionary<string, string> Stamps(SiteCopy site)
    {
        var content = Path.Combine(site.Folder, "content");
        return Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(content, f).Replace('\\', '/'), f => File.ReadAllText(f).GetHashCode(StringComparison.Ordinal).ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }
}
