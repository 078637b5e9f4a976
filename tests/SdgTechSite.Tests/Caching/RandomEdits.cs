#pragma warning disable CA5394 // Edits need no secret numbers, only ones that come again with their seed.
using System.Collections.Immutable;
using System.Globalization;
using SdgTechSite.Tests.Support;

namespace SdgTechSite.Tests.Caching;

/// <summary>What people do to a site. Each edit shows somewhere, but for <see cref="Mistakes"/>, which keep the site from being published.</summary>
internal static class RandomEdits
{
    private static int _count;

    public static ImmutableArray<Func<SiteState, Random, SiteState>> Shown { get; } =
    [
        static (s, r) => Cell(s, r, "content/indicators/9-8-1/data.csv"),
        static (s, r) => Cell(s, r, "content/indicators/9-8-3/data.csv"),
        static (s, r) => Cell(s, r, "content/indicators/9-8-3/data.csv"),
        static (s, r) => DroppedRow(s, r),
        static (s, r) => s.Replace("content/indicators/9-8-2/indicator.yaml", "2010: ", $"2010: {r.Next(1, 9)}"),
        static (s, r) => Sentence(s, r),
        static (s, r) => Word(s, Any(s, r, ".md"), "summary: "),
        static (s, r) => Word(s, $"content/indicators/9-8-{r.Next(1, 4)}/indicator.yaml", "title: { en: \"", "title: { en: "),
        static (s, r) => Word(s, "content/vocabulary/areas.csv", Pick(r, "World", "Africa", "Kenya", "Land 3")),
        static (s, _) => Word(s, "content/vocabulary/units.yaml", "{ en: "),
        static (s, _) => Word(s, "content/vocabulary/dimensions.yaml", "{ en: "),
        static (s, _) => Word(s, "content/vocabulary/goals.yaml", "{ en: "),
        static (s, r) => Word(s, "content/report/report.yaml", Pick(r, "Networks reach", "Research needs", "Nobody asks", "Few people are", "No survey")),
        static (s, r) => Word(s, "content/site.yaml", Pick(r, "Small site", "Test office", "Most of the world")),
        static (s, _) => Toggle(s, "content/site.yaml", "as_of: 2026-11-24", "as_of: 2026-12-11"),
        static (s, r) => Ui(s, r),
        static (s, r) => Template(s, r),
        static (s, r) => s.With("templates/assets/css/site.css", $"{BuiltIn("assets/css/site.css")}\n.e{Next()} {{ color: red }}\n"),
        static (s, _) => s.With("content/assets/map.svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\"><title>{Next()}</title></svg>"),
        static (s, r) => Page(s, r),
        static (s, _) => s.Has("content/indicators/9-8-2/zh.md") ? s.Without("content/indicators/9-8-2/zh.md") : s.With("content/indicators/9-8-2/zh.md", $"---\nsummary: 研究{Letters()}。\n---\n## 数据\n\n文字。\n"),
        static (s, _) => Toggle(s, "content/site.yaml", "languages: [en, zh]", "languages: [en, zh, fr]"),
        static (s, _) => Toggle(s, "content/indicators/9-8-3/indicator.yaml", "goal: 8", "goal: 9"),
        static (s, _) => Toggle(s, "content/indicators/9-8-3/indicator.yaml", "direction: increase", "direction: decrease"),
        static (s, r) => Country(s, r),
        static (s, r) => Poles(s, r),
        static (s, r) => Poles(s, r),
        static (s, _) => Toggle(s, "content/indicators/9-8-3/indicator.yaml", "goal: ", "technologies: [ict]\ngoal: "),
        static (s, _) => Toggle(s, "content/indicators/9-8-1/indicator.yaml", "value: 100, year: 2030", "value: 90, year: 2030"),
        static (s, _) => Toggle(s, "content/indicators/9-8-1/data.csv", "001,2012,,,M,,", "001,2012,,,M,,\"Nobody, \"\"yet\"\"\""),
        static (s, r) => Women(s, r),
        static (s, _) => Toggle(s, "content/report/report.yaml", "indicators: [\"9.8.1\", \"9.8.9\"]", "indicators: [\"9.8.1\", \"9.8.3\", \"9.8.9\"]"),
        static (s, r) => s with { Overrides = s.Overrides with { BaseUrl = $"https://example.org/{Next()}/" } },
    ];

    public static ImmutableArray<Func<SiteState, Random, SiteState>> Mistakes { get; } =
    [
        static (s, _) => s.Replace("content/indicators/9-8-1/data.csv", "001,2011,", "001,2011,x"),
        static (s, _) => s.With("templates/pages/goal.html", "{{ page.nonsense }}"),
        static (s, _) => s.With("content/pages/about/zh.md", s.Files["content/pages/about/zh.md"] + "\n[x](../../pages/nowhere/en.md)\n"),
        static (s, _) => s.Without("content/vocabulary/units.yaml"),
        static (s, _) => s.Without("content/indicators/9-8-3/indicator.yaml"),
    ];

    private static SiteState Cell(SiteState state, Random random, string path)
    {
        var lines = state.Files[path].Split('\n');
        var rows = Enumerable.Range(1, lines.Length - 1).Where(i => lines[i].Split(',') is [_, _, { Length: > 0 }, ..]).ToList();
        var row = rows[random.Next(rows.Count)];
        var cells = lines[row].Split(',');
        cells[2] = (random.Next(100, 9_900) / 100.0).ToString(CultureInfo.InvariantCulture);
        lines[row] = string.Join(',', cells);
        return state.With(path, string.Join('\n', lines));
    }

    /// <summary>Leaves out a row that no words refer to.</summary>
    private static SiteState DroppedRow(SiteState state, Random random)
    {
        const string Path = "content/indicators/9-8-3/data.csv";
        var lines = state.Files[Path].Split('\n').ToList();
        var rows = Enumerable.Range(1, lines.Count - 1).Where(i => lines[i].StartsWith('9') && !lines[i].StartsWith("900,", StringComparison.Ordinal) && !lines[i].StartsWith("901,", StringComparison.Ordinal)).ToList();
        lines.RemoveAt(rows[random.Next(rows.Count)]);
        return state.With(Path, string.Join('\n', lines));
    }

    /// <summary>A country that no words refer to comes into the masts or goes out of them, with all its rows.</summary>
    private static SiteState Country(SiteState state, Random random)
    {
        const string Path = "content/indicators/9-8-3/data.csv";
        var area = Pick(random, "250", "404", "903", "905", "906");
        var lines = state.Files[Path].Split('\n').ToList();
        if (lines.RemoveAll(l => l.StartsWith(area + ",", StringComparison.Ordinal)) == 0) lines.InsertRange(1, Enumerable.Range(2000, 22).Select(year => $"{area},{year},{random.Next(1, 99)}"));
        return state.With(Path, string.Join('\n', lines));
    }

    /// <summary>The one country without figures of women gets one, or loses it.</summary>
    private static SiteState Women(SiteState state, Random random)
    {
        const string Path = "content/indicators/9-8-1/data.csv";
        var lines = state.Files[Path].Split('\n').ToList();
        if (lines.RemoveAll(l => l.StartsWith("250,2014,", StringComparison.Ordinal) && l.Contains(",female,", StringComparison.Ordinal)) == 0) lines.Insert(1, $"250,2014,{random.Next(1, 99)},female,,,");
        return state.With(Path, string.Join('\n', lines));
    }

    /// <summary>An indicator of its own: it comes with figures of regions, gets its first country, has that moved, and goes.</summary>
    private static SiteState Poles(SiteState state, Random random)
    {
        const string Folder = "content/indicators/9-8-4/";
        const string Country = "\n404,2014,3,female";
        if (!state.Has(Folder + "data.csv"))
        {
            // So many that what is broken down has a page of its own.
            var rows = from year in Enumerable.Range(1900, 120) from area in new[] { "001", "150", "002" } from member in new[] { string.Empty, "female", "male" } select $"{area},{year},{random.Next(1, 99)},{member}";
            return state
                .With(Folder + "indicator.yaml", state.Files["content/indicators/9-8-3/indicator.yaml"].Replace("9.8.3", "9.8.4", StringComparison.Ordinal).Replace("masts", "poles", StringComparison.OrdinalIgnoreCase).Replace("unit: ", "dimensions: [sex]\n    unit: ", StringComparison.Ordinal))
                .With(Folder + "en.md", "---\nsummary: How many poles stand.\n---\nPoles, unlike :indicator[9.8.3].\n")
                .With(Folder + "zh.md", "---\nsummary: 有多少电杆。\n---\n电杆。\n")
                .With(Folder + "data.csv", $"area,year,value,sex\n{string.Join('\n', rows)}");
        }

        var data = state.Files[Folder + "data.csv"];
        if (!data.Contains(Country, StringComparison.Ordinal)) return state.With(Folder + "data.csv", data + Country);
        if (random.Next(2) == 0 && !data.Contains("\n250,", StringComparison.Ordinal)) return state.With(Folder + "data.csv", data.Replace(Country, Pick(random, "\n250,2014,4,", "\n250,2015,4,male\n903,2015,5,"), StringComparison.Ordinal));
        return state.Without(Folder + "indicator.yaml").Without(Folder + "en.md").Without(Folder + "zh.md").Without(Folder + "data.csv");
    }

    private static SiteState Sentence(SiteState state, Random random)
    {
        var path = Any(state, random, ".md");
        return state.With(path, $"{state.Files[path]}\nWords {Letters()}.\n");
    }

    /// <summary>Puts a new word behind the first of these places that stands in the file.</summary>
    private static SiteState Word(SiteState state, string path, params string[] places)
    {
        var place = places.First(p => state.Files[path].Contains(p, StringComparison.Ordinal));
        return state.Replace(path, place, char.IsLetterOrDigit(place[^1]) ? $"{place} {Letters()}" : $"{place}{Letters()} ");
    }

    private static SiteState Ui(SiteState state, Random random)
    {
        const string Words = "content/ui/en.yaml";
        var own = state.Has(Words) ? state : state.With(Words, File.ReadAllText(Repository.PathOf(Words)));
        return Word(own, Words, Pick(random, "  home: ", "  heading: ", "  skip: "));
    }

    private static SiteState Template(SiteState state, Random random)
    {
        var name = Pick(random, "pages/goal.html", "pages/area.html", "pages/indicator.html", "pages/table.html", "pages/countries.html", "partials/footer.html", "pages/section.html");
        return state.With("templates/" + name, $"{BuiltIn(name)}<p>{Letters()}</p>\n");
    }

    /// <summary>A page comes, moves or goes.</summary>
    private static SiteState Page(SiteState state, Random random)
    {
        var folders = state.Files.Keys.Where(f => f.StartsWith("content/pages/extra-", StringComparison.Ordinal)).ToList();
        if (folders.Count > 0 && random.Next(3) == 0) return state.Without(folders[0]);
        var next = state.With($"content/pages/extra-{Next()}/en.md", $"---\ntitle: Extra {Letters()}\nsummary: More.\n---\n:figure[9.8.3]{{area=904}} masts.\n");
        return folders.Count > 0 ? next.Without(folders[0]) : next;
    }

    private static SiteState Toggle(SiteState state, string path, string one, string other) =>
        state.Files[path].Contains(other, StringComparison.Ordinal) ? state.Replace(path, other, one) : state.Replace(path, one, other);

    private static string Any(SiteState state, Random random, string ending)
    {
        var paths = state.Files.Keys.Where(f => f.EndsWith(ending, StringComparison.Ordinal)).ToList();
        return paths[random.Next(paths.Count)];
    }

    private static T Pick<T>(Random random, params ReadOnlySpan<T> from) => from[random.Next(from.Length)];

    private static string BuiltIn(string name) => File.ReadAllText(Repository.PathOf("templates", name));

    private static int Next() => Interlocked.Increment(ref _count);

    /// <summary>A word that did not stand anywhere before; without digits, which texts must not type.</summary>
    private static string Letters() => string.Concat(Next().ToString(CultureInfo.InvariantCulture).Select(c => (char)('a' + c - '0'))) + "word";
}
