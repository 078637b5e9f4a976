using System.Net.Sockets;
using SdgTechSite.Model;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Sites;

/// <summary>
/// Rules that no single change of a line breaks: whole files, words of the interface, comments, templates and output. Each finding is held to its place,
/// <c>path line:column+length CODE</c>; 0:0 is the file as a whole.
/// </summary>
public sealed class OtherRuleTests
{
    private const string Words = "content/indicators/9-8-1/en.md";
    private const string Technologies = "content/vocabulary/technologies.yaml";

    private static readonly List<Socket> Open = [];

    internal static IReadOnlyDictionary<string, Action<SiteCopy>> Findings { get; } = new Dictionary<string, Action<SiteCopy>>(StringComparer.Ordinal)
    {
        ["content/indicators/9-9-9/indicator.yaml 0:0+0 SDG1001"] = s => s.With("content/indicators/9-9-9/data.csv", "area,year,value\n"),
        ["content/notes.txt 0:0+0 SDG1002"] = s => s.With("content/notes.txt", "x"),
        [Technologies + " 2:1+0 SDG1003"] = s => s.With(Technologies, "technologies: [\n"),
        [Technologies + " 2:20+2 SDG1004"] = s => s.With(Technologies, "technologies:\n  - { id: a, name: *x }\n"),
        [Technologies + " 1:36+0 SDG1005"] = s => s.With(Technologies, "a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n"),
        ["content/indicators/9-8-1/data.csv 2:1+0 SDG1008"] = s => s.WithBytes("content/indicators/9-8-1/data.csv", [0x61, 0x0A, 0xFF, 0x0A]),
        ["content/assets/map.svg 0:0+0 SDG1010"] = s => s.With("content/assets/Map.svg", "<svg/>").With("content/assets/map.svg", "<svg/>"),
        ["content/assets/stream 0:0+0 SDG1012"] = s => Unreadable(s.With("content/assets/a.txt", "x"), "content/assets/stream"),
        [Words + " 6:1+7 SDG1015"] = s => s.Change(Words, "## What it shows", "Old.\n\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> edits\n\n## What it shows"),
        ["content/indicators/9-8-1/data.csv 1:1+7 SDG1015"] = s => s.With("content/indicators/9-8-1/data.csv", "<<<<<<< HEAD\narea,year,value\n"),
        ["templates/pages/page.html 0:0+0 SDG1002"] = s => s.With("templates/pages/page.html", "x"),
        [Words + " 16:1+3 SDG1505"] = s => s.Change(Words, "## What it shows", ":::note\nNever closed.\n\n## What it shows"),
        [Words + " 4:1+2 SDG1509"] = s => s.Change(Words, "## What it shows", "##A heading\n\n## What it shows"),
        ["content/pages/search 0:0+0 SDG1011"] = s => s.With("content/pages/search/en.md", "---\ntitle: Mine\nsummary: Mine.\n---\nWords.\n"),
        [Words + " 4:6+13 SDG1013"] = s => s.Change(Words, "## What it shows", "<!-- allow SDG1510 -->\n7 times.\n\n## What it shows"),
        [Words + " 4:6+13 SDG1014"] = s => s.Change(Words, "## What it shows", "<!-- allow SDG1510: nothing here -->\nSeven times.\n\n## What it shows"),
        ["content/indicators/9-8-2/indicator.yaml 5:5+0 SDG1307"] = s => s.Change("content/indicators/9-8-2/indicator.yaml", "observations:\n  - area: \"250\"\n    values: { 2010: 3900, 2014: { value: 4300.5, status: E, note: Revised } }\n  - area: \"404\"\n    values: { 2010: 230 }\n", "observations: []\n"),
        ["content/ui/zh.yaml 0:0+0 SDG1403"] = s => s.With("content/ui/zh.yaml", Ui("zh").Replace("  home: 首页\n", string.Empty, StringComparison.Ordinal)),
        ["content/ui/en.yaml 2:9+10 SDG1405"] = s => s.With("content/ui/en.yaml", "language:\n  name: \"{nobody}\"\n" + Ui("en")[(Ui("en").IndexOf("nav:", StringComparison.Ordinal))..]),
        ["content/site.yaml 10:18+7 SDG1209"] = s => s.Change("content/indicators/9-8-1/indicator.yaml", "goal: 9\n", "goal: 9\ndraft: true\n"),
        ["content/site.yaml 8:32+2 SDG1406"] = s => s.Change("content/site.yaml", "navigation:", "budgets: { translations: { zh: 99 } }\nnavigation:").Change("content/report/report.yaml", "{ en: Nobody asks., zh: 没有人问。 }", "{ en: Nobody asks. }"),
        [Words + " 4:1+25 SDG1508"] = s => s.With("content/assets/map.svg", "<svg/>").Change(Words, "## What it shows", "![](../../assets/map.svg)\n\n## What it shows"),
        ["templates/pages/prose.html 1:4+8 SDG1602"] = s => s.With("templates/pages/prose.html", "{{ nonsense }}"),
        ["en/about.html 0:0+0 SDG1703"] = s => s.Change("content/site.yaml", "[indicators, goals, about,", "[indicators, goals,").Change(Words, "[about](../../pages/about/en.md)", "nothing"),
        ["en/about.html 1:10+0 SDG1702"] = s => s.With("templates/layouts/base.html", "<a href=\"nowhere.html\">x</a>"),
        ["en/about.html 0:0+0 SDG1705"] = s => s.With("templates/pages/prose.html", "<main><i id=\"a\"></i><i id=\"a\"></i></main>"),
        ["assets/con.d4dc566691.svg 0:0+0 SDG1704"] = s => s.With("content/assets/con.svg", "<svg/>"),
        ["en/areas/index.html 0:0+0 SDG1701"] = s => s.Change("content/vocabulary/areas.csv", "250,country,FRA,150,,,France,法国", "250,country,FRA,150,,,France,法国\nindex,country,,150,,,Index,索引").Change("content/indicators/9-8-1/data.csv", "404,2010,7.2,,,,", "404,2010,7.2,,,,\nindex,2010,7.2,,,,"),
        ["content/site.yaml 8:25+3 SDG1901"] = s => s.Change("content/site.yaml", "navigation:", "budgets: { page_weight: 0.5 }\nnavigation:"),
        ["content/site.yaml 8:22+1 SDG1902"] = s => s.Change("content/site.yaml", "navigation:", "budgets: { requests: 1 }\nnavigation:"),
        ["content/site.yaml 8:27+6 SDG1903"] = s => s.Change("content/site.yaml", "navigation:", "budgets: { build_seconds: 0.0001 }\nnavigation:"),
        ["content/indicators/9-8-2/indicator.yaml 5:5+0 SDG1904"] = s => s.Change("content/site.yaml", "navigation:", "budgets: { stale_after: 11 }\nnavigation:"),
        ["site-output/holiday.txt 0:0+0 SDG1706"] = s => s.With("site-output/holiday.txt", "x"),
        ["site-output 0:0+0 SDG1707"] = s => s.With("elsewhere/x.txt", "x").Link("site-output", Path.Combine(s.Folder, "elsewhere")),
    };

    public static TheoryData<string> Expected() => [.. Findings.Keys];

    [Theory]
    [MemberData(nameof(Expected))]
    public void A_mistake_is_found_at_its_place(string expected)
    {
        using var site = SiteCopy.Of("small");
        Findings[expected](site);
        var found = (expected.StartsWith("site-output", StringComparison.Ordinal) ? site.Build() : site.Check()).Diagnostics.Select(Show).ToList();
        Assert.True(found.Any(f => f.EndsWith(expected, StringComparison.Ordinal)), $"Expected {expected}; found: {string.Join(" | ", found.Take(8))}");
    }

    private static string Show(Diagnostic d) => $"{d.Span.Path} {d.Span.Line}:{d.Span.Column}+{d.Span.Length} {d.Rule.Code}";

    private static string Ui(string language) => File.ReadAllText(Repository.PathOf("content", "ui", language + ".yaml"));

    /// <summary>A file that even a user with every right cannot read. It goes when its socket is closed, so the sockets stay open.</summary>
    private static void Unreadable(SiteCopy site, string path)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        Open.Add(socket);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(site.Folder, path)));
    }
}
