using System.Text;

namespace SdgTechSite.Output;

/// <summary>
/// A small workbook (Office Open XML): the parts that never change, in fixed order, and the sheets that are written into it. Our own, because the same
/// figures must give the same bytes, and because a library for it would be far larger than what is needed.
/// </summary>
internal sealed class XlsxWorkbook : IDisposable
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n";
    private const string Parts = "http://schemas.openxmlformats.org/package/2006";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private readonly SteadyZip _zip;
    private int _sheets;

    public XlsxWorkbook(DateOnly date, params ReadOnlySpan<string> sheets)
    {
        _zip = new SteadyZip(date);
        var numbers = Enumerable.Range(1, sheets.Length).Select(n => string.Create(null, $"{n}")).ToList();
        var styles = string.Create(null, $"rId{sheets.Length + 1}");
        Part("[Content_Types].xml", $"<Types xmlns=\"{Parts}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}.styles+xml\"/>{string.Concat(numbers.Select(n => $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"{Types}.worksheet+xml\"/>"))}</Types>");
        Part("_rels/.rels", $"<Relationships xmlns=\"{Parts}/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Part("xl/workbook.xml", $"<workbook xmlns=\"{Sheets}\" xmlns:r=\"{Office}\"><sheets>{string.Concat(sheets.ToArray().Zip(numbers, (name, n) => $"<sheet name=\"{name}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>"))}</sheets></workbook>");
        Part("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Parts}/relationships\">{string.Concat(numbers.Select(n => $"<Relationship Id=\"rId{n}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"))}<Relationship Id=\"{styles}\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>");
        Part("xl/styles.xml", $"<styleSheet xmlns=\"{Sheets}\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf></cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>");
    }

    /// <summary>The next sheet, in the order of the names.</summary>
    public void Add(IEnumerable<int> widths, bool frozenHeader, Action<XlsxSheet> rows)
    {
        _zip.Add(string.Create(null, $"xl/worksheets/sheet{++_sheets}.xml"), part => XlsxSheet.Write(part, widths, frozenHeader, selected: _sheets == 1, rows));
    }

    public byte[] Close() => _zip.Close();

    public void Dispose() => _zip.Dispose();

    /// <summary>A part of less than a kilobyte, left as it is: to begin with compressing costs more than all that it could save.</summary>
    private void Part(string path, string xml) => _zip.Add(path, Encoding.UTF8.GetBytes(Head + xml), isPacked: true);
}
