using SdgTechSite.Model;

namespace SdgTechSite.Content.Csv;

/// <summary>The columns of a CSV file by name.</summary>
internal sealed class CsvHeader
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    private CsvHeader(int count) => Count = count;

    public int Count { get; }

    /// <summary>
    /// Reads the first row. Names outside <paramref name="known"/>, names that stand twice and required ones that are missing are reported;
    /// null when required ones are missing or there is no row at all.
    /// </summary>
    public static CsvHeader? Read(CsvFile file, string path, IReadOnlyCollection<string> known, IReadOnlyCollection<string> required, DiagnosticBag bag)
    {
        if (!file.Read())
        {
            bag.Add(Rules.CsvSyntax.At(SourceSpan.OfFile(path), "The file is empty.", $"Start it with the header: {string.Join(",", required)}."));
            return null;
        }

        if (OtherSeparator(file, known) is { } separator)
        {
            bag.Add(Rules.CsvSyntax.At(file.RowSpan(), $"The cells are separated by {separator}, not by commas.", "Save the file as CSV with commas (in a spreadsheet: CSV UTF-8, comma delimited), or bring it in with sdgtech import csv."));
            return null;
        }

        var header = new CsvHeader(file.Count);
        for (var i = 0; i < file.Count; i++)
        {
            var name = file.Text(i);
            if (!known.Contains(name, StringComparer.Ordinal)) bag.Add(Rules.UnknownKey.At(file.Span(i), $"The column '{name}' is not known here.", Nearest.Hint(name, known, "columns")));
            if (!header._columns.TryAdd(name, i)) bag.Add(Rules.DuplicateKey.At(file.Span(i), $"The column '{name}' stands twice.", "Keep one of the two."));
        }

        var missing = required.Where(r => !header._columns.ContainsKey(r)).ToList();
        foreach (var name in missing) bag.Add(Rules.MissingKey.At(file.RowSpan(), $"The column '{name}' is missing.", $"Add '{name}' to the header."));
        return missing.Count == 0 ? header : null;
    }

    /// <summary>Index of a column, or -1.</summary>
    public int Find(string name) => _columns.GetValueOrDefault(name, -1);

    /// <summary>True when the row has as many cells as the header; otherwise a finding.</summary>
    public bool Fits(CsvFile file, DiagnosticBag bag)
    {
        if (file.Count == Count) return true;
        var hint = file.Count < Count ? "A cell that is empty still needs its comma." : file[file.Count - 1].IsEmpty ? "Take the commas at the end of the row away." : "A cell that holds a comma must be in quotes.";
        bag.Add(Rules.CsvSyntax.At(file.RowSpan(), $"The row has {file.Count} cells, the header {Count}.", hint));
        return false;
    }

    /// <summary>Spreadsheets of some countries separate cells otherwise; that is one finding, not one for each name.</summary>
    private static string? OtherSeparator(CsvFile file, IReadOnlyCollection<string> known)
    {
        if (file.Count != 1) return null;
        var names = file.Text(0);
        bool Separates(char mark) => names.Contains(mark, StringComparison.Ordinal) && names.Split(mark).Any(n => known.Contains(n.Trim(), StringComparer.Ordinal));
        return Separates(';') ? "semicolons" : Separates('\t') ? "tabs" : null;
    }
}
