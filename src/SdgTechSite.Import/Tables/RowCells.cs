using System.Text;
using SdgTechSite.Import.Names;
using SdgTechSite.Import.Reading;
using SdgTechSite.Import.Values;

namespace SdgTechSite.Import.Tables;

/// <summary>Reads the cells of a row other than its value: series, unit, area, members, status, notes.</summary>
internal sealed class RowCells(CsvRows rows, TableLayout layout, PendingCells pending, ImportContext context)
{
    private const int LongestNote = 2000;
    private static readonly string[] TotalCodes = ["_T", "_Z", "BOTHSEX", "ALLAGE", "ALLAREA", "TOTAL"];

    private readonly StringBuilder _note = new();
    private readonly IdPool _strings = new("text");
    private readonly SortedList<int, int> _members = [];
    private int[] _packed = new int[16];
    private string _series = string.Empty, _unit = string.Empty, _multiplier = string.Empty, _seriesTitle = string.Empty;
    private int _area, _source;
    private char _bound;

    /// <summary>The indicator that the row belongs to.</summary>
    public IndicatorDraft? Indicator { get; private set; }

    public char Status { get; set; }

    /// <summary>False when the row cannot be kept, for the reason given, because of the cell given.</summary>
    public bool Read(in Period period, int yearColumn, out ImportKind refused, out int at)
    {
        Reset();
        if (!FindIndicator(out refused, out at)) return false;
        at = 0;
        if (period.Kind is { } kind) pending.Add(yearColumn, kind, layout.Columns[yearColumn].Name);
        if (period.Noted) AddNote(rows[yearColumn]);
        if (period.Part is { } part) Member(context.Vocabulary.Dimension("Period", "period"), part.ToUpperInvariant(), part);
        var (hasCode, word) = (false, -1);
        for (var i = 0; i < rows.Count; i++)
        {
            if (i >= layout.Columns.Count)
            {
                pending.Add(i, ImportKinds.BeyondHeader, string.Empty);
                continue;
            }

            var role = layout.Columns[i].Role;
            if (role is ColumnRole.Nameless or ColumnRole.Twice or ColumnRole.Unused) pending.Add(i, role == ColumnRole.Nameless ? ImportKinds.NoHeader : role == ColumnRole.Twice ? ImportKinds.TwiceHeader : ImportKinds.UnusedColumn, layout.Columns[i].Name);
            else if (!rows[i].IsWhiteSpace() && role is not (ColumnRole.Year or ColumnRole.Value or ColumnRole.Indicator))
            {
                hasCode |= role == ColumnRole.Area;
                if (role == ColumnRole.AreaWord) word = i;
                if (!Cell(i, layout.Columns[i], ref refused))
                {
                    at = i;
                    return false;
                }
            }
        }

        AreaWords(hasCode, word);
        return Finish(ref refused);
    }

    public void AddNote(ReadOnlySpan<char> text)
    {
        if (_note.Length > 0) _note.Append("; ");
        foreach (var c in text.Trim()) _note.Append(char.IsControl(c) ? ' ' : c);
    }

    public DraftRow Row(int year, Figure figure)
    {
        if (_packed.Length < _members.Count * 2) _packed = new int[_members.Count * 4];
        for (var i = 0; i < _members.Count; i++) (_packed[2 * i], _packed[(2 * i) + 1]) = (_members.GetKeyAtIndex(i), _members.GetValueAtIndex(i));
        return new DraftRow
        {
            Series = Indicator!.SeriesOf(_series, context.Vocabulary.Unit(_unit, _multiplier)),
            Area = _area,
            Year = year,
            Value = double.IsNaN(figure.Value) ? default : figure.Text,
            Status = Status,
            Bound = figure.Bound == '\0' ? _bound : figure.Bound,
            Note = -1,
            Source = _source,
            Members = _packed.AsSpan(0, _members.Count * 2),
        };
    }

    /// <summary>Tells series, unit and source what a row that is kept uses of them.</summary>
    public void Count(DraftRow row)
    {
        var series = Indicator!.Series[row.Series];
        series.Rows++;
        if (_seriesTitle.Length > 0) series.Title ??= _seriesTitle;
        for (var i = 0; i < row.Members.Length; i += 2) series.Dimensions.Add(row.Members[i]);
        if (row.Source >= 0) series.Sources.Add(row.Source);
        var point = row.Value.IndexOf('.');
        if (point >= 0 && !row.Value.ContainsAny('e', 'E')) series.Unit.Decimals = Math.Max(series.Unit.Decimals, Math.Min(3, row.Value[(point + 1)..].TrimEnd('0').Length));
    }

    /// <summary>The note of the row, or -1.</summary>
    public int Note()
    {
        if (_note.Length == 0) return -1;
        if (_note.Length > LongestNote) _note.Length = LongestNote;
        return Indicator!.Notes.Take(_note.ToString());
    }

    private void Reset()
    {
        _note.Clear();
        _members.Clear();
        Indicator = layout.Indicator;
        (_series, _unit, _multiplier, _seriesTitle) = (layout.Series, layout.Unit, string.Empty, string.Empty);
        (_area, _source, _bound, Status) = (layout.Area, -1, '\0', 'A');
    }

    private bool Cell(int index, TableColumn column, ref ImportKind refused)
    {
        var cell = Coded(rows[index], column);
        switch (column.Role)
        {
            case ColumnRole.Series: _series = Text(cell); break;
            case ColumnRole.SeriesTitle: _seriesTitle = Text(cell); break;
            case ColumnRole.Unit: _unit = Text(cell); break;
            case ColumnRole.Multiplier: _multiplier = Text(cell); break;
            case ColumnRole.Area: Area(index, cell); break;
            case ColumnRole.Status or ColumnRole.Nature: StatusOf(index, column, cell); break;
            case ColumnRole.Bound: _bound = cell is "<" or ">" ? cell[0] : '\0'; break;
            case ColumnRole.Note: Remark(index, column, cell); break;
            case ColumnRole.Attribute when cell.SequenceEqual(rows[layout.Find(ColumnRole.Year)]): break;
            case ColumnRole.Attribute:
                pending.Add(index, ImportKinds.IntoNote, column.Name);
                AddNote($"{column.Name}: {Cut(cell)}");
                break;
            case ColumnRole.Dimension: Dimension(index, column, cell); break;
            case ColumnRole.Action:
                refused = ImportKinds.Deleted;
                return cell is not ("D" or "Delete");
            case ColumnRole.Source: break;
        }

        return true;
    }

    /// <summary>The indicator comes first: a row that cannot be written must bring no members or areas along.</summary>
    private bool FindIndicator(out ImportKind refused, out int at)
    {
        at = Math.Max(0, layout.Find(ColumnRole.Indicator));
        if (layout.Columns[at].Role == ColumnRole.Indicator && at < rows.Count && !rows[at].IsWhiteSpace()) Indicator = context.IndicatorOf(Text(Coded(rows[at], layout.Columns[at])));
        refused = Indicator is null ? ImportKinds.NoIndicator : ImportKinds.EditedTarget;
        return Indicator is { IsLeftAlone: false };
    }

    /// <summary>The source needs the indicator, and the area its default: they come last.</summary>
    private bool Finish(ref ImportKind refused)
    {
        refused = ImportKinds.NoArea;
        if (layout.Find(ColumnRole.Source) is >= 0 and var source && source < rows.Count && !rows[source].IsWhiteSpace()) _source = Indicator!.RowSources.Take(Cut(rows[source].Trim()));
        if (_area >= 0) return true;
        _area = context.GivenArea;
        return _area >= 0;
    }

    private void Area(int index, ReadOnlySpan<char> cell)
    {
        _area = context.Areas.Take(cell, out var isName);
        var area = context.Areas.Used[_area];
        if (!rows[index].SequenceEqual(area.Id)) pending.Add(index, isName ? ImportKinds.NamedArea : area.Names["*"] is null ? ImportKinds.KnownArea : ImportKinds.SafeId, layout.Columns[index].Name);
    }

    /// <summary>Columns of regions and places: beside a code they are its name, without one they break the figure down.</summary>
    private void AreaWords(bool hasCode, int last)
    {
        if (last < 0) return;
        for (var i = 0; i <= last; i++)
        {
            if (layout.Columns[i].Role != ColumnRole.AreaWord || rows[i].IsWhiteSpace()) continue;
            if (!hasCode) Dimension(i, layout.Columns[i], rows[i].Trim());
            else if (i == last) context.Areas.Name(_area, Text(rows[i].Trim()));
            if (hasCode) pending.Add(i, ImportKinds.AreaWord, layout.Columns[i].Name);
        }
    }

    private void StatusOf(int index, TableColumn column, ReadOnlySpan<char> cell)
    {
        var text = Text(cell);
        var code = column.Role == ColumnRole.Nature ? StatusWords.OfNature(text) : StatusWords.Find(text);
        if (code != '\0')
        {
            if (column.Role == ColumnRole.Status || code != 'A') Status = code;
            if (cell is not [var only] || only != code) pending.Add(index, ImportKinds.StatusWord, text);
            return;
        }

        pending.Add(index, ImportKinds.StatusNote, text);
        AddNote($"{column.Name}: {Cut(cell)}");
    }

    private void Remark(int index, TableColumn column, ReadOnlySpan<char> cell)
    {
        if (cell.Length > LongestNote) pending.Add(index, ImportKinds.LongText, column.Name);
        AddNote(Cut(cell));
    }

    private void Dimension(int index, TableColumn column, ReadOnlySpan<char> cell)
    {
        if (layout.Totals && IsTotal(cell))
        {
            pending.Add(index, ImportKinds.Total, column.Name);
            return;
        }

        var dimension = column.Dimension!;
        var member = dimension.Members.Take(cell.Length > 400 ? Text(cell) : cell);
        if (_members.TryAdd(dimension.Ordinal, member) && !rows[index].SequenceEqual(dimension.Members[member])) pending.Add(index, ImportKinds.SafeId, column.Name);
    }

    private void Member(DimensionEntry dimension, string text, string id) => _members[dimension.Ordinal] = dimension.Members.Take(text, id);

    /// <summary>The cell without outer spaces, and as the mapping says. Of a code with its label, the code; of members and units, which have no other name, the label.</summary>
    private ReadOnlySpan<char> Coded(ReadOnlySpan<char> cell, TableColumn column)
    {
        var text = cell.Trim();
        if (layout.Labelled && text.IndexOf(": ") is > 0 and var colon)
        {
            if (column.Role == ColumnRole.Series) _seriesTitle = Text(text[(colon + 2)..]);
            if (column.Role is ColumnRole.Dimension && layout.Totals && IsTotal(text[..colon])) return "_T";
            if (column.Role is ColumnRole.Dimension or ColumnRole.Unit) text = text[(colon + 2)..].Trim();
            else if (column.Role is ColumnRole.Series or ColumnRole.Status or ColumnRole.Nature or ColumnRole.Multiplier or ColumnRole.Action or ColumnRole.Indicator) text = text[..colon];
        }

        return column.Words is { } words && words.TryGetValue(text.ToString(), out var word) ? word : text;
    }

    private string Text(ReadOnlySpan<char> text) => _strings.Entries[_strings.Take(text)].Text;

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> text) => text.Length > LongestNote ? text[..LongestNote] : text;

    private static bool IsTotal(ReadOnlySpan<char> cell)
    {
        foreach (var code in TotalCodes)
        {
            if (cell.Equals(code, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
