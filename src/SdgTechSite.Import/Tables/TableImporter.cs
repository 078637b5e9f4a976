using SdgTechSite.Import.Reading;
using SdgTechSite.Import.Values;

namespace SdgTechSite.Import.Tables;

/// <summary>Takes a table row by row into the drafts of its indicators, and accounts for every row and cell.</summary>
internal sealed class TableImporter : IDisposable
{
    private readonly ImportContext _context;
    private readonly FileTally _tally;
    private readonly TableLayout _layout;
    private readonly TableScan _scan;
    private readonly CsvRows _rows;
    private readonly PendingCells _pending;
    private readonly RowCells _cells;
    private readonly int _year, _value;
    private readonly bool _hasStatus;

    private TableImporter(TextFile file, FileTally tally, TableLayout layout, TableScan scan, ImportContext context)
    {
        (_context, _tally, _layout, _scan) = (context, tally, layout, scan);
        _rows = new CsvRows(file.Reader(), layout.Delimiter);
        _pending = new PendingCells(context.Report, tally);
        _cells = new RowCells(_rows, layout, _pending, context);
        (_year, _value) = (layout.Find(ColumnRole.Year), layout.Find(ColumnRole.Value));
        _hasStatus = layout.Has(ColumnRole.Status);
    }

    /// <summary>Reads a table whose header the layout was made from.</summary>
    public static void Read(TextFile file, FileTally tally, TableLayout layout, TableScan scan, ImportContext context)
    {
        if (layout.Delimiter != ',') context.Report.Add(ImportKinds.Delimiter, tally, layout.Delimiter == '\t' ? "tab" : layout.Delimiter.ToString());
        if (scan.SawCarriageReturn) context.Report.Add(ImportKinds.LineEnds, tally);
        if (scan.SawNul) context.Report.Add(ImportKinds.BinaryFile, tally);
        if (scan.Guess is { } guess) context.Report.Add(ImportKinds.DecimalGuess, scan.Decimals == DecimalSign.Comma ? "the comma was taken for the decimal sign" : "the comma was taken for a mark between thousands", guess);
        layout = layout with { Columns = [.. layout.Columns.Select((c, i) => scan.Breakdowns.Contains(i) ? c with { Role = ColumnRole.Dimension } : c)] };
        using var importer = new TableImporter(file, tally, layout, scan, context);
        if (!scan.SawNul && (importer._year < 0 || importer._value < 0)) context.Report.Add(ImportKinds.NoValueColumn, tally, string.Join(", ", layout.Columns.Take(6).Select(c => PendingCells.Shorten(c.Name))));
        importer.ReadRows(usable: !scan.SawNul && importer._year >= 0 && importer._value >= 0);
    }

    private void ReadRows(bool usable)
    {
        _rows.Read();
        while (_rows.Read())
        {
            _tally.Rows++;
            _tally.Cells += _rows.Count;
            _pending.Clear();
            if (!usable) LeaveOut(ImportKinds.InFileLeftOut, 0);
            else ReadRow();
        }

        _tally.BlankLines = _rows.BlankLines;
    }

    public void Dispose() => _rows.Dispose();

    private void ReadRow()
    {
        if (_rows.Broken)
        {
            LeaveOut(ImportKinds.BrokenRow, 0);
            return;
        }

        if (IsEmpty(0))
        {
            LeaveOut(ImportKinds.EmptyRow, 0);
            return;
        }

        if (_rows.Count > _layout.Columns.Count && !IsEmpty(_layout.Columns.Count))
        {
            LeaveOut(ImportKinds.LongRow, _layout.Columns.Count);
            return;
        }

        ReadFigure();
    }

    private void ReadFigure()
    {
        if (!Period.TryRead(Cell(_year), _scan.Months, out var period))
        {
            LeaveOut(IsSentence(Cell(_year)) ? ImportKinds.Placeholder : ImportKinds.BadYear, _year);
            return;
        }

        // The value comes first, so that rows without a figure bring no members or areas along.
        Span<char> scratch = stackalloc char[80];
        var hasFigure = Figure.TryRead(Cell(_value), _scan.Decimals, scratch, out var figure);
        if (!hasFigure && !(figure.Kind == ImportKinds.EmptyValue && _hasStatus))
        {
            LeaveOut(figure.Kind == ImportKinds.NotANumber && IsSentence(Cell(_value)) ? ImportKinds.Placeholder : figure.Kind!, _value);
            return;
        }

        if (!_cells.Read(period, _year, out var refused, out var at))
        {
            LeaveOut(refused, at);
            return;
        }

        if (!hasFigure)
        {
            // A status that says missing makes an empty value a figure that is known to be missing.
            if (_cells.Status is not ('M' or 'L' or 'O' or 'Q'))
            {
                LeaveOut(ImportKinds.EmptyValue, _value);
                return;
            }

            figure = new Figure { Value = double.NaN };
            _cells.Status = 'M';
        }

        if (figure.Kind is { } kind) _pending.Add(_value, kind, _layout.Columns[_value].Name);
        if (figure.Mark is { } mark) _cells.AddNote(mark);
        Keep(figure, period.Year);
    }

    private void Keep(Figure figure, int year)
    {
        var draft = _cells.Indicator!;
        var row = _cells.Row(year, figure);
        var met = new FirstMet(figure.Value, _tally.Path, _rows.Line);
        if (!draft.IsNew(row, met, out var first))
        {
            var same = first.Value.Equals(figure.Value);
            LeaveOut(same ? ImportKinds.SameTwice : ImportKinds.Conflict, _value, $"first in {(first.Path == _tally.Path ? string.Empty : first.Path + ":")}{first.Line}: {first.Value}, here {figure.Value}");
            return;
        }

        _cells.Count(row);
        if (_context.Areas.Keep(row.Area) && row.Area != _context.GivenArea && _context.Areas.Used[row.Area].Names["*"] is { } own)
            _context.Report.Add(ImportKinds.OwnArea, own, _pending.Place(_rows, _layout.Find(ColumnRole.Area)));
        row.Note = _cells.Note();
        draft.Rows.Add(row);
        _tally.RowsKept++;
        if (_rows.Count < _layout.Columns.Count) _context.Report.Add(ImportKinds.ShortRow, string.Empty, new ImportPlace(_tally.Path, _rows.Line, 0, null));
        _pending.Commit(_rows);
    }

    private void LeaveOut(ImportKind kind, int cell, string? detail = null)
    {
        _tally.CellsLeftOut += _rows.Count;
        _tally.CellsInRowsLeftOut += _rows.Count;
        var subject = kind == ImportKinds.EditedTarget ? _cells.Indicator!.Name.Id : kind == ImportKinds.InFileLeftOut || kind == ImportKinds.EmptyValue || kind == ImportKinds.Conflict || kind == ImportKinds.SameTwice || cell >= _rows.Count
            ? string.Empty : PendingCells.Shorten(_rows[cell]);
        var group = _context.Report.Group(kind, subject);
        var place = _pending.Place(_rows, cell);
        group.Add(group.WantsPlace ? place with { Detail = detail ?? place.Detail } : null);
    }

    private ReadOnlySpan<char> Cell(int column) => column < _rows.Count ? _rows[column] : default;

    private bool IsEmpty(int from)
    {
        for (var i = from; i < _rows.Count; i++)
        {
            if (!_rows[i].IsWhiteSpace()) return false;
        }

        return true;
    }

    /// <summary>There is no data for this indicator yet: several words and no digit.</summary>
    private static bool IsSentence(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.Length >= 12 && text.Contains(' ') && !text.ContainsAnyInRange('0', '9');
    }
}
