using SdgTechSite.Import.Tables;

namespace SdgTechSite.Import.Formats;

/// <summary>
/// The columns of SDMX-CSV 1.0 (DATAFLOW first) and 2.0 (STRUCTURE, STRUCTURE_ID, ACTION first). Neither says what is a dimension and what an attribute, but
/// dimensions stand before the value and attributes behind it.
/// </summary>
internal static class SdmxColumns
{
    public static ColumnRole RoleOf(string name, int index, int valueAt, bool indicatorGiven, bool hasSeries) => Code(name).ToUpperInvariant() switch
    {
        "STRUCTURE" or "STRUCTURE_ID" or "STRUCTURE_NAME" or "DATAFLOW" or "DATAFLOW_ID" or "KEY" => ColumnRole.Unused,
        "ACTION" when index < 4 => ColumnRole.Action,
        "TIME_PERIOD" or "TIME" => ColumnRole.Year,
        "OBS_VALUE" => ColumnRole.Value,
        "REF_AREA" or "GEO" or "LOCATION" or "REFERENCE_AREA" => ColumnRole.Area,
        "SERIES" => ColumnRole.Series,
        "INDICATOR" or "INDICATOR_CODE" when !indicatorGiven => ColumnRole.Indicator,
        "INDICATOR" or "INDICATOR_CODE" when !hasSeries => ColumnRole.Series,
        "UNIT_MEASURE" or "UNIT" => ColumnRole.Unit,
        "UNIT_MULT" => ColumnRole.Multiplier,
        "OBS_STATUS" => ColumnRole.Status,
        "NATURE" => ColumnRole.Nature,
        "OBS_BOUND" => ColumnRole.Bound,
        "COMMENT_OBS" or "OBS_COMMENT" => ColumnRole.Note,
        "SOURCE_DETAIL" => ColumnRole.Source,
        _ => index > valueAt && valueAt >= 0 ? ColumnRole.Attribute : ColumnRole.Dimension,
    };

    /// <summary>REF_AREA of "REF_AREA: Reference area".</summary>
    public static string Code(string name) => name.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? name[..colon].Trim() : name;

    /// <summary>The readable half of the name, where there is one.</summary>
    public static string Label(string name) => name.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon ? name[(colon + 2)..].Trim() : name;
}
