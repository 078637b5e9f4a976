using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// All observations of an indicator as CSV, in the columns of <c>data.csv</c>: series, area, year, value, one column a dimension, status, bound, note, source.
/// UTF-8, lines end with LF, numbers in their shortest exact form.
/// </summary>
public static class CsvDownload
{
    public static byte[] Write(Indicator indicator, AreaList areas) => ByteText.Write(csv =>
    {
        csv.Append(string.Join(',', FigureRows.Header(indicator))).Append('\n');
        foreach (var row in FigureRows.Of(indicator, areas)) WriteRow(csv, row);
    });

    private static void WriteRow(ByteText csv, in FigureRow row)
    {
        var (table, index) = (row.Table, row.Index);
        csv.Append(row.Series.Id).Append(',').Append(row.Area.Id).Append(',').Append(table.Year(index)).Append(',');
        if (!double.IsNaN(row.Value)) csv.Append(row.Value);
        csv.Append(',');
        foreach (var member in row.Members) csv.Append(member).Append(',');
        csv.Append(table.Status(index)).Append(',').Append(row.BoundText).Append(',');
        csv.Append(CsvText.Cell(table.Note(index) ?? string.Empty)).Append(',').Append(table.SourceId(index)).Append('\n');
    }
}
