using SdgTechSite.Import.Reading;

namespace SdgTechSite.Import.Tables;

/// <summary>
/// What was done to the cells of the row at hand. It counts only when the row is kept: the cells of a row that is left out are left out with it.
/// A cell counts once, with what was done to it first.
/// </summary>
internal sealed class PendingCells(ImportReport report, FileTally tally)
{
    private readonly List<(int Cell, ImportKind Kind, string Subject)> _cells = [];
    private readonly Dictionary<(ImportKind, string), ImportGroup> _groups = [];

    public void Clear() => _cells.Clear();

    public void Add(int cell, ImportKind kind, string subject)
    {
        foreach (var pending in _cells)
        {
            if (pending.Cell == cell) return;
        }

        _cells.Add((cell, kind, subject));
    }

    public void Commit(CsvRows rows)
    {
        foreach (var (cell, kind, subject) in _cells)
        {
            if (!_groups.TryGetValue((kind, subject), out var group)) _groups[(kind, subject)] = group = report.Group(kind, subject);
            group.Add(group.WantsPlace ? Place(rows, cell) : null);
            if (kind.Outcome == Outcome.Changed) tally.CellsChanged++;
            else tally.CellsLeftOut++;
        }
    }

    public ImportPlace Place(CsvRows rows, int cell)
    {
        var (line, column) = rows.PlaceOf(cell);
        return new ImportPlace(tally.Path, line, column, cell < rows.Count ? Shorten(rows[cell]) : null);
    }

    /// <summary>What stands there, short and on one line.</summary>
    public static string Shorten(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var cut = text.Length > 60;
        Span<char> shown = stackalloc char[60];
        var length = Math.Min(text.Length, shown.Length);
        for (var i = 0; i < length; i++) shown[i] = char.IsControl(text[i]) || char.IsSurrogate(text[i]) ? '·' : text[i];
        return cut ? string.Concat(shown[..length], "…") : shown[..length].ToString();
    }
}
