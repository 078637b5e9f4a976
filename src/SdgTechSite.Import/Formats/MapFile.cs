using SdgTechSite.Import.Names;
using SdgTechSite.Import.Reading;
using SdgTechSite.Import.Tables;

namespace SdgTechSite.Import.Formats;

/// <summary>The mapping of a plain table: which column holds what, and what holds for all rows. Its form is described in src/CONTENT.md.</summary>
internal sealed class MapFile
{
    private static readonly Dictionary<string, ColumnRole> Roles = new(StringComparer.Ordinal)
    {
        ["year"] = ColumnRole.Year, ["value"] = ColumnRole.Value, ["area"] = ColumnRole.Area, ["area-name"] = ColumnRole.AreaWord, ["series"] = ColumnRole.Series, ["series-title"] = ColumnRole.SeriesTitle,
        ["unit"] = ColumnRole.Unit, ["multiplier"] = ColumnRole.Multiplier, ["status"] = ColumnRole.Status, ["bound"] = ColumnRole.Bound, ["note"] = ColumnRole.Note, ["attribute"] = ColumnRole.Attribute, ["source"] = ColumnRole.Source,
        ["indicator"] = ColumnRole.Indicator, ["ignore"] = ColumnRole.Unused,
    };

    private static readonly string[] Keys = ["columns", "indicator", "title", "series", "unit", "area", "delimiter", "decimal"];

    private readonly YamlTree _root;

    private MapFile(YamlTree root) => _root = root;

    public string? Indicator => _root.Text("indicator");

    public string? Area => _root.Text("area");

    public Localized Title => _root.Texts("title");

    /// <summary>Reads the file; a message instead when it cannot be used.</summary>
    public static (MapFile? Map, string? Error) Read(string path)
    {
        try
        {
            if (new FileInfo(path).Length > 1 << 20) return (null, $"{path} is larger than a mapping can be.");
            var root = YamlTree.Read(File.ReadAllText(path));
            if (root.Entries.FirstOrDefault(e => !Keys.Contains(e.Key, StringComparer.Ordinal)) is { Key: { } unknown } entry) return (null, $"{path}:{entry.Value.Line}: '{unknown}' is not a key of a mapping. Keys: {string.Join(", ", Keys)}.");
            foreach (var (column, value) in root.Find("columns")?.Entries ?? [])
            {
                if (Role(value) is null) return (null, $"{path}:{value.Line}: '{value.Scalar ?? value.Text("role")}' is not what a column can hold ('{column}'). It holds one of: {string.Join(", ", Roles.Keys)}; or write {{ dimension: id }}.");
            }

            return root.Find("columns") is null ? (null, $"{path} has no key 'columns'.") : (new MapFile(root), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            return (null, $"{path} cannot be read: {exception.Message}");
        }
    }

    /// <summary>The layout of a table with that header; a message when a column that the mapping names is not there.</summary>
    public (TableLayout? Layout, string? Error) Layout(IReadOnlyList<string> header, char delimiter, VocabularyBook vocabulary)
    {
        var entries = _root.Find("columns")!.Entries;
        var missing = entries.Where(e => !header.Contains(e.Key, StringComparer.Ordinal)).Select(e => e.Key).ToList();
        if (missing.Count > 0) return (null, $"The table has no column '{missing[0]}'. Its columns: {string.Join(", ", header.Select(h => PendingCells.Shorten(h)))}.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var columns = header.Select(name => !seen.Add(name) ? new TableColumn(name, name.Length == 0 ? ColumnRole.Nameless : ColumnRole.Twice) : Column(name, entries, vocabulary)).ToList();
        return (new TableLayout(columns, delimiter)
        {
            Series = _root.Text("series") ?? string.Empty,
            Unit = _root.Text("unit") ?? string.Empty,
            DecimalSign = _root.Text("decimal") is [var sign] ? sign : null,
        }, null);
    }

    /// <summary>What parts cells, where the mapping says so.</summary>
    public char? Delimiter => _root.Text("delimiter") switch
    {
        "tab" or "\\t" => '\t',
        [var sign] => sign,
        _ => null,
    };

    private static TableColumn Column(string name, List<(string Key, YamlTree Value)> entries, VocabularyBook vocabulary)
    {
        if (entries.Find(e => e.Key == name) is not { Key: not null } entry) return new TableColumn(name, name.Length == 0 ? ColumnRole.Nameless : ColumnRole.Unused);
        var role = Role(entry.Value)!.Value;
        var words = entry.Value.Find("values")?.Entries.Where(v => v.Value.Scalar is not null).ToDictionary(v => v.Key, v => v.Value.Scalar!, StringComparer.Ordinal);
        if (role is not (ColumnRole.Dimension or ColumnRole.AreaWord)) return new TableColumn(name, role, Words: words);
        var dimension = vocabulary.Dimension(name, entry.Value.Text("dimension") is { } id ? Slugs.Of(id, "dimension") : null);
        if (entry.Value.Find("name") is not null) dimension.Names = entry.Value.Texts("name");
        return new TableColumn(name, role, dimension, words);
    }

    private static ColumnRole? Role(YamlTree value)
    {
        if (value.Text("dimension") is not null) return ColumnRole.Dimension;
        return (value.Scalar ?? value.Text("role")) is { } word && Roles.TryGetValue(word, out var role) ? role : null;
    }
}
