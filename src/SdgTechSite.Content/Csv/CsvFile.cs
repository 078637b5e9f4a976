using System.Text;
using SdgTechSite.Model;

namespace SdgTechSite.Content.Csv;

/// <summary>
/// Reads CSV (RFC 4180, comma, UTF-8) row by row over its bytes, and knows the line and column of every cell. Our own, because a finding in a
/// cell needs its exact place, which readers at hand give by row only, and because millions of cells must not become strings.
/// </summary>
internal sealed class CsvFile
{
    private readonly byte[] _bytes;
    private readonly string _path;
    private readonly DiagnosticBag _bag;
    private readonly List<Cell> _cells = [];
    private int _next;
    private int _nextLine = 1;

    public CsvFile(byte[] bytes, string path, DiagnosticBag bag)
    {
        (_bytes, _path, _bag) = (bytes, path, bag);
        _next = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
    }

    /// <summary>Number of cells in the current row.</summary>
    public int Count => _cells.Count;

    /// <summary>Line on which the current row starts.</summary>
    public int Line { get; private set; }

    /// <summary>The bytes of a cell, quotes taken off; quotes doubled inside stay doubled until <see cref="Text"/>.</summary>
    public ReadOnlySpan<byte> this[int index] => _bytes.AsSpan(_cells[index].Start, _cells[index].Length);

    public string Text(int index)
    {
        var text = Encoding.UTF8.GetString(this[index]);
        return _cells[index].Quoted ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }

    /// <summary>The place of a cell: its first character after any quote.</summary>
    public SourceSpan Span(int index)
    {
        var cell = _cells[index];
        var lineStart = _bytes.AsSpan(0, cell.Start).LastIndexOf((byte)'\n') + 1;
        if (lineStart == 0 && _bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble)) lineStart = Encoding.UTF8.Preamble.Length;
        var column = Encoding.UTF8.GetCharCount(_bytes.AsSpan(lineStart, cell.Start - lineStart)) + 1;
        return new SourceSpan(_path, cell.Line, column, Encoding.UTF8.GetCharCount(this[index]));
    }

    /// <summary>The row as a whole.</summary>
    public SourceSpan RowSpan() => new(_path, Line, 1, 0);

    /// <summary>Reads the next row that is not blank; false at the end, or (with a finding) when a quote is never closed.</summary>
    public bool Read()
    {
        do
        {
            _cells.Clear();
            if (_next >= _bytes.Length) return false;
            Line = _nextLine;
            if (!ReadRow()) return false;
        }
        while (_cells.Count == 1 && _cells[0].Length == 0);
        return true;
    }

    private bool ReadRow()
    {
        while (true)
        {
            if (_next < _bytes.Length && _bytes[_next] == '"')
            {
                if (!ReadQuoted()) return false;
            }
            else ReadPlain();

            if (_next >= _bytes.Length) return true;
            if (_bytes[_next++] != '\n') continue;
            _nextLine++;
            return true;
        }
    }

    private void ReadPlain()
    {
        var rest = _bytes.AsSpan(_next);
        var end = rest.IndexOfAny((byte)',', (byte)'\n');
        if (end < 0) end = rest.Length;
        var length = end > 0 && rest[end - 1] == '\r' ? end - 1 : end;
        _cells.Add(new Cell(_next, length, _nextLine, Quoted: false));
        _next += end;
    }

    private bool ReadQuoted()
    {
        var (start, line) = (_next + 1, _nextLine);
        for (_next++; _next < _bytes.Length; _next++)
        {
            if (_bytes[_next] == '\n') _nextLine++;
            if (_bytes[_next] != '"') continue;
            if (_next + 1 < _bytes.Length && _bytes[_next + 1] == '"') _next++;
            else break;
        }

        if (_next >= _bytes.Length)
        {
            _bag.Add(Rules.CsvSyntax.At(new SourceSpan(_path, line, 1, 0), "A quote is opened and never closed.", "Close it, or double a quote that belongs to the text."));
            return false;
        }

        _cells.Add(new Cell(start, _next - start, line, Quoted: true));
        _next++;
        if (_next < _bytes.Length && _bytes[_next] == '\r') _next++;
        if (_next >= _bytes.Length || _bytes[_next] is (byte)',' or (byte)'\n') return true;
        _bag.Add(Rules.CsvSyntax.At(new SourceSpan(_path, _nextLine, 1, 0), "Text follows a closing quote.", "Put the whole cell in quotes, and double the quotes inside it."));
        return false;
    }

    private readonly record struct Cell(int Start, int Length, int Line, bool Quoted);
}
