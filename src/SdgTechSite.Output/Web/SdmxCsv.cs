using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// All observations of an indicator as SDMX-CSV 2.0: what the data set is, then the dimensions, the value and the attributes. A total has the code
/// <c>_T</c>. The program's own importer reads the same figures back.
/// </summary>
public static class SdmxCsv
{
    private const string Agency = "SDGTECH";
    private const string Total = "_T";

    public static byte[] Write(Indicator indicator, SiteModel site) => ByteText.Write(csv =>
    {
        csv.Append("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,SERIES,REF_AREA,"u8);
        foreach (var dimension in FigureRows.Dimensions(indicator)) csv.Append(ColumnOf(dimension.Id)).Append(',');
        csv.Append("TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,OBS_BOUND,COMMENT_OBS,SOURCE_DETAIL\n"u8);
        var start = $"dataflow,{Agency}:SDG_{indicator.Id.Replace('-', '_').ToUpperInvariant()}(1.0.0),I,A,";
        var sources = indicator.Series.ToDictionary(s => s.Id, s => CsvText.Cell(Named(indicator, s.SourceIds)), StringComparer.Ordinal);
        foreach (var row in FigureRows.Of(indicator, site.Content.Vocabulary.Areas))
        {
            WriteRow(csv.Append(start), row);
            var own = row.Table.SourceId(row.Index);
            csv.Append(own is null ? sources[row.Series.Id] : CsvText.Cell(Named(indicator, [own]))).Append('\n');
        }
    });

    /// <summary>An id as SDMX has it: letters, digits and underscores.</summary>
    private static string ColumnOf(string id) => id.Replace('-', '_').ToUpperInvariant();

    private static void WriteRow(ByteText csv, in FigureRow row)
    {
        var (table, index) = (row.Table, row.Index);
        csv.Append(row.Series.Id).Append(',').Append(row.Area.Id).Append(',');
        foreach (var member in row.Members) csv.Append(member.Length == 0 ? Total : member).Append(',');
        csv.Append(table.Year(index)).Append(',');
        if (!double.IsNaN(row.Value)) csv.Append(row.Value);
        csv.Append(',').Append(table.Status(index)).Append(',').Append(row.Series.Unit.Id).Append(',').Append(row.BoundText).Append(',');
        csv.Append(CsvText.Cell(table.Note(index) ?? string.Empty)).Append(',');
    }

    /// <summary>Data sets by their names.</summary>
    private static string Named(Indicator indicator, IEnumerable<string> sources) =>
        string.Join("; ", sources.Select(indicator.FindSource).OfType<Source>().Select(s => $"{s.Publisher}, {s.Dataset}"));
}
