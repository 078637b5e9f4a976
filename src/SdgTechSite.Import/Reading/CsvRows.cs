namespace SdgTechSite.Import.Reading;

/// <summary>
/// Reads foreign CSV row by row from a stream, with the place of every cell, and without making strings. Forgiving: quotes in the middle of a cell are
/// text, what follows a closing quote belongs to the cell. A row that is too long is passed over and marked <see cref="Broken"/>.
/// </summary>
internal sealed class CsvRows(TextReader reader, char delimiter) : IDisposable
{
    /// <summary>The most characters of a row.</summary>
    internal const int LongestRow = 4 << 20;
    private const int MostCells = 4096;

    private readonly char[] _buffer = new char[1 << 16];
    private readonly List<Cell> _cells = [];
    private char[] _row = new char[1 << 10];
    private int _length;
    private int _at;
    private int _end;
    private int _line = 1;
    private int _column = 1;

    public int Count => _cells.Count;

    /// <summary>Line on which the row starts.</summary>
    public int Line { get; private set; }

    /// <summary>True when the row could not be read: it is too long, or a quote was never closed.</summary>
    public bool Broken { get; private set; }

    /// <summary>Blank lines passed over so far.</summary>
    public int BlankLines { get; private set; }

    /// <summary>True when carriage returns ended lines.</summary>
    public bool SawCarriageReturn { get; private set; }

    /// <summary>True when a character NUL was met.</summary>
    public bool SawNul { get; private set; }

    public ReadOnlySpan<char> this[int index] => _row.AsSpan(_cells[index].Start, _cells[index].Length);

    public (int Line, int Column) PlaceOf(int index) => index < _cells.Count ? (_cells[index].Line, _cells[index].Column) : (Line, 0);

    /// <summary>Reads the next row that is not blank; false at the end.</summary>
    public bool Read()
    {
        while (Peek() >= 0)
        {
            _cells.Clear();
            (_length, Broken, Line) = (0, false, _line);
            ReadRow();
            if (_cells.Count != 1 || _cells[0].Length > 0 || _cells[0].Quoted || Broken) return true;
            BlankLines++;
        }

        _cells.Clear();
        return false;
    }

    public void Dispose() => reader.Dispose();

    private void ReadRow()
    {
        while (true)
        {
            var cell = new Cell(_length, 0, _line, _column, Quoted: Peek() == '"');
            if (cell.Quoted)
            {
                Next();
                ReadQuoted();
            }

            ReadPlain();
            if (_cells.Count < MostCells) _cells.Add(cell with { Length = _length - cell.Start });
            else Broken = true;
            var c = Next();
            if (c == delimiter) continue;
            if (c == '\r')
            {
                SawCarriageReturn = true;
                if (Peek() == '\n') Next();
            }

            if (c is '\r' or '\n') (_line, _column) = (_line + 1, 1);
            return;
        }
    }

    private void ReadPlain()
    {
        while (true)
        {
            var c = Peek();
            if (c < 0 || c == delimiter || c is '\r' or '\n') return;
            Append((char)Next());
        }
    }

    private void ReadQuoted()
    {
        while (true)
        {
            var c = Next();
            if (c < 0)
            {
                Broken = true;
                return;
            }

            if (c == '"' && Peek() != '"') return;
            if (c == '"') Next();
            if (c == '\n') (_line, _column) = (_line + 1, 1);
            Append((char)c);
        }
    }

    private void Append(char c)
    {
        if (c == '\0') SawNul = true;
        if (_length == _row.Length)
        {
            if (_row.Length >= LongestRow)
            {
                Broken = true;
                return;
            }

            Array.Resize(ref _row, _row.Length * 2);
        }

        _row[_length++] = c;
    }

    private int Peek()
    {
        if (_at < _end) return _buffer[_at];
        _end = reader.Read(_buffer, 0, _buffer.Length);
        _at = 0;
        return _end > 0 ? _buffer[0] : -1;
    }

    private int Next()
    {
        var c = Peek();
        if (c < 0) return c;
        _at++;
        _column++;
        return c;
    }

    private readonly record struct Cell(int Start, int Length, int Line, int Column, bool Quoted);
}
