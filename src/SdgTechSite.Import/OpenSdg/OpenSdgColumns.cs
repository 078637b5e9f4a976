using SdgTechSite.Import.Tables;

namespace SdgTechSite.Import.OpenSdg;

/// <summary>What the columns of Open SDG's data files hold, by their names; any name that is not known breaks the figures down.</summary>
internal static class OpenSdgColumns
{
    private static readonly string[] Years = ["year", "time period", "timeperiod", "jahr", "année", "annee", "año", "ano", "рік", "год", "年", "年份", "年度", "السنة", "anno", "år"];
    private static readonly string[] Values = ["value", "obs value", "wert", "valeur", "valor", "значення", "значение", "值", "数值", "القيمة", "valore", "verdi"];
    private static readonly string[] Areas = ["geocode", "geo code", "ref area", "geoareacode"];
    private static readonly string[] AreaWords = ["country", "region", "area", "local authority", "local authority district", "district", "state", "province", "county", "municipality", "city", "geoareaname", "governorate", "department", "scottish council area", "welsh unitary authority", "council area", "territory", "oblast", "land", "kreis", "département", "región", "provincia", "departamento", "municipio"];
    private static readonly string[] Units = ["units", "unit", "unit measure", "unit of measure", "unit of measurement"];
    private static readonly string[] Notes = ["comment obs", "comments", "comment", "note", "notes", "footnote", "footnotes", "obs comment", "observation comment", "remarks"];
    private static readonly string[] Attributes =
    [
        "source detail", "decimals", "conf status", "time detail", "time coverage", "timecoverage", "upper bound", "lower bound", "base per", "base period", "geo info url", "geo info type",
        "comment ts", "data last update", "custom breakdown", "standard error", "confidence interval",
    ];

    public static bool IsArea(string name) => Areas.Contains(Headers.Plain(name), StringComparer.Ordinal);

    /// <summary>The role of a column in a file that has a column of area codes or has none.</summary>
    public static ColumnRole RoleOf(string name, bool hasCodes)
    {
        var plain = Headers.Plain(name);
        if (Years.Contains(plain, StringComparer.Ordinal)) return ColumnRole.Year;
        if (Values.Contains(plain, StringComparer.Ordinal)) return ColumnRole.Value;
        if (Areas.Contains(plain, StringComparer.Ordinal)) return ColumnRole.Area;
        if (hasCodes && AreaWords.Contains(plain, StringComparer.Ordinal)) return ColumnRole.AreaWord;
        if (Units.Contains(plain, StringComparer.Ordinal)) return ColumnRole.Unit;
        if (Notes.Contains(plain, StringComparer.Ordinal)) return ColumnRole.Note;
        if (Attributes.Contains(plain, StringComparer.Ordinal) || plain.StartsWith("lower ci", StringComparison.Ordinal) || plain.StartsWith("upper ci", StringComparison.Ordinal)) return ColumnRole.Attribute;
        return plain switch
        {
            "series" => ColumnRole.Series,
            "unit multiplier" or "unit mult" => ColumnRole.Multiplier,
            "observation status" or "obs status" => ColumnRole.Status,
            "nature" => ColumnRole.Nature,
            _ => ColumnRole.Dimension,
        };
    }
}
