using System.Globalization;
using System.Text;
using System.Xml;

namespace SdgTechSite.Output;

/// <summary>
/// One sheet, written row by row as it comes. Text is always text, so that nothing in it can become a formula; numbers have the general format.
/// </summary>
internal sealed class XlsxSheet : IDisposable
{
    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), CloseOutput = true, NewLineHandling = NewLineHandling.Entitize };

    private readonly XmlWriter _xml;
    private int _row;
    private int _column;

    public XlsxSheet(Stream stream, IEnumerable<int> widths, bool frozenHeader, bool selected)
    {
        _xml = XmlWriter.Create(stream, Settings);
        _xml.WriteStartElement("worksheet", Namespace);
        WriteView(frozenHeader, selected);
        _xml.WriteStartElement("cols", Namespace);
        foreach (var (number, width) in widths.Select((w, i) => (Text(i + 1), Text(w)))) WriteEmpty("col", ("min", number), ("max", number), ("width", width), ("customWidth", "1"));
        _xml.WriteEndElement();
        _xml.WriteStartElement("sheetData", Namespace);
    }

    public void StartRow()
    {
        (_row, _column) = (_row + 1, 0);
        _xml.WriteStartElement("row", Namespace);
        _xml.WriteAttributeString("r", Text(_row));
    }

    public void EndRow() => _xml.WriteEndElement();

    /// <summary>A cell of text; an empty one is left out.</summary>
    public void Write(string text, XlsxStyle style = XlsxStyle.Plain)
    {
        if (text.Length == 0)
        {
            _column++;
            return;
        }

        StartCell(style);
        _xml.WriteAttributeString("t", "inlineStr");
        _xml.WriteStartElement("is", Namespace);
        _xml.WriteStartElement("t", Namespace);
        _xml.WriteAttributeString("xml", "space", null, "preserve");
        _xml.WriteString(Clean(text));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    /// <summary>A cell with a number, given in the digits that are to stand in the file.</summary>
    public void WriteNumber(string digits)
    {
        StartCell(XlsxStyle.Plain);
        _xml.WriteElementString("v", Namespace, digits);
        _xml.WriteEndElement();
    }

    public void Dispose()
    {
        _xml.WriteEndDocument();
        _xml.Dispose();
    }

    private void StartCell(XlsxStyle style)
    {
        _xml.WriteStartElement("c", Namespace);
        _xml.WriteAttributeString("r", Letters(_column++) + Text(_row));
        if (style != XlsxStyle.Plain) _xml.WriteAttributeString("s", Text((int)style));
    }

    private void WriteView(bool frozenHeader, bool selected)
    {
        _xml.WriteStartElement("sheetViews", Namespace);
        _xml.WriteStartElement("sheetView", Namespace);
        if (selected) _xml.WriteAttributeString("tabSelected", "1");
        _xml.WriteAttributeString("workbookViewId", "0");
        if (frozenHeader) WriteEmpty("pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteEmpty(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement(element, Namespace);
        foreach (var (name, value) in attributes) _xml.WriteAttributeString(name, value);
        _xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A, B, ... Z, AA, AB, ...</summary>
    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    /// <summary>Without the few characters that XML cannot hold.</summary>
    private static string Clean(string text) =>
        text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value)));
}

/// <summary>How a cell looks; the numbers are those of the styles in <see cref="XlsxWorkbook"/>.</summary>
internal enum XlsxStyle
{
    Plain = 0,
    Bold = 1,
    Wrapped = 2,
}
