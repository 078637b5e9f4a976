using System.Text;
using SdgTechSite.Content.Csv;
using SdgTechSite.Model;

namespace SdgTechSite.Content.Indicators;

/// <summary>Reads <c>data.csv</c>: one observation a row. Names that repeat from row to row are looked up once.</summary>
internal sealed class DataCsvReader
{
    private static readonly string[] Fixed = ["series", "area", "year", "value", "status", "bound", "note", "source"];

    private readonly CsvFile _file;
    private readonly ObservationSink _sink;
    private readonly int _series, _area, _year, _value, _status, _bound, _note, _source;
    private readonly (Dimension Dimension, int Column)[] _dimensions;
    private readonly Dictionary<string, Area?> _areas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Area?>.AlternateLookup<ReadOnlySpan<char>> _areaLookup;

    private DataCsvReader(CsvFile file, CsvHeader header, ObservationSink sink)
    {
        (_file, _sink) = (file, sink);
        (_series, _area, _year, _value) = (header.Find("series"), header.Find("area"), header.Find("year"), header.Find("value"));
        (_status, _bound, _note, _source) = (header.Find("status"), header.Find("bound"), header.Find("note"), header.Find("source"));
        _dimensions = [.. Dimensions(sink).Select(d => (d, header.Find(d.Id))).Where(d => d.Item2 >= 0)];
        _areaLookup = _areas.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static void Read(string path, ObservationSink sink, IndicatorContext context)
    {
        if (context.Tree.Read(path) is not { } bytes) return;
        var shown = context.Tree.Show(path);
        if (!System.Text.Unicode.Utf8.IsValid(bytes))
        {
            context.Tree.ReadText(path);
            return;
        }

        var file = new CsvFile(bytes, shown, sink.Bag);
        string[] known = [.. Fixed, .. Dimensions(sink).Select(d => d.Id)];
        string[] required = sink.Only is null ? ["series", "area", "year", "value"] : ["area", "year", "value"];
        if (CsvHeader.Read(file, shown, known, required, sink.Bag) is not { } header) return;
        var reader = new DataCsvReader(file, header, sink);
        while (file.Read())
        {
            if (header.Fits(file, sink.Bag)) reader.ReadRow();
        }
    }

    private static IEnumerable<Dimension> Dimensions(ObservationSink sink) => sink.Series.SelectMany(s => s.Dimensions).DistinctBy(d => d.Id, StringComparer.Ordinal);

    private void ReadRow()
    {
        var series = Series();
        var area = Area();
        var year = Year();
        if (series is null) return;
        Span<int> members = stackalloc int[series.Dimensions.Length];
        var membersKnown = Members(series, members);
        var status = _status < 0 || _file[_status].IsEmpty ? 'A' : _sink.Status(_file.Text(_status), _file.Span(_status));
        var bound = _bound < 0 || _file[_bound].IsEmpty ? Bound.None : _sink.BoundOf(_file.Text(_bound), _file.Span(_bound));
        var note = _note < 0 || _file[_note].IsEmpty ? null : _file.Text(_note);
        var source = _source < 0 || _file[_source].IsEmpty ? null : _sink.SourceId(_file.Text(_source), _file.Span(_source));
        var value = Value(series.Declared.Unit, ref status);
        if (area is null || year == 0 || !membersKnown) return;
        _sink.Add(series, new Observation(area.Ordinal, year, value, status, bound, note, source), members, _file.RowSpan());
    }

    private SeriesDraft? Series()
    {
        if (_series < 0) return _sink.Only;
        var name = _file[_series];
        foreach (var draft in _sink.Series)
        {
            if (Is(name, draft.Declared.Id)) return draft;
        }

        return name.IsEmpty && _sink.Only is { } only ? only : _sink.FindSeries(_file.Text(_series), _file.Span(_series));
    }

    /// <summary>The area of the row. An unknown one is reported each time, since each row needs mending.</summary>
    private Area? Area()
    {
        Span<char> buffer = stackalloc char[64];
        if (_file[_area].Length > 64) return _sink.FindArea(_file.Text(_area), _file.Span(_area));
        var id = buffer[..Encoding.UTF8.GetChars(_file[_area], buffer)];
        if (_areaLookup.TryGetValue(id, out var area) && area is not null) return area;
        return _areas[id.ToString()] = _sink.FindArea(id.ToString(), _file.Span(_area));
    }

    private int Year()
    {
        Span<char> buffer = stackalloc char[8];
        if (_file[_year].Length <= 8 && Numbers.TryParseYear(buffer[..Encoding.UTF8.GetChars(_file[_year], buffer)], out var year)) return year;
        _sink.Bag.Add(Rules.NotAYear.At(_file.Span(_year), $"'{_file.Text(_year)}' is not a year.", "A year has four digits, 1900 to 2100."));
        return 0;
    }

    private double Value(Unit unit, ref char status)
    {
        var cell = _file[_value];
        if (status != 'M' && Numbers.TryParse(cell, out var value) && !(value < unit.Min || value > unit.Max)) return value;
        return _sink.Value(_file.Text(_value), cell.IsEmpty, ref status, unit, cell.IsEmpty && status == 'M' ? default : _file.Span(_value));
    }

    private bool Members(SeriesDraft series, Span<int> members)
    {
        var known = true;
        members.Clear();
        foreach (var (dimension, column) in _dimensions)
        {
            var cell = _file[column];
            if (cell.IsEmpty) continue;
            var place = series.Dimensions.IndexOf(dimension);
            if (place < 0)
            {
                if (series.DimensionsKnown) _sink.Bag.Add(Rules.UnknownMember.At(_file.Span(column), $"The series '{series.Declared.Id}' is not broken down by '{dimension.Id}'.", "Leave the cell empty, or add the dimension to the series."));
                known = false;
                continue;
            }

            members[place] = Find(dimension, cell);
            if (members[place] == 0) members[place] = _sink.FindMember(dimension, _file.Text(column), _file.Span(column));
            known &= members[place] > 0;
        }

        return known;
    }

    private static int Find(Dimension dimension, ReadOnlySpan<byte> id)
    {
        for (var i = 0; i < dimension.Members.Length; i++)
        {
            if (Is(id, dimension.Members[i].Id)) return i + 1;
        }

        return 0;
    }

    /// <summary>Ids are ASCII, so that bytes and characters can be compared one by one.</summary>
    private static bool Is(ReadOnlySpan<byte> cell, string id) => Ascii.Equals(cell, id);
}
