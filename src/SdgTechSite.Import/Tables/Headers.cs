using SdgTechSite.Import.Names;
using SdgTechSite.Import.Reading;

namespace SdgTechSite.Import.Tables;

/// <summary>Reads headers, and makes the layouts of the formats that have no mapping file out of them.</summary>
internal static class Headers
{
    /// <summary>The names of the columns, outer spaces taken off; empty when the file has no rows.</summary>
    public static List<string> Read(TextFile file, char delimiter)
    {
        using var rows = new CsvRows(file.Reader(), delimiter);
        return rows.Read() && !rows.Broken ? [.. Enumerable.Range(0, rows.Count).Select(i => rows[i].Trim().Trim('\uFEFF').ToString())] : [];
    }

    /// <summary>A name without case and without what parts its words.</summary>
    public static string Plain(string name) => string.Join(' ', name.ToLowerInvariant().Split([' ', '_', '-', '.'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>
    /// Columns by the role that <paramref name="roleOf"/> gives each name. A role of which a row has one only goes to the first column that claims it; later
    /// ones break the figures down. Columns without a name, or with one that stood before, are left out.
    /// </summary>
    public static List<TableColumn> Columns(IReadOnlyList<string> header, VocabularyBook vocabulary, Func<string, int, ColumnRole> roleOf, Func<string, string>? nameOf = null)
    {
        var columns = new List<TableColumn>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < header.Count; i++)
        {
            var name = nameOf is null ? header[i] : nameOf(header[i]);
            if (name.Length == 0) columns.Add(new TableColumn(string.Empty, ColumnRole.Nameless));
            else if (!seen.Add(name)) columns.Add(new TableColumn(PendingCells.Shorten(name), ColumnRole.Twice));
            else columns.Add(Column(name, roleOf(header[i], i), columns, vocabulary));
        }

        return columns;
    }

    private static TableColumn Column(string name, ColumnRole role, List<TableColumn> before, VocabularyBook vocabulary)
    {
        var isSingle = role is ColumnRole.Year or ColumnRole.Value or ColumnRole.Series or ColumnRole.Unit or ColumnRole.Multiplier or ColumnRole.Area or ColumnRole.Status or ColumnRole.Indicator or ColumnRole.Source;
        if (isSingle && before.Any(c => c.Role == role)) role = role is ColumnRole.Year or ColumnRole.Value or ColumnRole.Source ? ColumnRole.Attribute : ColumnRole.Dimension;
        return new TableColumn(name, role, role is ColumnRole.Dimension or ColumnRole.AreaWord ? vocabulary.Dimension(name) : null);
    }
}
