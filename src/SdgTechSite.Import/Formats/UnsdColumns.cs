using SdgTechSite.Import.Tables;

namespace SdgTechSite.Import.Formats;

/// <summary>The columns of the CSV that the United Nations Statistics Division's SDG database gives.</summary>
internal static class UnsdColumns
{
    public static ColumnRole RoleOf(string name) => Headers.Plain(Bare(name)) switch
    {
        "indicator" => ColumnRole.Indicator,
        "goal" or "target" => ColumnRole.Unused,
        "seriescode" or "series code" => ColumnRole.Series,
        "seriesdescription" or "series description" => ColumnRole.SeriesTitle,
        "geoareacode" or "geo area code" => ColumnRole.Area,
        "geoareaname" or "geo area name" => ColumnRole.AreaWord,
        "timeperiod" or "time period" => ColumnRole.Year,
        "value" => ColumnRole.Value,
        "source" => ColumnRole.Source,
        "footnote" or "footnotes" or "foot note" => ColumnRole.Note,
        "units" or "unit" => ColumnRole.Unit,
        "unitmultiplier" or "unit multiplier" => ColumnRole.Multiplier,
        "nature" => ColumnRole.Nature,
        "observation status" or "obs status" => ColumnRole.Status,
        _ => name.StartsWith('[') ? ColumnRole.Dimension : ColumnRole.Attribute,
    };

    /// <summary>Dimensions stand in brackets: [Sex].</summary>
    public static string Bare(string name) => name.StartsWith('[') && name.EndsWith(']') ? name[1..^1].Trim() : name;
}
