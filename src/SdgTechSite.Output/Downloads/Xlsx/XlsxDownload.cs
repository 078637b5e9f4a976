using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>An indicator as a workbook: a sheet with the rows of its CSV, and one that says what they are and where they come from.</summary>
public static class XlsxDownload
{
    public static byte[] Write(Indicator indicator, SiteModel site)
    {
        using var book = new XlsxWorkbook(site.Content.Site.AsOf, "Data", "Read me");
        book.Add(Widths(indicator), frozenHeader: true, sheet => WriteData(sheet, indicator, site.Content.Vocabulary.Areas));
        book.Add([28, 90], frozenHeader: false, sheet => XlsxReadMe.Write(sheet, indicator, site));
        return book.Close();
    }

    private static ImmutableArray<int> Widths(Indicator indicator) => [24, 9, 7, 16, .. FigureRows.Dimensions(indicator).Select(d => Math.Max(12, d.Id.Length + 3)), 8, 8, 40, 14];

    private static void WriteData(XlsxSheet sheet, Indicator indicator, AreaList areas)
    {
        sheet.StartRow();
        foreach (var name in FigureRows.Header(indicator)) sheet.Write(name, XlsxStyle.Bold);
        sheet.EndRow();
        foreach (var row in FigureRows.Of(indicator, areas)) WriteRow(sheet, row);
    }

    private static void WriteRow(XlsxSheet sheet, in FigureRow row)
    {
        var (table, index) = (row.Table, row.Index);
        sheet.StartRow();
        sheet.Write(row.Series.Id);
        sheet.Write(row.Area.Id);
        sheet.WriteNumber(table.Year(index));
        if (double.IsNaN(row.Value)) sheet.Write(string.Empty);
        else sheet.WriteNumber(row.Value);
        foreach (var member in row.Members) sheet.Write(member);
        sheet.Write([table.Status(index)]);
        sheet.Write(row.BoundText);
        sheet.Write(table.Note(index));
        sheet.Write(table.SourceId(index));
        sheet.EndRow();
    }
}
