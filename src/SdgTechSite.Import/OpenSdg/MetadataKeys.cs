namespace SdgTechSite.Import.OpenSdg;

/// <summary>Which metadata fields say something to readers, and which steer Open SDG.</summary>
internal static class MetadataKeys
{
    /// <summary>Fields that may hold the title of the indicator, best first.</summary>
    public static readonly string[] Titles = ["indicator_name", "title", "SDG_INDICATOR", "indicator_available", "national_indicator_available", "graph_title"];

    /// <summary>Fields that may hold the unit, best first.</summary>
    public static readonly string[] Units = ["computation_units", "UNIT_MEASURE", "national_unit", "units"];

    private static readonly string[] SteeringStarts =
    [
        "graph_", "data_show", "data_start", "csv_", "embedded_", "map_", "progress_", "auto_progress", "footer_", "source_active", "composite_", "data_notice_class", "page_", "prose_", "proxy", "pre_", "post_",
    ];

    private static readonly string[] Steering =
    [
        "layout", "permalink", "indicator_sort_order", "published", "standalone", "reporting_status", "sdg_goal", "target_id", "precision", "sort", "tags", "indicator", "indicator_number", "indicator_id", "data_non_statistical",
        "has_metadata", "placeholder", "previous", "next", "slug", "lang", "language", "goal", "goal_number", "target_number", "target", "data_keywords", "expected_disaggregations", "target_name", "SDG_GOAL", "SDG_TARGET",
        "goal_name", "indicator_sort", "un_designated_tier", "goal_meta_link_text", "copyright", "data_fields",
    ];

    public static bool IsSteering(string key, string value) =>
        Steering.Contains(key, StringComparer.Ordinal)
        || SteeringStarts.Any(s => key.StartsWith(s, StringComparison.Ordinal))
        || value.Trim().ToLowerInvariant() is "true" or "false" or "yes" or "no";

    /// <summary>The words above a field: its key, readable.</summary>
    public static string Label(string key)
    {
        var words = key.Replace('_', ' ').Replace('-', ' ').Trim().ToLowerInvariant();
        return words.Length == 0 ? key : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
