using System.Collections.Immutable;
using SdgTechSite.Content.Csv;
using SdgTechSite.Model;

namespace SdgTechSite.Content.Vocabularies;

/// <summary>Reads <c>vocabulary/areas.csv</c>.</summary>
internal static class AreaReader
{
    private const string Path = "vocabulary/areas.csv";

    private static readonly Dictionary<string, AreaType> Types = new(StringComparer.Ordinal)
    {
        ["world"] = AreaType.World,
        ["region"] = AreaType.Region,
        ["group"] = AreaType.Group,
        ["income"] = AreaType.Income,
        ["country"] = AreaType.Country,
    };

    public static AreaList Read(SourceTree tree, ReadContext context)
    {
        var shown = tree.Show(Path);
        if (!tree.Contains(Path))
        {
            context.Bag.Add(Rules.MissingFile.At(SourceSpan.OfFile(shown), "The file is not there.", "Create it with the header id,type,iso3,region,subregion,groups,name_en."));
            return new AreaList([]);
        }

        if (tree.ReadText(Path) is null || tree.Read(Path) is not { } bytes) return new AreaList([]);
        var file = new CsvFile(bytes, shown, context.Bag);
        var languages = NameLanguages(bytes, shown, context);
        string[] known = ["id", "type", "iso3", "region", "subregion", "groups", .. languages.Select(l => "name_" + l)];
        if (CsvHeader.Read(file, shown, known, ["id", "type", "name_" + context.Languages[0]], context.Bag) is not { } header) return new AreaList([]);
        return new AreaList(Rows(file, header, languages, context));
    }

    /// <summary>The languages that the header has names in.</summary>
    private static List<string> NameLanguages(byte[] bytes, string shown, ReadContext context)
    {
        var file = new CsvFile(bytes, shown, new DiagnosticBag());
        if (!file.Read()) return [.. context.Languages];
        return [.. Enumerable.Range(0, file.Count).Select(file.Text)
            .Where(n => n.StartsWith("name_", StringComparison.Ordinal) && Locale.Find(n[5..]) is not null)
            .Select(n => n[5..])
            .Union(context.Languages, StringComparer.Ordinal)];
    }

    private static ImmutableArray<Area> Rows(CsvFile file, CsvHeader header, List<string> languages, ReadContext context)
    {
        var ids = new Ids("area", context.Bag);
        var areas = ImmutableArray.CreateBuilder<Area>();
        var references = new List<(string Id, SourceSpan Span)>();
        while (file.Read())
        {
            if (!header.Fits(file, context.Bag)) continue;
            string? Cell(string name) => header.Find(name) is >= 0 and var i && file[i].Length > 0 ? file.Text(i) : null;
            var idCell = header.Find("id");
            var id = ids.Take(new Located<string>(file.Text(idCell), file.Span(idCell)));
            if (!Types.TryGetValue(Cell("type") ?? string.Empty, out var type))
                context.Bag.Add(Rules.BadValue.At(file.Span(header.Find("type")), $"'{Cell("type")}' is not a type of area.", Nearest.Hint(Cell("type") ?? string.Empty, Types.Keys, "types")));
            var groups = Cell("groups")?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
            foreach (var (name, value) in new[] { ("region", Cell("region")), ("subregion", Cell("subregion")) }.Concat(groups.Select(g => ("groups", (string?)g))))
            {
                if (value is not null) references.Add((value, file.Span(header.Find(name))));
            }

            if (id is not null) areas.Add(new Area(id, type, Cell("iso3"), Cell("region"), Cell("subregion"), [.. groups], Names(file, header, languages, context), areas.Count));
        }

        var known = areas.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, span) in references.Where(r => !known.Contains(r.Id)))
        {
            context.Bag.Add(Rules.UnknownArea.At(span, $"There is no area '{id}'.", Nearest.Hint(id, known, "areas")));
        }

        return areas.ToImmutable();
    }

    private static LocalizedText Names(CsvFile file, CsvHeader header, List<string> languages, ReadContext context)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in languages)
        {
            if (header.Find("name_" + language) is >= 0 and var i && file[i].Length > 0) names[language] = file.Text(i);
        }

        var standard = context.Languages[0];
        var first = header.Find("name_" + standard);
        if (!names.ContainsKey(standard)) context.Bag.Add(Rules.MissingDefaultTitle.At(file.Span(first), $"The area has no name in the default language '{standard}'."));
        var missing = context.Languages.Where(l => l != standard && !names.ContainsKey(l)).ToList();
        if (missing.Count > 0) context.Bag.Add(Rules.MissingTranslation.At(file.Span(first), $"The area has no name in: {string.Join(", ", missing)}.", $"Fill the column name_{missing[0]}."));
        context.Tally.Add(TextKind.Name, names.Keys);
        return LocalizedText.Of(names.Select(t => new LocalText(t.Key, t.Value)), file.Span(first));
    }
}
