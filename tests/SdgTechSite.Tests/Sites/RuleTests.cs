using SdgTechSite.Build;
using SdgTechSite.Model;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Sites;

/// <summary>
/// One mistake at a time in a small site: the finding's code, its place to the column and its length, and a word of its hint. Every rule of the content
/// contract is broken here once.
/// </summary>
public sealed class RuleTests
{
    private const string Config = "content/site.yaml";
    private const string Online = "content/indicators/9-8-1/indicator.yaml";
    private const string Data = "content/indicators/9-8-1/data.csv";
    private const string Words = "content/indicators/9-8-1/en.md";
    private const string Researchers = "content/indicators/9-8-2/indicator.yaml";
    private const string Units = "content/vocabulary/units.yaml";
    private const string Areas = "content/vocabulary/areas.csv";
    private const string Report = "content/report/report.yaml";

    /// <summary>File, what stands there, what takes its place, the finding as <c>line:column+length CODE</c>, and a part of the hint.</summary>
    public static TheoryData<string, string, string, string, string> Changes() => new()
    {
        // Keys and types
        { Config, "licence:", "lisence:", "6:1+7 SDG1101", "licence" },
        { Online, "direction: increase", "direktion: increase", "9:5+9 SDG1101", "direction" },
        { Config, "format: 1", "format: one", "1:9+3 SDG1102", "whole number" },
        { Config, "format: 1", "format: 7", "1:9+1 SDG1104", "format 1" },
        { Online, "code: \"9.8.1\"", "code: 9.10", "1:7+4 SDG1102", "quotes" },
        { Online, "goal: 9", "goal: nine", "2:7+4 SDG1102", "whole number" },
        { Online, "    unit: percent\n", "", "6:5+0 SDG1103", "unit" },
        { Config, "as_of: 2026-11-24", "as_of: yesterday", "7:8+9 SDG1102", "day" },
        { Online, "direction: increase", "direction: upwards", "9:16+7 SDG1105", "increase" },
        { Online, "code: \"9.8.1\"", "code: \"9.8.7\"", "1:7+7 SDG1107", "9-8-7" },
        { Units, "id: per-million", "id: percent", "3:11+7 SDG1106", "Rename" },
        { Units, "id: per-million", "id: Per Million", "3:11+11 SDG1011", "lower-case" },

        { Config, "navigation:", "repository: { source: \"http://git.example.org/{path}\" }\nnavigation:", "8:23+31 SDG1108", "https" },
        { Config, "navigation:", "repository: { source: \"https://{path}.example.org/\" }\nnavigation:", "8:23+29 SDG1108", "host" },
        { Config, "navigation:", "repository: { source: \"https://git.example.org/{path}/{branch}\" }\nnavigation:", "8:23+41 SDG1108", "{line}" },
        { Config, "navigation:", "repository: { source: \"https://git.example.org/#L{line}\" }\nnavigation:", "8:23+34 SDG1108", "{path}" },
        { Config, "navigation:", "repository: { report: \"https://git.example.org/?t={path}\" }\nnavigation:", "8:23+35 SDG1108", "{title}" },
        { Config, "navigation:", "repository: { sources: \"https://git.example.org/{path}\" }\nnavigation:", "8:15+7 SDG1101", "source" },

        // Names that must exist
        { Online, "  series: online", "  series: onlin", "23:11+5 SDG1201", "online" },
        { Data, "404,2010", "XX9,2010", "7:1+3 SDG1202", "areas" },
        { Researchers, "\"250\"", "\"251\"", "13:11+5 SDG1202", "250" },
        { Online, "unit: percent", "unit: per-cent", "8:11+8 SDG1203", "percent" },
        { Data, "14.5,female", "14.5,femal", "9:15+5 SDG1204", "female" },
        { Online, "dimensions: [sex]", "dimensions: [sexx]", "10:18+4 SDG1204", "sex" },
        { Online, "technologies: [ict]", "technologies: [itc]", "4:16+3 SDG1205", "ict" },
        { Words, ":paragraph[1]", ":paragraph[77]", "7:1+14 SDG1206", "1 to 3" },
        { Config, "languages: [en, zh]", "languages: [en, zh, qq]", "4:21+2 SDG1207", "tag" },
        { Online, "goal: 9", "goal: 19", "2:7+2 SDG1208", "8, 9" },
        { Report, "goals: [8, 9]", "goals: [8, 99]", "14:78+2 SDG1208", "goals.yaml" },
        { Report, "[\"9.8.1\", \"9.8.2\"]", "[\"9.8.1\", \"9.8.3\"]", "14:104+7 SDG1209", "9.8.1" },
        { Online, "sources: [survey]", "sources: [survye]", "13:15+6 SDG1210", "survey" },
        { Config, "navigation:", "rules: { SDG9999: off }\nnavigation:", "8:10+7 SDG1211", "" },
        { Config, "navigation:", "rules: { SDG1302: off }\nnavigation:", "8:10+7 SDG1105", "warnings" },
        { Config, "[indicators, goals, about,", "[indicators, goals, abuot,", "8:33+5 SDG1212", "about" },

        { Config, "paragraph: 2", "paragraph: 77", "10:69+2 SDG1206", "report.yaml" },
        { Config, "against: [\"250\"]", "against: [\"25\"]", "10:50+4 SDG1202", "250" },
        { Report, "kind: promise", "kind: promice", "13:130+7 SDG1105", "promise" },
        { Report, ", summary: { en: Networks reach ever more people., zh: 网络覆盖的人越来越多。 }", "", "13:5+0 SDG1103", "summary" },

        { Report, "platforms: [forum]", "platforms: [fourm]", "22:17+5 SDG1213", "forum" },
        { Report, "areas: [\"150\"]", "areas: [\"151\"]", "23:13+5 SDG1202", "150" },
        { Report, "proxies: [\"9.8.1\"]", "proxies: [\"9.8.2\"]", "21:15+7 SDG1209", "9.8.1" },
        { Report, "code: \"9.8.9\"", "code: \"9.8.2\"", "31:13+7 SDG1105", "unmeasured" },
        { Report, "indicator: \"9.8.1\", area: \"001\"", "indicator: \"9.8.7\", area: \"001\"", "27:26+7 SDG1209", "9.8.1" },
        { "content/vocabulary/platforms.yaml", "kind: forum", "kind: forun", "3:11+5 SDG1105", "forum" },
        { "content/vocabulary/platforms.yaml", "since: 2006", "since: 20006", "5:12+5 SDG1303", "four digits" },
        { "content/vocabulary/platforms.yaml", "https://example.org/forum", "ftp://example.org/forum", "7:10+23 SDG1506", "https" },

        // Figures
        { Data, "404,2014,16.5,", "404,2010,16.5,", "8:1+0 SDG1301", "Keep one" },
        { Data, "001,2011,34.25", "001,2011,abc", "3:10+3 SDG1302", "point" },
        { Data, "001,2011,34.25", "001,2011,Infinity", "3:10+8 SDG1302", "point" },
        { Data, "001,2011,34.25", "001,2011,1.7e308", "3:10+7 SDG1302", "1e30" },
        { Data, "001,2011,34.25", "001,2011,1e-310", "3:10+6 SDG1302", "1e-30" },
        { Data, "001,2011,34.25", "001,2011,1e-400", "3:10+6 SDG1302", "1e-30" },
        { Data, "001,2011,34.25", "001,2011,1e400", "3:10+5 SDG1302", "1e30" },
        { Data, "001,2011,34.25", "001,2011,\"34,25\"", "3:11+5 SDG1302", "point" },
        { Data, "001,2011,34.25", "001,2011,", "3:10+0 SDG1302", "status M" },
        { Data, "001,2011,34.25", "001,2012/13,34.25", "3:5+7 SDG1303", "four digits" },
        { Researchers, "2010: 230", "210: 230", "16:15+3 SDG1303", "four digits" },
        { Data, "001,2011,34.25", "001,2011,134.25", "3:10+6 SDG1304", "unit" },
        { Researchers, "    sources: [office]\n", "", "5:5+0 SDG1305", "sources" },
        { Data, "41.5,,E", "41.5,,Z", "5:16+1 SDG1306", "OBS_STATUS" },
        { Data, "75,,,>", "75,,,=", "13:15+1 SDG1306", "<" },
        { Data, "area,year,value,sex,status", "area,year,value,sexx,status", "1:17+4 SDG1101", "sex" },
        { Data, "area,year,value,sex,status", "area,year,value,area,status", "1:17+4 SDG1006", "Keep one" },
        { Data, "404,2010,7.2,,,,", "404,2010,7.2,,,", "7:1+0 SDG1007", "comma" },

        { Data, "404,2010,7.2,,,,", "404,2010,7.2,,M,,", "7:10+3 SDG1306", "status" },
        { Data, "404,2010,7.2,,,,", "1,2010,7.2,,,,", "7:1+1 SDG1202", "'001'" },
        { Data, "404,2010,7.2,,,,", "404,2010,7.2,,,,,", "7:1+0 SDG1007", "at the end" },
        { Data, "area,year,value,sex,status,bound,note", "area;year;value", "1:1+0 SDG1007", "sdgtech import csv" },
        { Words, "## What it shows", ":figure[9.8.1]{year=2010 people.\n\n## What it shows", "4:1+14 SDG1505", "Close it" },
        { Config, "as_of: 2026", "as_of: 2206", "7:8+10 SDG1105", "1980" },
        { Config, "languages: [en, zh]", "languages: []", "4:12+0 SDG1105", "[en]" },
        { Config, "licence: CC-BY-4.0", "licence: \" \"", "6:10+3 SDG1103", "quotes" },
        { Config, "navigation:", "max_source_age_days: -3\nnavigation:", "8:22+2 SDG1105", "1095" },
        { Report, "url: https", "url: javascript", "2:6+33 SDG1506", "https" },

        // Languages and sources
        { Online, "title: { en: People online, zh", "title: { fr: Gens, zh", "7:12+0 SDG1401", "en" },
        { Online, "    title: { en: People online, zh: 上网人口 }", "    title: { en: People online }", "7:12+0 SDG1402", "zh" },
        { Areas, "Kenya,肯尼亚", "Kenya,", "5:23+5 SDG1402", "name_zh" },
        { Online, "retrieved: 2026-07-01", "retrieved: 2019-07-01", "20:16+10 SDG1404", "release" },

        { Config, "navigation:", "budgets: { translations: { zh: 100, en: 101 } }\nnavigation:", "8:41+3 SDG1105", "100" },
        { Config, "navigation:", "budgets: { requests: 0 }\nnavigation:", "8:22+1 SDG1105", "reached" },
        { Config, "navigation:", "budgets: { translations: { fr: 50 } }\nnavigation:", "8:28+2 SDG1207", "languages" },

        // Markdown and links
        { Words, "Surveys differ.", "Surveys differ by 12.5 points.", "14:19+4 SDG1510", ":figure" },
        { Report, "Nobody asks.", "Nobody of 300 asks.", "29:37+3 SDG1510", "words" },
        { Words, "../../pages/about/en.md", "../../pages/abuot/en.md", "17:84+23 SDG1501", "about" },
        { Words, "#what-it-shows", "#what-it-shwos", "17:33+37 SDG1502", "what-it-shows" },
        { Words, "[about](../../pages/about/en.md)", "![a map](../../assets/map.svg)", "17:85+20 SDG1503", "" },
        { Words, "area=404 year=2014 sex=female", "area=404 year=1999 sex=female", "6:67+45 SDG1504", "2014" },
        { Words, "area=404 year=2014 sex=female", "area=404 yaer=2014", "6:67+34 SDG1504", "year" },
        { Words, ":indicator[9.8.2]", ":indicator[9.8.3]", "7:23+17 SDG1209", "9.8.1" },
        { Words, ":indicator[9.8.2]", ":indikator[9.8.2]", "7:23+17 SDG1505", "indicator" },
        { Words, ":indicator[9.8.2]", "indicator[9.8.2]", "7:23+9 SDG1505", ":indicator[" },
        { Words, ":::caution", ":::coution", "13:1+10 SDG1505", "caution" },
        { Words, "../../pages/about/en.md", "JaVaScRiPt:alert(1)", "17:84+19 SDG1506", "https" },
        { Words, "../../pages/about/en.md", "../../../../secret.md", "17:84+21 SDG1009", "../" },
        { Words, "Surveys differ.", "<script>alert(1)</script>Surveys differ.", "14:1+44 SDG1507", "" },
        { Words, "## What it shows", "#### What it shows", "4:1+18 SDG1509", "##" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_mistake_is_found_at_its_place(string file, string old, string replacement, string expected, string hint)
    {
        using var site = SiteCopy.Of("small").Change(file, old, replacement);
        var found = site.Check().Diagnostics;
        var match = found.FirstOrDefault(d => Show(d) == expected && d.Span.Path == file);
        Assert.True(match is not null, $"Expected {file}:{expected}; found: {string.Join(" | ", found.Select(d => d.Span.Path + ":" + Show(d)))}");
        Assert.Contains(hint, match.Hint ?? string.Empty, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("In 2014 and 2015/16, from 1990-2000, 9.8.1 and E/2018/66 or 72/242 told of CO2, 5G and COVID-19.")]
    [InlineData("2017 年 4 月 25 日")]
    public void Years_codes_symbols_and_names_are_no_typed_numbers(string text)
    {
        using var site = SiteCopy.Of("small").Change(Words, "Surveys differ.", text);
        Assert.Empty(site.Check().Diagnostics);
    }

    [Fact]
    public void A_comment_with_a_reason_lets_a_typed_number_pass_and_reaches_no_page()
    {
        using var site = SiteCopy.Of("small").Change(Words, "## What it shows", "<!-- allow SDG1510: a proverb -->\n7 times 7 is forgiven.\n\n## What it shows");
        site.BuildCleanly();
        Assert.DoesNotContain("proverb", site.Read("en/indicators/9-8-1.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!-- allow SDG1510 -->\n7 times.", "SDG1013 SDG1510")]
    [InlineData("<!-- allow SDG1510: nothing here -->\nSeven times.", "SDG1014")]
    [InlineData("<!-- allow SDG1501: no -->\n[a](../../pages/b/en.md)", "SDG1013 SDG1501")]
    [InlineData("<!-- allow SDG9999: no -->", "SDG1211")]
    public void A_comment_that_lets_nothing_pass_is_found(string text, string codes)
    {
        using var site = SiteCopy.Of("small").Change(Words, "## What it shows", text + "\n\n## What it shows");
        Assert.Equal(codes, string.Join(' ', site.Check().Diagnostics.Select(d => d.Rule.Code).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_build_of_one_language_says_nothing_of_comments_in_another()
    {
        using var site = SiteCopy.Of("small").Change(Words, "## What it shows", "<!-- allow SDG1510: a proverb -->\n7 times 7 is forgiven.\n\n## What it shows");
        site.BuildCleanly(BuildOverrides.None with { Languages = ["zh"] });
    }

    [Fact]
    public void A_language_below_its_budget_is_found()
    {
        using var site = SiteCopy.Of("small").Change(Config, "navigation:", "budgets: { translations: { zh: 99 } }\nnavigation:").Change(Report, "{ en: Nobody asks., zh: 没有人问。 }", "{ en: Nobody asks. }");
        Assert.Equal(["SDG1402", "SDG1406"], site.Check().Diagnostics.Select(d => d.Rule.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_word_of_the_interface_that_is_missing_or_misspelt_is_found()
    {
        var words = File.ReadAllText(Repository.PathOf("content", "ui", "zh.yaml"));
        using var site = SiteCopy.Of("small").With("content/ui/zh.yaml", words.Replace("  home: 首页", "  hoem: 首页", StringComparison.Ordinal));
        Assert.Equal(["SDG1403", "SDG1101"], site.Check().Diagnostics.Select(d => d.Rule.Code));
    }

    [Fact]
    public void A_message_that_does_not_fit_its_use_is_found()
    {
        var words = File.ReadAllText(Repository.PathOf("content", "ui", "en.yaml"));
        using var site = SiteCopy.Of("small").With("content/ui/en.yaml", words.Replace("    one: \"{n} indicator\"\n", string.Empty, StringComparison.Ordinal).Replace("\"up from {value} in {year}\"", "\"up from {valeu} in {year}\"", StringComparison.Ordinal));
        Assert.Equal(["SDG1405"], site.Check().Diagnostics.Select(d => d.Rule.Code).Distinct(StringComparer.Ordinal));
        Assert.Equal(3, site.Check().Diagnostics.Length);
    }

    [Theory]
    [InlineData("a: &x 1\nb: *x\n", "SDG1004")]
    [InlineData("a: !!str 1\n", "SDG1004")]
    [InlineData("a: 1\n---\nb: 2\n", "SDG1004")]
    [InlineData("a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n", "SDG1005")]
    [InlineData("technologies: []\ntechnologies: []\n", "SDG1006")]
    [InlineData("technologies: [\n", "SDG1003")]
    [InlineData("technologies:\n  - { id: a\tb, name: { en: a\t b } }\n\t", "SDG1003")]
    [InlineData("just words\n", "SDG1102")]
    public void Yaml_that_is_broken_or_dangerous_is_refused(string yaml, string code)
    {
        using var site = SiteCopy.Of("small").With("content/vocabulary/technologies.yaml", yaml);
        Assert.Contains(code, site.Check().Diagnostics.Select(d => d.Rule.Code));
    }

    [Fact]
    public void A_link_out_of_the_tree_is_not_followed()
    {
        using var site = SiteCopy.Of("small");
        site.Link("content/assets/passwords.txt", "/etc/passwd");
        Assert.Equal(["content/assets/passwords.txt: SDG1009 Symbolic links are not followed."], site.Check().Diagnostics.Select(SiteCopy.Show));
    }

    [Fact]
    public void Nobody_waits_for_a_pipe_among_the_content()
    {
        using var site = SiteCopy.Of("small");
        var path = Path.Combine(site.Folder, "content/indicators/9-8-1/data.csv");
        File.Delete(path);
        site.With("content/assets/a.txt", "There is a folder now.");
        Pipe(path);
        Pipe(Path.Combine(site.Folder, "content/assets/b.txt"));
        var found = site.Check().Diagnostics.Where(d => d.Rule == Rules.UnreadableFile).Select(d => d.Span.Path);
        Assert.Equal(["content/assets/b.txt", "content/indicators/9-8-1/data.csv"], found);
    }

    /// <summary>A pipe that nobody writes to; where such a thing cannot be told from a file before it is opened, a socket, which cannot be read either.</summary>
    private static void Pipe(string path)
    {
        if (OperatingSystem.IsLinux())
        {
            using var made = System.Diagnostics.Process.Start("mkfifo", [path]);
            made.WaitForExit();
            Assert.Equal(0, made.ExitCode);
            return;
        }

        using var socket = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Unspecified);
        socket.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(path));
    }

    [Fact]
    public void Names_that_are_one_on_some_disks_are_found()
    {
        using var site = SiteCopy.Of("small").With("content/assets/Map.svg", "<svg/>").With("content/assets/map.svg", "<svg/>");
        Assert.Contains("SDG1010", site.Check().Diagnostics.Select(d => d.Rule.Code));
    }

    [Theory]
    [InlineData("content/notes.txt", "x", "SDG1002")]
    [InlineData("content/indicators/9-8-1/fr.md", "---\nsummary: x\n---\n", "SDG1207")]
    [InlineData("content/indicators/9-9-9/data.csv", "area,year,value\n", "SDG1001")]
    [InlineData("content/indicators/9-8-1/zh.md", "No front matter\n", "SDG1103")]
    public void A_file_that_does_not_belong_or_is_missing_is_found(string path, string text, string code)
    {
        using var site = SiteCopy.Of("small").With(path, text);
        Assert.Contains(code, site.Check().Diagnostics.Where(d => d.Span.Path.StartsWith(path[..path.LastIndexOf('/')], StringComparison.Ordinal)).Select(d => d.Rule.Code));
    }

    [Fact]
    public void Text_that_is_not_utf8_is_found()
    {
        using var site = SiteCopy.Of("small").WithBytes("content/indicators/9-8-1/data.csv", [0x61, 0x72, 0x65, 0x61, 0x2C, 0xFF, 0x0A]);
        Assert.Contains("SDG1008", site.Check().Diagnostics.Select(d => d.Rule.Code));
    }

    [Fact]
    public void A_table_from_a_spreadsheet_with_a_byte_order_mark_and_its_line_ends_reads_the_same()
    {
        using var plain = SiteCopy.Of("small").BuildCleanly();
        var data = File.ReadAllText(Repository.PathOf("tests", "sites", "small", "content", "indicators", "9-8-1", "data.csv"));
        using var dirty = SiteCopy.Of("small").With("content/indicators/9-8-1/data.csv", "\uFEFF" + data.ReplaceLineEndings("\r\n")).BuildCleanly();
        Assert.Equal(plain.Read("data/9-8-1.csv"), dirty.Read("data/9-8-1.csv"));
    }

    [Fact]
    public void A_series_without_figures_is_warned_about()
    {
        using var site = SiteCopy.Of("small").Change(Researchers, "sources:\n  - {", "  - { id: empty, title: { en: Empty, zh: 空 }, unit: percent, direction: none, sources: [office] }\nsources:\n  - {")
            .Change(Researchers, "  - area: \"250\"", "  - series: researchers\n    area: \"250\"").Change(Researchers, "  - area: \"404\"", "  - series: researchers\n    area: \"404\"");
        Assert.Equal(["SDG1307"], site.Check().Diagnostics.Select(d => d.Rule.Code));
    }

    [Fact]
    public void A_code_keeps_its_last_zero()
    {
        using var site = SiteCopy.Of("small");
        foreach (var name in new[] { "indicator.yaml", "en.md", "zh.md" })
        {
            site.With($"content/indicators/9-10/{name}", File.ReadAllText(Repository.PathOf("tests", "sites", "small", "content", "indicators", "9-8-2", name)).Replace("9.8.2", "9.10", StringComparison.Ordinal));
        }

        site.BuildCleanly();
        Assert.Contains("9.10", site.Read("en/indicators/9-10.html"), StringComparison.Ordinal);
    }

    private static string Show(Diagnostic d) => $"{d.Span.Line}:{d.Span.Column}+{d.Span.Length} {d.Rule.Code}";
}
