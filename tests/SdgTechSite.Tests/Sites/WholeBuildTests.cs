using SdgTechSite.Build;
using SdgTechSite.Model;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Sites;

/// <summary>Whole builds of a small site: what an editor and a publishing job see.</summary>
public sealed class WholeBuildTests
{
    [Fact]
    public void Four_mistakes_in_four_files_come_out_in_one_check_each_at_its_place()
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        var before = site.Tree();
        site.Change("content/indicators/9-8-1/data.csv", "001,2011,34.25", "001,2011,abc")
            .Change("content/indicators/9-8-2/indicator.yaml", "- area: \"404\"", "- area: \"XX9\"")
            .Change("content/vocabulary/technologies.yaml", "name: { en: Info", "nmae: { en: Info")
            .Change("content/indicators/9-8-1/en.md", "../../pages/about/en.md", "../../pages/abuot/en.md");
        var found = site.Check().Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Span} {d.Rule.Code}").ToList();
        Assert.Contains("content/indicators/9-8-1/data.csv:3:10 SDG1302", found);
        Assert.Contains("content/indicators/9-8-1/en.md:17:84 SDG1501", found);
        Assert.Contains("content/indicators/9-8-2/indicator.yaml:15:11 SDG1202", found);
        Assert.Contains("content/vocabulary/technologies.yaml:2:16 SDG1101", found);
        Assert.Equal(found, site.Build(jobs: 1).Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Span} {d.Rule.Code}"));
        Assert.Equal(before, site.Tree());
    }

    [Fact]
    public void A_bad_figure_is_reported_once_and_not_again_by_the_words_that_refer_to_it()
    {
        using var site = SiteCopy.Of("small").Change("content/indicators/9-8-1/data.csv", "404,2014,14.5", "404,2014,abc");
        Assert.Equal(["SDG1302"], site.Check().Diagnostics.Select(d => d.Rule.Code));
    }

    [Fact]
    public void A_check_writes_nothing()
    {
        using var site = SiteCopy.Of("small");
        Assert.Empty(site.Check().Diagnostics);
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public void Findings_carry_the_line_they_are_about()
    {
        using var site = SiteCopy.Of("small").Change("content/indicators/9-8-1/data.csv", "001,2011,34.25", "001,2011,abc");
        Assert.Equal("001,2011,abc,,,,", Assert.Single(site.Check().Diagnostics).Excerpt);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void The_bytes_do_not_depend_on_the_number_of_jobs_or_the_folder(int jobs)
    {
        using var first = SiteCopy.Of("small").BuildCleanly();
        using var second = SiteCopy.Of("small");
        Assert.Null(second.Build(jobs).Failure);
        Assert.Equal(first.Tree(), second.Tree());
    }

    [Fact]
    public void A_page_that_no_page_leads_to_is_warned_about_and_the_site_is_still_built()
    {
        using var site = SiteCopy.Of("small")
            .With("content/pages/lost/en.md", "---\ntitle: Lost\nsummary: Nobody comes here.\n---\nWords.\n")
            .With("content/pages/lost/zh.md", "---\ntitle: 迷路\nsummary: 无人到此。\n---\n文字。\n");
        var result = site.Build();
        Assert.Equal(["SDG1703"], result.Diagnostics.Select(d => d.Rule.Code).Distinct(StringComparer.Ordinal));
        Assert.True(File.Exists(Path.Combine(site.Output, "en", "lost.html")));
    }

    [Fact]
    public void What_is_said_of_a_whole_file_is_let_pass_anywhere_in_it()
    {
        using var site = SiteCopy.Of("small").Without("content/indicators/9-8-2/zh.md").Change("content/indicators/9-8-2/en.md", "## ", "<!-- allow SDG1402: in one language until the survey is out -->\n\n## ");
        Assert.Empty(site.Check().Diagnostics);
    }

    [Fact]
    public void A_language_without_its_words_falls_back_with_a_notice_and_a_warning()
    {
        using var site = SiteCopy.Of("small").Without("content/indicators/9-8-2/zh.md");
        var result = site.Build();
        Assert.Equal(["SDG1402"], result.Diagnostics.Select(d => d.Rule.Code));
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(site.Read("zh/indicators/9-8-2.html"));
        Assert.Equal("zh", page.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(page.QuerySelector("[lang=en] h2"));
        Assert.NotNull(page.QuerySelector(".fallback"));
    }

    [Fact]
    public void Severities_of_warnings_are_the_sites_own()
    {
        using var site = SiteCopy.Of("small").Without("content/indicators/9-8-2/zh.md")
            .Change("content/site.yaml", "navigation:", "rules: { SDG1402: error }\nnavigation:");
        Assert.Equal([Severity.Error], site.Check().Diagnostics.Select(d => d.Severity));
    }

    [Fact]
    public void Only_the_languages_asked_for_are_built()
    {
        using var site = SiteCopy.Of("small").BuildCleanly(BuildOverrides.None with { Languages = ["zh"] });
        Assert.False(Directory.Exists(Path.Combine(site.Output, "en")));
        Assert.True(File.Exists(Path.Combine(site.Output, "zh", "index.html")));
    }

    [Fact]
    public void A_template_mistake_is_reported_at_its_line_and_the_old_site_stays()
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        var before = site.Tree();
        site.With("templates/pages/not-found.html", "<p>\n  {{ page.nonsense }}\n</p>\n");
        var found = site.Build().Diagnostics;
        Assert.NotEmpty(found);
        Assert.All(found, d => Assert.Equal("SDG1602", d.Rule.Code));
        Assert.Equal(("templates/pages/not-found.html", 2), (found[0].Span.Path, found[0].Span.Line));
        Assert.Equal(before, site.Tree());
    }

    [Fact]
    public void A_known_address_gives_canonical_and_alternate_links_and_a_404_that_works_at_any_depth()
    {
        using var site = SiteCopy.Of("small").BuildCleanly(BuildOverrides.None with { BaseUrl = "https://example.org/a/b" });
        var page = site.Read("en/indicators/9-8-1.html");
        Assert.Contains("<link rel=\"canonical\" href=\"https://example.org/a/b/en/indicators/9-8-1.html\">", page, StringComparison.Ordinal);
        Assert.Contains("hreflang=\"zh\" href=\"https://example.org/a/b/zh/indicators/9-8-1.html\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/a/b/en/index.html\"", site.Read("404.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("canonical", site.Read("404.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_of_the_content_is_written_under_a_name_with_its_hash()
    {
        using var site = SiteCopy.Of("small").With("content/assets/map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
            .Change("content/pages/about/en.md", "A site to test with.", "![A map](../../assets/map.svg)").BuildCleanly();
        var source = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(site.Read("en/about.html")).QuerySelector("img[alt='A map']")!.GetAttribute("src")!;
        Assert.Matches(@"^\.\./assets/map\.[0-9a-f]{10}\.svg$", source);
        Assert.StartsWith("<svg", site.Read(source["../".Length..]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_without_content_says_so()
    {
        using var site = SiteCopy.Of("small").Without("content");
        Assert.Contains(site.Check().Diagnostics, d => d.Rule.Code == "SDG1001");
    }
}
