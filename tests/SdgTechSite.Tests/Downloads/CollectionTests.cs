using System.IO.Compression;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Downloads;

/// <summary>Everything in one zip, as a reader unpacks it.</summary>
public sealed class CollectionTests
{
    [Fact]
    public void It_holds_the_figures_as_they_are_written_for_themselves_and_the_lists_that_explain_them()
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        using var zip = Open(site);
        Assert.Equal(
            ["README.txt", "indicators.csv", "series.csv", "sources.csv", "areas.csv", "units.csv", "dimensions.csv", "figures/9-8-1.csv", "figures/9-8-1.json", "figures/9-8-2.csv", "figures/9-8-2.json"],
            zip.Entries.Select(e => e.FullName["sdg-data/".Length..]));
        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(2026, 11, 24), e.LastWriteTime.DateTime));
        foreach (var name in new[] { "9-8-1.csv", "9-8-1.json", "9-8-2.csv" }) Assert.Equal(site.Read("data/" + name), Read(zip, "figures/" + name));
    }

    [Fact]
    public void The_lists_name_what_the_codes_mean()
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        using var zip = Open(site);
        Assert.Contains(Csv.Read(Read(zip, "sources.csv")), s => s["indicator"] == "9-8-1" && s["source"] == "survey" && s["publisher"] == "Test office" && s["licence"] == "CC-BY-4.0" && s["vintage"] == "Release of July 2026");
        Assert.Contains(Csv.Read(Read(zip, "indicators.csv")), i => i["code"] == "9.8.1" && i["title_en"] == "People online, <b>& \"others\"" && i["title_zh"] == "上网人口");
        Assert.Contains(Csv.Read(Read(zip, "series.csv")), s => s["series"] == "online" && s["direction"] == "increase" && s["target_value"] == "100" && s["dimensions"] == "sex");
        Assert.Contains(Csv.Read(Read(zip, "areas.csv")), a => a["area"] == "404" && a["name_zh"] == "肯尼亚");
        Assert.Contains(Csv.Read(Read(zip, "dimensions.csv")), d => d["dimension"] == "sex" && d["member"] == "female");
        Assert.Contains(Csv.Read(Read(zip, "units.csv")), u => u["unit"] == "percent");
    }

    [Fact]
    public void Its_readme_speaks_each_language_of_the_site_and_explains_the_marks_that_occur()
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        using var zip = Open(site);
        var text = Read(zip, "README.txt");
        Assert.Contains("“Small site”, as of November 24, 2026", text, StringComparison.Ordinal);
        Assert.Contains("“小站”网站截至2026年11月24日", text, StringComparison.Ordinal);
        Assert.Contains("  E               estimate\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("forecast", text, StringComparison.Ordinal);
    }

    private static ZipArchive Open(SiteCopy site) => ZipFile.OpenRead(Path.Combine(site.Output, "data", "all.zip"));

    private static string Read(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry("sdg-data/" + name)!.Open());
        return reader.ReadToEnd();
    }
}
