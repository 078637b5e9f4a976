using System.Globalization;
using System.Reflection;
using SdgTechSite.Import.Reading;

namespace SdgTechSite.Import.Names;

/// <summary>A goal in the words of the program's own list.</summary>
internal sealed record GoalEntry(int Id, Localized Name, Localized Title, string Colour);

/// <summary>The program's own lists of areas and goals, which ship with it.</summary>
internal static class OwnList
{
    public static IEnumerable<AreaEntry> Areas() => Areas(Open("areas.csv"));

    /// <summary>The areas of a list in the form of <c>vocabulary/areas.csv</c>; lines without an id are passed over.</summary>
    public static IEnumerable<AreaEntry> Areas(TextReader reader)
    {
        using var rows = new CsvRows(reader, ',');
        rows.Read();
        string[] header = [.. Enumerable.Range(0, rows.Count).Select(i => rows[i].ToString())];
        while (rows.Read())
        {
            string? Cell(string name) => Array.IndexOf(header, name) is >= 0 and var i && i < rows.Count && rows[i].Length > 0 ? rows[i].ToString() : null;
            var names = header.Where(h => h.StartsWith("name_", StringComparison.Ordinal) && Cell(h) is not null).ToDictionary(h => h[5..], h => Cell(h)!, StringComparer.Ordinal);
            if (Cell("id") is { } id) yield return new AreaEntry(id, Cell("type") ?? "region", Cell("iso3"), new Localized(names), Cell("region"), Cell("subregion"));
        }
    }

    /// <summary>The goals by number. The file is the program's own, so its plain shape is known: id, name, title, colour, a line each.</summary>
    public static IReadOnlyDictionary<int, GoalEntry> Goals()
    {
        using var reader = Open("goals.yaml");
        var goals = new Dictionary<int, GoalEntry>();
        foreach (var entry in YamlTree.Read(reader.ReadToEnd()).Find("goals")?.Items ?? [])
        {
            var id = int.Parse(entry.Text("id")!, CultureInfo.InvariantCulture);
            goals.Add(id, new GoalEntry(id, entry.Texts("name"), entry.Texts("title"), entry.Text("colour")!));
        }

        return goals;
    }

    private static StreamReader Open(string name) =>
        new(Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"No resource {name}."));
}
