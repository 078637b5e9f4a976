using System.Text;
using SdgTechSite.Import.Names;
using SdgTechSite.Import.Reading;

namespace SdgTechSite.Import.Writing;

/// <summary>Writes <c>vocabulary/areas.csv</c>, or adds the areas that a list made by people lacks.</summary>
internal static class AreaListWriter
{
    public const string Path = "vocabulary/areas.csv";

    public static void Write(WritingContext context)
    {
        var areas = context.Import.Areas.Kept.OrderBy(a => a.Id, StringComparer.Ordinal);
        if (context.Target.OnlyGrows(Path) && context.Target.Read(Path) is { } bytes)
        {
            Extend(bytes, areas, context);
            return;
        }

        string[] header = ["id", "type", "iso3", "region", "subregion", "groups", .. new[] { context.Default }.Concat(context.Languages.Where(l => l != context.Default).Order(StringComparer.Ordinal)).Select(l => "name_" + l)];
        var csv = new StringBuilder(string.Join(',', header)).Append('\n');
        foreach (var area in areas) Row(csv, header, area, context);
        context.Target.Put(Path, Encoding.UTF8.GetBytes(csv.ToString()));
    }

    private static void Extend(byte[] bytes, IEnumerable<AreaEntry> areas, WritingContext context)
    {
        var text = Encoding.UTF8.GetString(bytes);
        using var rows = new CsvRows(new StringReader(text.TrimStart('\uFEFF')), ',');
        rows.Read();
        string[] header = [.. Enumerable.Range(0, rows.Count).Select(i => rows[i].ToString())];
        var id = Array.IndexOf(header, "id");
        var known = new HashSet<string>(StringComparer.Ordinal);
        while (id >= 0 && rows.Read()) known.Add(id < rows.Count ? rows[id].ToString() : string.Empty);
        var lacking = areas.Where(a => !known.Contains(a.Id)).ToList();
        if (lacking.Count == 0)
        {
            context.Target.Extend(Path, bytes);
            return;
        }

        var csv = new StringBuilder(text.EndsWith('\n') ? text : text + "\n");
        foreach (var area in lacking) Row(csv, header, area, context);
        context.Target.Extend(Path, Encoding.UTF8.GetBytes(csv.ToString()));
    }

    private static void Row(StringBuilder csv, string[] header, AreaEntry area, WritingContext context)
    {
        var text = area.Names["*"];
        var names = text is null ? area.Names : VocabularyWriter.Named(text, null, context);
        names = names.WithDefault(context.Default, names["en"] ?? text ?? area.Id);
        csv.AppendJoin(',', header.Select(column => DataCsv.Quote(column switch
        {
            "id" => area.Id,
            "type" => area.Type,
            "iso3" => area.Iso3,
            "region" => area.Region,
            "subregion" => area.Subregion,
            _ => column.StartsWith("name_", StringComparison.Ordinal) ? names[column[5..]] : null,
        } ?? string.Empty))).Append('\n');
    }
}
