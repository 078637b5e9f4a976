using System.Globalization;
using System.Text;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// All observations of an indicator as CSV, in the columns of <c>data.csv</c>: series, area, year, value, one column a dimension, status, bound, note, source.
/// UTF-8, lines end with LF, numbers in their shortest exact form.
/// </summary>
public static class CsvDownload
{
    public static byte[] Write(Indicator indicator, AreaList areas)
    {
        var csv = new StringBuilder();
        csv.AppendJoin(',', FigureRows.Header(indicator)).Append('\n');
        foreach (var row in FigureRows.Of(indicator, areas)) WriteRow(csv, row);
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static void WriteRow(StringBuilder csv, in FigureRow row)
    {
        var (table, index) = (row.Table, row.Index);
        csv.Append(row.Series.Id).Append(',').Append(row.Area.Id).Append(',').Append(CultureInfo.InvariantCulture, $"{table.Year(index)},");
        if (!double.IsNaN(row.Value)) csv.Append(ExactNumber.Write(row.Value));
        csv.Append(',');
        foreach (var member in row.Members) csv.Append(member).Append(',');
        csv.Append(table.Status(index)).Append(',').Append(row.BoundText).Append(',');
        csv.Append(CsvText.Cell(table.Note(index) ?? string.Empty)).Append(',').Append(table.SourceId(index) ?? string.Empty).Append('\n');
    }
}
