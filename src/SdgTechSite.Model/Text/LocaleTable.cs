using System.Globalization;
using System.Text;

namespace SdgTechSite.Model;

/// <summary>The columns of <c>Locales/locales.tsv</c> behind the tag, in their order.</summary>
internal enum LocaleColumn
{
    Direction,
    Zero,
    Decimal,
    Group,
    Sizes,
    Minimum,
    Minus,
    Percent,
    Date,
    Months,
    List,
    Plurals,
}

/// <summary>What the table says of one tag, with what it takes over from the shorter tags.</summary>
internal sealed class LocaleRow(string[] cells)
{
    public string this[LocaleColumn column] => cells[(int)column];
}

/// <summary>
/// Reads the table of locales that is embedded in the program: one pass over its lines, in which only those of the wanted tag
/// and of its beginnings are taken apart.
/// </summary>
internal static class LocaleTable
{
    private const int Columns = (int)LocaleColumn.Plurals + 1;

    public static LocaleRow? Find(string tag)
    {
        var lines = Lines(tag);
        if (lines.Count == 0) return null;
        var cells = new string[Columns];
        Array.Fill(cells, string.Empty);
        foreach (var line in lines) Overlay(cells, line);
        return new LocaleRow(cells);
    }

    /// <summary>The lines of the tag's beginnings (<c>zh</c>, <c>zh-Hant</c>, <c>zh-Hant-HK</c>), shortest first.</summary>
    private static List<string> Lines(string tag)
    {
        var found = new List<string>();
        using var reader = Resources.Open("locales.tsv");
        while (reader.ReadLine() is { } line)
        {
            if (IsRow(line) && Begins(tag, line.AsSpan(0, line.IndexOf('\t', StringComparison.Ordinal)))) found.Add(line);
        }

        found.Sort((a, b) => a.IndexOf('\t', StringComparison.Ordinal).CompareTo(b.IndexOf('\t', StringComparison.Ordinal)));
        return found;
    }

    private static bool IsRow(string line) => line.Length > 0 && line[0] != '#' && !line.StartsWith("tag\t", StringComparison.Ordinal);

    private static bool Begins(string tag, ReadOnlySpan<char> known) =>
        tag.AsSpan().StartsWith(known, StringComparison.OrdinalIgnoreCase) && (tag.Length == known.Length || tag[known.Length] == '-');

    private static void Overlay(string[] cells, string line)
    {
        var own = line.Split('\t');
        for (var i = 1; i < own.Length; i++)
        {
            if (own[i].Length > 0) cells[i - 1] = Unescape(own[i]);
        }
    }

    /// <summary>Marks and spaces that the eye can't see stand in the table as <c>\u200E</c>.</summary>
    private static string Unescape(string cell)
    {
        if (!cell.Contains('\\', StringComparison.Ordinal)) return cell;
        var text = new StringBuilder(cell.Length);
        for (var i = 0; i < cell.Length; i++)
        {
            if (cell[i] != '\\')
            {
                text.Append(cell[i]);
                continue;
            }

            text.Append((char)int.Parse(cell.AsSpan(i + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            i += 5;
        }

        return text.ToString();
    }
}
