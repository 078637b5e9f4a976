using System.Globalization;
using SdgTechSite.Tests.Caching;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Sites;

/// <summary>A table page is called after whose figures it holds, whatever the series is called and however many pages they take.</summary>
public sealed class TableNameTests
{
    [Fact]
    public void Countries_of_no_region_are_called_so_on_each_of_their_pages()
    {
        using var site = WideSite.Create();
        var ids = Enumerable.Range(500, 140).ToList();
        var areas = string.Concat(ids.Select(id => $"{id},country,,,,,Isle {id},岛{id}\n"));
        var rows = ids.SelectMany(id => Enumerable.Range(2000, 22).Select(year => string.Create(CultureInfo.InvariantCulture, $"{id},{year},{id}\n")));
        foreach (var (path, more) in new[] { ("content/vocabulary/areas.csv", areas), ("content/indicators/9-8-3/data.csv", string.Concat(rows)) }) site.With(path, File.ReadAllText(Path.Combine(site.Folder, path)) + more);
        site.BuildCleanly();

        var (first, second) = (Title(site, "masts-other"), Title(site, "masts-other-2"));
        Assert.Contains("Areas of no region 1/2", first, StringComparison.Ordinal);
        Assert.Equal(first.Replace("1/2", "2/2", StringComparison.Ordinal), second);
        Assert.Contains("Areas of no region 2/2", site.Read("en/indicators/9-8-3/masts-other.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_series_called_other_holds_all_countries_if_it_does()
    {
        using var site = WideSite.Create().Change("content/indicators/9-8-3/indicator.yaml", "id: masts", "id: masts-other").Change("content/indicators/9-8-3/indicator.yaml", "series: masts", "series: masts-other").BuildCleanly();
        Assert.Contains("Countries", Title(site, "masts-other"), StringComparison.Ordinal);
    }

    private static string Title(SiteCopy site, string slug)
    {
        var page = site.Read($"en/indicators/9-8-3/{slug}.html");
        var start = page.IndexOf("<title>", StringComparison.Ordinal);
        return page[start..page.IndexOf("</title>", start, StringComparison.Ordinal)];
    }
}
