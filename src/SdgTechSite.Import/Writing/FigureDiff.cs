using System.Text;
using SdgTechSite.Import.Reading;

namespace SdgTechSite.Import.Writing;

/// <summary>Compares two <c>data.csv</c> by the keys of their observations.</summary>
internal static class FigureDiff
{
    private static readonly string[] NotKey = ["value", "status", "bound", "note", "source"];

    public static (long Added, long Changed, long Removed) Compare(byte[]? old, byte[] now)
    {
        var before = old is null ? [] : Figures(old);
        long added = 0, changed = 0;
        foreach (var (key, figure) in Figures(now))
        {
            if (!before.Remove(key, out var was)) added++;
            else if (was != figure) changed++;
        }

        return (added, changed, before.Count);
    }

    private static Dictionary<string, string> Figures(byte[] bytes)
    {
        var figures = new Dictionary<string, string>(StringComparer.Ordinal);
        using var rows = new CsvRows(new StreamReader(new MemoryStream(bytes)), ',');
        if (!rows.Read()) return figures;
        string[] header = [.. Enumerable.Range(0, rows.Count).Select(i => rows[i].ToString())];
        // By name, not by place: a new dimension moves the columns and leaves the old figures what they are.
        int[] order = [.. Enumerable.Range(0, header.Length).OrderBy(i => header[i], StringComparer.Ordinal)];
        var (key, figure) = (new StringBuilder(), new StringBuilder());
        while (rows.Read())
        {
            key.Clear();
            figure.Clear();
            foreach (var i in order)
            {
                if (i >= rows.Count || rows[i].IsEmpty) continue;
                (NotKey.Contains(header[i], StringComparer.Ordinal) ? figure : key).Append(header[i]).Append('=').Append(rows[i]).Append('\n');
            }

            figures[key.ToString()] = figure.ToString();
        }

        return figures;
    }
}
