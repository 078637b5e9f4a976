using SdgTechSite.Build;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Caching;

/// <summary>What is taken over from the last build, and what is not.</summary>
public sealed class CacheTests
{
    private static string CacheOf(SiteCopy site) => Path.Combine(site.Folder, ".site-output.cache");

    [Fact]
    public void A_build_of_what_stands_already_touches_nothing_and_says_the_same()
    {
        using var site = WideSite.Create().Without("content/indicators/9-8-2/zh.md");
        var first = site.Build();
        Assert.NotEmpty(first.Diagnostics);
        var before = Stamps(site);
        var again = site.Build();
        Assert.Equal(first.Diagnostics.AsEnumerable(), again.Diagnostics);
        Assert.Equal((first.Summary.Pages, first.Summary.Pages, first.Summary.Files, first.Summary.Bytes, 0), (again.Summary.Pages, again.Summary.Taken, again.Summary.Files, again.Summary.Bytes, again.Summary.Changed));
        Assert.DoesNotContain(again.Summary.Stages, s => s.Stage is "read" or "pages" or "publish");
        Assert.Equal(before, Stamps(site));
    }

    [Fact]
    public void A_build_that_must_not_publish_tells_the_same_size_whether_pages_are_taken_over_or_made_anew()
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        site.Link("content/pages/about/link.md", Path.Combine(site.Folder, "elsewhere"));
        var (warm, clean) = (site.Build(), site.Build(overrides: BuildOverrides.None with { Clean = true }));
        Assert.True(warm.Summary.Taken > 0);
        Assert.Equal((clean.Errors, clean.Summary.Files, clean.Summary.Bytes), (warm.Errors, warm.Summary.Files, warm.Summary.Bytes));
    }

    [Fact]
    public void One_cell_makes_anew_what_shows_it_and_nothing_else()
    {
        using var site = WideSite.Create().BuildCleanly();
        var before = site.Tree().Split('\n');
        site.Change("content/indicators/9-8-3/data.csv", "905,2021,36.5", "905,2021,39");
        var result = site.Build();
        string[] perLanguage =
        [
            // The country, and the two pages that show countries; the indicator's own page shows the world and its regions.
            "areas/905.html", "indicators/9-8-3/countries.html", "indicators/9-8-3/masts.html",
        ];
        // The countries that it passes: their rank is another.
        string[] others = ["areas/906.html", "areas/907.html"];
        string[] once = ["api/v1/indicators/9-8-3.json", "catalog.jsonld", "data/9-8-3.csv", "data/9-8-3.json", "data/9-8-3.sdmx.csv", "data/9-8-3.xlsx", "data/all.zip", "datapackage.json", "figures/9-8-3.masts.js", "search/figures/9-8-3.js", "manifest.json", "manifest.json.sha256"];
        var expected = from language in new[] { "en", "zh" } from page in perLanguage.Concat(others) select $"{language}/{page}";
        Assert.Equal(expected.Concat(once).Order(StringComparer.Ordinal), site.Tree().Split('\n').Except(before, StringComparer.Ordinal).Select(l => l[..l.IndexOf(' ', StringComparison.Ordinal)]));
        Assert.InRange(result.Summary.Taken, result.Summary.Pages / 2, result.Summary.Pages - 1);
    }

    [Fact]
    public void A_site_whose_texts_lie_in_a_file_meanwhile_is_the_same()
    {
        using var site = WideSite.Create().BuildCleanly();
        var tree = site.Tree();
        var small = new SiteBuilder(TimeProvider.System) { MostInMemory = 0 };
        BuildResult Run(BuildOverrides overrides) => small.Run(new BuildRequest(SiteFolders.Find(site.Folder, null, null, null), BuildMode.Publish, overrides, 2), null);
        Assert.Empty(Run(BuildOverrides.None with { Clean = true }).Diagnostics);
        Assert.Equal(tree, site.Tree());

        // What it left to the next build is as good as any.
        site.Change("content/indicators/9-8-3/data.csv", "905,2021,36.5", "905,2021,39");
        var edited = Run(BuildOverrides.None);
        Assert.InRange(edited.Summary.Taken, edited.Summary.Pages / 2, edited.Summary.Pages - 1);
        Assert.Equal(site.BuildElsewhere().Tree, site.Tree());
    }

    [Fact]
    public void Where_no_cache_can_be_put_nothing_of_one_is_left()
    {
        using var site = SiteCopy.Of("small");
        Directory.CreateDirectory(Path.Combine(CacheOf(site), "of somebody"));
        site.BuildCleanly();
        Assert.False(File.Exists(CacheOf(site) + ".new"));
        Assert.Empty(site.Build().Diagnostics);
    }

    [Fact]
    public void Words_that_are_known_of_a_search_hold_with_the_same_synonyms_alone()
    {
        using var site = WideSite.Create();
        site.With("content/vocabulary/synonyms.yaml", "synonyms:\n  - en: [mast, tower]\n").BuildCleanly();
        site.With("content/vocabulary/synonyms.yaml", "synonyms:\n  - en: [mast, pole]\n").BuildCleanly();
        Assert.Equal(site.BuildElsewhere().Tree, site.Tree());
        site.Change("content/indicators/9-8-3/en.md", "\n---\n", "\n---\nA quarrelsome word.\n").BuildCleanly();
        Assert.Equal(site.BuildElsewhere().Tree, site.Tree());
        site.Change("content/indicators/9-8-3/en.md", "A quarrelsome word.\n", string.Empty).BuildCleanly();
        Assert.Equal(site.BuildElsewhere().Tree, site.Tree());
    }

    [Fact]
    public void The_cache_does_not_grow_by_what_pages_said_long_ago()
    {
        using var site = WideSite.Create();
        var words = File.ReadAllText(Path.Combine(site.Folder, "content/pages/about/en.md"));
        SiteCopy With(string name) => site.With("content/pages/about/en.md", words + string.Concat(Enumerable.Range(0, 2000).Select(i => $"\n## {name} {new string([.. $"{i}".Select(d => (char)(d + 'a' - '0'))])}\n")));
        With("first").BuildCleanly();
        var size = new FileInfo(CacheOf(site)).Length;
        var taken = new List<bool>();
        foreach (var name in new[] { "other", "third", "fourth", "fifth", "sixth" })
        {
            taken.Add(With(name).Build().Summary.Taken > 0);
            Assert.InRange(new FileInfo(CacheOf(site)).Length, 0, 2 * size);
        }

        // Once in a while it begins anew, and every page with it.
        Assert.Contains(true, taken);
        Assert.Contains(false, taken);
    }

    [Fact]
    public void A_site_without_its_manifest_is_not_taken_for_whole()
    {
        using var site = WideSite.Create().BuildCleanly();
        File.Delete(Path.Combine(site.Output, "manifest.json"));
        Assert.Contains(site.Build().Diagnostics, d => d.Rule.Code == "SDG1706");
    }

    [Fact]
    public void Nothing_is_taken_over_when_asked_to_build_cleanly()
    {
        using var site = WideSite.Create().BuildCleanly();
        var result = site.Build(overrides: BuildOverrides.None with { Clean = true });
        Assert.Equal((0, result.Summary.Files), (result.Summary.Taken, result.Summary.Changed));
        Assert.Equal((result.Summary.Pages, 0), (site.Build().Summary.Taken, site.Build().Summary.Changed));
    }

    [Fact]
    public void A_build_that_finds_a_mistake_while_it_makes_pages_leaves_the_cache_of_the_last_one_and_nothing_else()
    {
        using var site = WideSite.Create().BuildCleanly();
        var cache = File.ReadAllBytes(CacheOf(site));
        site.With("templates/pages/goal.html", "{{ page.nonsense }}");
        Assert.NotEqual(0, site.Build().Errors);
        Assert.Equal(cache, File.ReadAllBytes(CacheOf(site)));
        Assert.False(File.Exists(CacheOf(site) + ".new"));
    }

    [Fact]
    public void What_the_command_line_says_is_part_of_what_a_site_is_made_from()
    {
        using var site = WideSite.Create().BuildCleanly();
        foreach (var overrides in new[]
        {
            BuildOverrides.None with { BaseUrl = "https://example.org/a/" },
            BuildOverrides.None with { Languages = ["zh"] },
            BuildOverrides.None with { Revision = "abc" },
            BuildOverrides.None,
        })
        {
            Assert.Empty(site.Build(overrides: overrides).Diagnostics);
            Assert.Equal(site.BuildElsewhere(overrides).Tree, site.Tree());
        }
    }

    [Fact]
    public void Warnings_that_fail_a_strict_build_are_not_hidden_by_a_build_that_let_them_pass()
    {
        using var site = WideSite.Create().Without("content/indicators/9-8-2/zh.md");
        Assert.Equal((0, 1), (site.Build().Errors, site.Build().Warnings));
        var before = site.Tree();
        var strict = site.Change("content/indicators/9-8-2/en.md", "How many", "How very many").Build(overrides: BuildOverrides.None with { Strict = true });
        Assert.Equal(1, strict.Warnings);
        Assert.Equal(before, site.Tree());
    }

    [Fact]
    public void A_heading_that_goes_is_missed_by_pages_that_did_not_change()
    {
        using var site = WideSite.Create()
            .Change("content/pages/about/en.md", "[people online](../../indicators/9-8-1/indicator.yaml)", "[research](../../indicators/9-8-2/indicator.yaml#what-it-shows)")
            .BuildCleanly();
        var broken = site.Change("content/indicators/9-8-2/en.md", "## What it shows", "## What it tells").Build().Diagnostics;
        Assert.Equal(["SDG1502 content/indicators/9-8-1/en.md", "SDG1502 content/pages/about/en.md"], broken.Select(d => $"{d.Rule.Code} {d.Span.Path}"));
        Assert.Empty(site.Change("content/indicators/9-8-2/en.md", "## What it tells", "## What it shows").Build().Diagnostics);
    }

    [Fact]
    public void A_page_to_which_nothing_leads_any_more_is_found_though_it_did_not_change()
    {
        using var site = WideSite.Create()
            .With("content/pages/notes/en.md", "---\ntitle: Notes\nsummary: What else there is.\n---\nFew.\n")
            .With("content/pages/notes/zh.md", "---\ntitle: 说明\nsummary: 其他内容。\n---\n不多。\n")
            .Change("content/pages/about/en.md", "A site", "See [notes](../notes/en.md). A site")
            .Change("content/pages/about/zh.md", "测试用网站。", "测试用网站，参见[说明](../notes/zh.md)。")
            .BuildCleanly();
        string[] Orphans() => [.. site.Build().Diagnostics.Select(d => $"{d.Rule.Code} {d.Span.Path}")];
        site.Change("content/pages/about/en.md", "See [notes](../notes/en.md). ", string.Empty);
        Assert.Equal(["SDG1703 en/notes.html"], Orphans());
        site.Change("content/indicators/9-8-2/en.md", "How many", "How very many");
        Assert.Equal(["SDG1703 en/notes.html"], Orphans());
        site.Change("content/pages/about/en.md", "A site", "See [notes](../notes/en.md). A site");
        Assert.Empty(Orphans());
    }

    [Fact]
    public void A_table_that_is_called_otherwise_changes_the_links_of_those_beside_it()
    {
        using var site = SiteCopy.OfShippedContent();
        var english = BuildOverrides.None with { Languages = ["en"] };
        var data = Path.Combine(site.Folder, "content/indicators/3-2-1/data.csv");
        var neighbour = Path.Combine(site.Output, "en/indicators/3-2-1/under-five-mortality-other.html");
        site.Build(overrides: english);
        Assert.DoesNotContain("by sex: Countries", File.ReadAllText(neighbour), StringComparison.Ordinal);
        // The first country among regions alone.
        File.AppendAllText(data, "by-sex,051,2015,14.2,,\n");
        Assert.Equal(0, site.Build(overrides: english).Errors);
        Assert.Contains("by sex: Countries", File.ReadAllText(neighbour), StringComparison.Ordinal);
        Assert.Equal(site.BuildElsewhere(english).Tree, site.Tree());
    }

    [Fact]
    public void A_foreign_file_is_reported_though_nothing_else_changed()
    {
        using var site = WideSite.Create().BuildCleanly();
        File.WriteAllText(Path.Combine(site.Output, "thesis.txt"), "years of work");
        Assert.Equal("SDG1706", Assert.Single(site.Build().Diagnostics).Rule.Code);
    }

    [Fact]
    public void A_site_of_content_that_changes_before_it_is_read_is_named_by_what_it_shows()
    {
        using var site = WideSite.Create().BuildCleanly();
        site.Change("content/indicators/9-8-3/data.csv", "905,2021,36.5", "905,2021,39");
        Assert.Empty(site.BuildWhile("read", () => site.Change("content/indicators/9-8-3/data.csv", "905,2021,39", "905,2021,41")).Diagnostics);
        Assert.Contains("905,2021,41", site.Read("data/9-8-3.csv").Replace("masts,", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(site.BuildElsewhere().Tree, site.Tree());
    }

    [Fact]
    public void Content_that_changes_while_it_is_built_leaves_nothing_to_the_next_build()
    {
        using var site = WideSite.Create().BuildCleanly();
        site.Change("content/site.yaml", "Small site", "Small side");
        var request = new BuildRequest(SiteFolders.Find(site.Folder, null, null, null), BuildMode.Publish, BuildOverrides.None, 2);
        var meddler = new Meddler(() => site.Change("content/site.yaml", "Small side", "Small sight"));
        Assert.Null(new SiteBuilder(TimeProvider.System).Run(request, meddler).Failure);
        Assert.Empty(site.Change("content/site.yaml", "Small sight", "Small site").Build().Diagnostics);
        Assert.Equal(site.BuildElsewhere().Tree, site.Tree());
    }

    [Fact]
    public void A_check_leaves_no_cache()
    {
        using var site = WideSite.Create();
        Assert.Empty(site.Check().Diagnostics);
        Assert.False(File.Exists(CacheOf(site)));
    }

    /// <summary>Somebody who saves a file while the pages are made.</summary>
    private sealed class Meddler(Action meddle) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value)
        {
            if (value is { Stage: "pages", Done: 0 }) meddle();
        }
    }

    /// <summary>When each file and folder was written, the output's own folder and the cache among them.</summary>
    private static List<string> Stamps(SiteCopy site) =>
    [
        .. new DirectoryInfo(site.Output).EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            .Append(new DirectoryInfo(site.Output)).Append(new FileInfo(CacheOf(site)))
            .Select(f => $"{f.FullName} {f.LastWriteTimeUtc.Ticks}").Order(StringComparer.Ordinal),
    ];
}
