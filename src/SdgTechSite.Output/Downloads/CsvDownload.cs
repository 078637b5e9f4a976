using System.Collections.Immutable;
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
        ImmutableArray<Dimension> dimensions = [.. indicator.Series.SelectMany(s => s.Observations.Dimensions).DistinctBy(d => d.Id, StringComparer.Ordinal)];
        var csv = new StringBuilder();
        csv.Append("series,area,year,value,").AppendJoin(string.Empty, dimensions.Select(d => d.Id + ",")).Append("status,bound,note,source\n");
        foreach (var series in indicator.Series)
        {
            var columns = dimensions.Select(d => series.Observations.Dimensions.IndexOf(d)).ToArray();
            foreach (var row in series.Observations.Rows) WriteRow(csv, series, row, areas, columns);
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static void WriteRow(StringBuilder csv, Series series, ObservationRow row, AreaList areas, int[] columns)
    {
        var table = series.Observations;
        var members = string.Concat(columns.Select(c => (c < 0 || row.Members[c] == 0 ? string.Empty : table.Dimensions[c].Members[row.Members[c] - 1].Id) + ","));
        for (var i = row.Start; i < row.End; i++)
        {
            csv.Append(series.Id).Append(',').Append(areas[row.Area].Id).Append(',').Append(CultureInfo.InvariantCulture, $"{table.Year(i)},");
            if (!double.IsNaN(table.Value(i))) csv.Append(ExactNumber.Write(table.Value(i)));
            csv.Append(',').Append(members).Append(table.Status(i)).Append(',');
            csv.Append(table.Bound(i) switch { Bound.Below => "<", Bound.Above => ">", _ => string.Empty }).Append(',');
            csv.Append(Cell(table.Note(i) ?? string.Empty)).Append(',').Append(table.SourceId(i) ?? string.Empty).Append('\n');
        }
    }

    /// <summary>Quotes a text where CSV needs it, and keeps a spreadsheet from taking it for a formula.</summary>
    private static string Cell(string text)
    {
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t') text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
