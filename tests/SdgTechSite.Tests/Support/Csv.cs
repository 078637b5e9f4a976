using System.Text;

namespace SdgTechSite.Tests.Support;

/// <summary>A plain CSV reader for tests, written apart from the program's own so that both cannot be wrong in the same way.</summary>
internal static class Csv
{
    public static IEnumerable<Dictionary<string, string>> Read(string text)
    {
        using var rows = Rows(text).GetEnumerator();
        if (!rows.MoveNext()) yield break;
        var header = rows.Current;
        while (rows.MoveNext())
        {
            yield return header.Zip(rows.Current).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal);
        }
    }

    public static IEnumerable<List<string>> Rows(string text)
    {
        var row = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
            else if (c == '"') quoted = !quoted;
            else if (!quoted && c is ',' or '\n')
            {
                row.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (c == ',') continue;
                yield return row;
                row = [];
            }
            else cell.Append(c);
        }

        if (cell.Length == 0 && row.Count == 0) yield break;
        row.Add(cell.ToString());
        yield return row;
    }
}
