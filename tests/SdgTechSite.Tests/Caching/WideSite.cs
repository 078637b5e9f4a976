using System.Globalization;
using System.Text;
using SdgTechSite.Tests.Support;

namespace SdgTechSite.Tests.Caching;

/// <summary>
/// The small site with a third indicator that every kind of page shows: eleven countries over twenty-two years make a page of countries and tables of
/// their own; words of another indicator and of a page refer to its figures.
/// </summary>
internal static class WideSite
{
    private const int Countries = 11;

    public static SiteCopy Create()
    {
        var site = SiteCopy.Of("small");
        var areas = new StringBuilder(File.ReadAllText(Path.Combine(site.Folder, "content/vocabulary/areas.csv")));
        var data = new StringBuilder("area,year,value\n");
        for (var i = 0; i < Countries; i++)
        {
            areas.Append(CultureInfo.InvariantCulture, $"9{i:00},country,,{(i % 2 == 0 ? "002" : "150")},,,Land {i},国{i}\n");
            for (var year = 2000; year < 2022; year++) data.Append(CultureInfo.InvariantCulture, $"9{i:00},{year},{i + year - 1990}.5\n");
        }

        for (var year = 2000; year < 2022; year++) data.Append(CultureInfo.InvariantCulture, $"001,{year},{year - 1980}\n150,{year},{year - 1985}\n");
        return site
            .With("content/vocabulary/areas.csv", areas.ToString())
            .With("content/indicators/9-8-3/data.csv", data.ToString())
            .With("content/indicators/9-8-3/indicator.yaml", Indicator)
            .With("content/indicators/9-8-3/en.md", "---\nsummary: How many masts stand.\n---\n## What it shows\n\nMasts, as for :indicator[9.8.1].\n")
            .With("content/indicators/9-8-3/zh.md", "---\nsummary: 有多少天线。\n---\n## 数据说明什么\n\n天线。\n")
            .With("content/assets/map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
            .Change("content/indicators/9-8-2/en.md", "France had", "There were :figure[9.8.3]{area=900} masts. France had")
            .Change("content/pages/about/en.md", "A site to test with.", "A site with :figure[9.8.3]{area=901 year=first} masts. ![A map](../../assets/map.svg)");
    }

    private const string Indicator =
        """
        code: "9.8.3"
        goal: 8
        title: { en: Masts, zh: 天线 }
        series:
          - id: masts
            title: { en: Masts, zh: 天线 }
            unit: per-million
            direction: increase
            sources: [office]
        sources:
          - { id: office, publisher: Test office, dataset: Register of masts, licence: CC-BY-4.0, retrieved: 2026-07-01 }
        chart: { series: masts, areas: ["001"] }
        """;
}
