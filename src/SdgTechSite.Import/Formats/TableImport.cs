using SdgTechSite.Import.Names;
using SdgTechSite.Import.Reading;
using SdgTechSite.Import.Tables;

namespace SdgTechSite.Import.Formats;

/// <summary>Reads the formats that are one table: UNSD's CSV, SDMX-CSV, and plain CSV with a mapping.</summary>
internal static class TableImport
{
    /// <summary>Reads the table into the context; a message when something that the caller must say is missing.</summary>
    public static string? Read(ImportRequest request, ImportContext context)
    {
        var tally = context.Report.Begin(Path.GetFileName(request.Input), "data");
        if (TextFile.Open(request.Input, tally, context.Report) is not { } file) return null;
        var (map, error) = request.Map is { } path ? MapFile.Read(path) : (null, null);
        if (error is not null) return error;
        if (request.Format == ImportFormat.Csv && map is null) return "A plain CSV needs a mapping: --map MAP.yaml.";
        var delimiter = map?.Delimiter ?? Delimiters.Find(file);
        var header = Headers.Read(file, delimiter);
        var indicator = request.Indicator ?? map?.Indicator;
        (var layout, error) = map is not null ? map.Layout(header, delimiter, context.Vocabulary) : (Known(request.Format, header, delimiter, indicator is not null, context), null);
        if (layout is null) return error;
        if (request.Decimal is { } sign) layout = layout with { DecimalSign = sign };
        if (indicator is not null)
        {
            if (context.IndicatorOf(indicator) is not { } draft) return $"'{indicator}' has no number of an indicator, such as 9.5.1.";
            layout = layout with { Indicator = draft };
            if (map is not null) draft.Title = map.Title;
        }
        else if (!layout.Has(ColumnRole.Indicator)) return "The table does not say which indicator it is of. Name it: --indicator 9.5.1.";

        var given = request.Area ?? map?.Area;
        if (given is not null) context.GivenArea = context.Areas.TakeGiven(given);
        else if (!layout.Has(ColumnRole.Area)) return "The table has no column of areas. Name the area of its figures: --area 404.";
        TableImporter.Read(file, tally, layout, TableScan.Of(file, layout), context);
        if (tally.RowsKept == 0 && tally.Outcome != Outcome.LeftOut) context.Report.Add(context.Indicators.Values.Any(d => d.IsLeftAlone) ? ImportKinds.EditedFolder : ImportKinds.NoRows, tally);
        return null;
    }

    private static TableLayout Known(ImportFormat format, List<string> header, char delimiter, bool indicatorGiven, ImportContext context)
    {
        if (format == ImportFormat.UnsdCsv)
        {
            // Where there are no codes, names are what tells areas.
            var hasCodes = header.Exists(h => UnsdColumns.RoleOf(h) == ColumnRole.Area);
            return new TableLayout(Headers.Columns(header, context.Vocabulary, (name, _) => UnsdColumns.RoleOf(name) is var role && role == ColumnRole.AreaWord && !hasCodes ? ColumnRole.Area : role, UnsdColumns.Bare), delimiter) { Totals = true };
        }

        var valueAt = header.FindIndex(h => SdmxColumns.Code(h) == "OBS_VALUE");
        var hasSeries = header.Exists(h => SdmxColumns.Code(h) == "SERIES");
        var columns = Headers.Columns(header, context.Vocabulary, (name, i) => SdmxColumns.RoleOf(name, i, valueAt, indicatorGiven, hasSeries), SdmxColumns.Label);
        // Figures of a year are what an indicator has; other frequencies stay apart from them.
        for (var i = 0; i < columns.Count; i++)
        {
            if (SdmxColumns.Code(header[i]) == "FREQ") columns[i] = columns[i] with { Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["A"] = "_T", ["Annual"] = "_T" } };
        }

        return new TableLayout(columns, delimiter) { Totals = true, Labelled = header.Exists(h => h.Contains(": ", StringComparison.Ordinal)) };
    }
}
