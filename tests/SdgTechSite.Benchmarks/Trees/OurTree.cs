using System.Globalization;
using System.Text;

namespace SdgTechSite.Benchmarks.Trees;

/// <summary>
/// The made-up site in this program's format. A page is an indicator with one series, whose total and five members are the six rows of the peers' tables; a
/// tag is a technology. It has no templates: the program's own are used.
/// </summary>
internal sealed class OurTree(TreeSize size)
{
    private const string Dimension = "who";

    public void Write(string root)
    {
        var folder = new Folder(Path.Combine(root, "content"));
        folder.Write("site.yaml", Site());
        folder.Write("vocabulary/goals.yaml", "goals:\n" + string.Concat(Lexicon.Goals.Select((g, i) => Line($"  - {{ id: {i + 1}, name: {Text(g)}, title: {Text(g)}, colour: \"#336699\" }}\n"))));
        folder.Write("vocabulary/units.yaml", "units:\n" + string.Concat(Lexicon.Units.Select((u, i) => Line($"  - {{ id: u{i}, name: {Text(u)}, short: {Text(u)}, format: number, decimals: 1, min: 0, max: 100 }}\n"))));
        folder.Write("vocabulary/dimensions.yaml", $"dimensions:\n  - id: {Dimension}\n    name: {Text("Who")}\n    members:\n" + string.Concat(Lexicon.Members.Skip(1).Select(m => $"      - {{ id: {Id(m)}, name: {Text(m)} }}\n")));
        folder.Write("vocabulary/technologies.yaml", "technologies:\n" + string.Concat(Lexicon.Tags.Select(t => $"  - {{ id: {t}, name: {Text(t.Replace('-', ' '))} }}\n")));
        folder.Write("vocabulary/areas.csv", Areas());
        Parallel.For(0, size.Pages, i => Indicator(folder, MadePage.Of(size, i)));
    }

    private string Site() => $"""
        format: 1
        title: {Text("Made-up indicators")}
        description: {Text("Pages to measure generators with")}
        languages: [{string.Join(", ", size.Languages)}]
        publisher: {"{"} name: {Text("Nobody")} {"}"}
        licence: CC0-1.0
        as_of: 2026-01-31
        navigation: [indicators, goals, technologies]

        """;

    private string Areas()
    {
        var rows = new StringBuilder("id,type,iso3,region,subregion,groups");
        foreach (var language in size.Languages) rows.Append(",name_").Append(language);
        void Row(string start, string name) => rows.Append('\n').Append(start).Append(string.Concat(size.Languages.Select(l => "," + Lexicon.In(l, name))));
        Row("001,world,,,,", "World");
        for (var i = 1; i < size.Areas; i++) Row(Line($"c{i:000},country,,001,,"), Country(i));
        return rows.Append('\n').ToString();
    }

    private void Indicator(Folder folder, MadePage page)
    {
        var members = string.Join(", ", Lexicon.Members.Select((m, i) => i == 0 ? "{}" : $"{{ {Dimension}: {Id(m)} }}"));
        folder.Write($"indicators/{page.Slug}/indicator.yaml", Line($"""
            code: "{page.Code}"
            goal: {page.Goal}
            title: {Text(page.Title)}
            technologies: [{string.Join(", ", page.Tags)}]
            series:
              - id: main
                title: {Text(page.Title)}
                unit: u{page.Unit}
                direction: increase
                dimensions: [{Dimension}]
                sources: [office]
            chart: {"{"} series: main, areas: ["001"], members: [{members}] {"}"}
            sources:
              - id: office
                publisher: {Lexicon.Sources[page.Source]}
                dataset: Made-up figures
                licence: CC0-1.0
                retrieved: {page.Date}

            """));
        folder.Write($"indicators/{page.Slug}/data.csv", Data(page.Number));
        foreach (var language in size.Languages)
        {
            var summary = Lexicon.In(language, page.Summary);
            folder.Write($"indicators/{page.Slug}/{language}.md", $"---\nsummary: \"{summary}\"\n---\n{Prose.Body(size, page.Number, language, code => $"../{code.Replace('.', '-')}/indicator.yaml")}");
        }
    }

    private string Data(int number)
    {
        var rows = new StringBuilder("area,year,value,").Append(Dimension).Append('\n');
        var world = Figures.Of(size, number);
        for (var i = 0; i < world.Length; i++) Row(rows, "001", world[i], i == 0 ? string.Empty : Id(Lexicon.Members[i]));
        var countries = Figures.OfCountries(size, number);
        for (var i = 0; i < countries.Length; i++) Row(rows, Line($"c{i + 1:000}"), countries[i], string.Empty);
        return rows.ToString();
    }

    private void Row(StringBuilder rows, string area, double[] values, string member)
    {
        for (var i = 0; i < values.Length; i++) rows.Append(CultureInfo.InvariantCulture, $"{area},{size.FirstYear + i},{values[i]},{member}\n");
    }

    /// <summary>A name of its own for each country.</summary>
    private static string Country(int number) => Line($"{(char)('A' + (number % 26))}{(char)('a' + (number / 26 % 26))}{Lexicon.Words[300 + (number % 50)]}land");

    private string Text(string english) => $"{{ {string.Join(", ", size.Languages.Select(l => $"{l}: \"{Lexicon.In(l, english)}\""))} }}";

    private static string Id(string word) => word.ToLowerInvariant();

    private static string Line(FormattableString text) => FormattableString.Invariant(text);
}
