using System.Globalization;
using System.Xml;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// One sheet, written row by row as it comes. Text is always text, so that nothing in it can become a formula; numbers have the general format. The few
/// elements that a sheet has are written by hand: a workbook has more of them than all pages of its indicator, and a general writer takes ten times as long.
/// </summary>
internal sealed class XlsxSheet
{
    private readonly ByteText _xml;
    private int _row;
    private int _column;

    private XlsxSheet(ByteText xml) => _xml = xml;

    /// <summary>Writes a whole sheet into a stream: columns of these widths, and the rows that <paramref name="rows"/> writes.</summary>
    public static void Write(Stream to, IEnumerable<int> widths, bool frozenHeader, bool selected, Action<XlsxSheet> rows) => ByteText.Write(to, xml =>
    {
        xml.Append("""<?xml version="1.0" encoding="utf-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView """u8);
        if (selected) xml.Append("tabSelected=\"1\" "u8);
        xml.Append("workbookViewId=\"0\""u8);
        xml.Append(frozenHeader ? """><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>"""u8 : "/>"u8);
        xml.Append("</sheetViews><cols>"u8);
        foreach (var (number, width) in widths.Select((w, i) => (i + 1, w)))
            xml.Append("<col min=\""u8).Append(number).Append("\" max=\""u8).Append(number).Append("\" width=\""u8).Append(width).Append("\" customWidth=\"1\"/>"u8);
        xml.Append("</cols><sheetData>"u8);
        rows(new XlsxSheet(xml));
        xml.Append("</sheetData></worksheet>"u8);
    });

    public void StartRow()
    {
        (_row, _column) = (_row + 1, 0);
        _xml.Append("<row r=\""u8).Append(_row).Append("\">"u8);
    }

    public void EndRow()
    {
        _xml.Append("</row>"u8);
        _xml.HandOn();
    }

    /// <summary>A cell of text; an empty one is left out.</summary>
    public void Write(ReadOnlySpan<char> text, XlsxStyle style = XlsxStyle.Plain)
    {
        if (text.IsEmpty)
        {
            _column++;
            return;
        }

        StartCell(style);
        _xml.Append(" t=\"inlineStr\"><is><t"u8);
        var isPlain = IsPlain(text);
        // What is left out may stand in front of a blank.
        if (!isPlain || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])) _xml.Append(" xml:space=\"preserve\""u8);
        _xml.Append('>');
        if (isPlain) _xml.Append(text);
        else WriteEscaped(text);
        _xml.Append("</t></is></c>"u8);
    }

    /// <summary>A cell with a number, in the digits of the CSV.</summary>
    public void WriteNumber(double number)
    {
        StartCell(XlsxStyle.Plain);
        _xml.Append("><v>"u8).Append(number).Append("</v></c>"u8);
    }

    private void StartCell(XlsxStyle style)
    {
        _xml.Append("<c r=\""u8);
        WriteLetters(_column++);
        _xml.Append(_row).Append('"');
        if (style != XlsxStyle.Plain) _xml.Append(" s=\""u8).Append((int)style).Append('"');
    }

    /// <summary>A, B, ... Z, AA, AB, ...</summary>
    private void WriteLetters(int column)
    {
        if (column >= 26) WriteLetters((column / 26) - 1);
        _xml.Append((char)('A' + (column % 26)));
    }

    /// <summary>True for text that stands in XML as it is.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text) => !text.ContainsAny("&<>") && !text.ContainsAnyInRange('\0', '\u001F') && !text.ContainsAnyInRange('\uD800', '\uFFFF');

    /// <summary>Escapes, and leaves out the few characters that XML cannot hold.</summary>
    private void WriteEscaped(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&': _xml.Append("&amp;"u8); break;
                case '<': _xml.Append("&lt;"u8); break;
                case '>': _xml.Append("&gt;"u8); break;
                case '\r': _xml.Append("&#xD;"u8); break;
                case var other when !rune.IsBmp || XmlConvert.IsXmlChar((char)other): _xml.Append(rune.ToString()); break;
                default: break;
            }
        }
    }
}

/// <summary>How a cell looks; the numbers are those of the styles in <see cref="XlsxWorkbook"/>.</summary>
internal enum XlsxStyle
{
    Plain = 0,
    Bold = 1,
    Wrapped = 2,
}
