using SdgTechSite.Diff;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Diff;

/// <summary>Pages, translations and metadata.</summary>
public sealed class OtherDiffTests
{
    private const string Yaml = "content/indicators/9-8-1/indicator.yaml";

    [Fact]
    public void Pages_say_what_changed_in_them()
    {
        var diff = Compared.Small(s => s
            .With("content/pages/about/en.md", File.ReadAllText(Path.Combine(s.Folder, "content/pages/about/en.md")) + "\nMore.\n")
            .With("content/pages/method/en.md", "---\ntitle: Method\nsummary: How.\n---\nText.\n")
            .With("content/assets/map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
        Assert.Equal(
            ["pages/about/en.md Both text", "pages/method/en.md Added ", "assets/map.svg Added "],
            diff.Pages.Select(p => $"{p.Path} {p.Presence} {string.Join(',', p.Parts)}"));
        Assert.Empty(diff.Translations);
    }

    [Fact]
    public void Windows_line_ends_are_no_change_of_a_page() =>
        Assert.True(Compared.Small(s => s.With("content/pages/about/en.md", File.ReadAllText(Path.Combine(s.Folder, "content/pages/about/en.md")).ReplaceLineEndings("\r\n"))).IsEmpty);

    [Fact]
    public void Translations_are_gained_and_lost_by_language_and_file()
    {
        var diff = Compared.Small(s => s
            .Without("content/indicators/9-8-2/zh.md")
            .Change(Yaml, "title: { en: People online, zh: 上网人口 }", "title: { en: People online }"));
        Assert.Equal(
            ["zh indicators/9-8-2/zh.md  False", "zh indicators/9-8-1/indicator.yaml series.online.title False"],
            diff.Translations.Select(t => $"{t.Language} {t.Path} {t.Key} {t.Gained}"));
        Assert.Empty(diff.Pages);
        Assert.Empty(diff.Metadata);
        Assert.Contains("2 lost (zh 2)", TextReport.Write(diff, 100, 40), StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_that_is_new_brings_no_words_that_nobody_wrote()
    {
        var diff = Compared.Small(s => s.Change("content/site.yaml", "languages: [en, zh]", "languages: [en, zh, fr]"));
        Assert.Equal(new FactDiff("site.yaml", "languages", "en, zh", "en, zh, fr"), Assert.Single(diff.Metadata));
    }

    [Fact]
    public void Metadata_is_told_as_key_old_and_new()
    {
        var diff = Compared.Small(s => s
            .Change(Yaml, "retrieved: 2026-07-01", "retrieved: 2026-11-01")
            .Change(Yaml, "vintage: Release of July 2026", "vintage: Release of November 2026")
            .Change(Yaml, "direction: increase", "direction: decrease")
            .Change(Yaml, "target: { value: 100, year: 2030 }", "target: { value: 90, year: 2035 }")
            .Change(Yaml, "title: { en: People online,", "title: { en: People on the net,"));
        Assert.Equal(
            [
                "series.online.title.en: People online -> People on the net",
                "series.online.direction: increase -> decrease",
                "series.online.target: 100 by 2030 -> 90 by 2035",
                "sources.survey.vintage: Release of July 2026 -> Release of November 2026",
                "sources.survey.retrieved: 2026-07-01 -> 2026-11-01",
            ],
            diff.Metadata.Select(f => $"{f.Key}: {f.Old} -> {f.New}"));
        Assert.All(diff.Metadata, f => Assert.Equal("indicators/9-8-1/indicator.yaml", f.Path));
        Assert.Empty(diff.Figures);
    }
}
