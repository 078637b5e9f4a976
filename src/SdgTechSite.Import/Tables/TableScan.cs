using SdgTechSite.Import.Reading;
using SdgTechSite.Import.Values;

namespace SdgTechSite.Import.Tables;

/// <summary>
/// What only a look at the whole table can tell: how its decimals are written, whether its years hold months, whether any row lacks an area, and
/// whether the file is text at all.
/// </summary>
internal sealed record TableScan(DecimalSign Decimals, bool Months, bool LacksArea, bool SawNul, bool SawCarriageReturn)
{
    public static TableScan Of(TextFile file, TableLayout layout)
    {
        using var rows = new CsvRows(file.Reader(), layout.Delimiter);
        var (year, value, area) = (layout.Find(ColumnRole.Year), layout.Find(ColumnRole.Value), layout.Find(ColumnRole.Area));
        var (comma, months, lacks) = (layout.DecimalSign == ',', false, false);
        rows.Read();
        while (rows.Read())
        {
            if (layout.DecimalSign is null && !comma && value >= 0 && value < rows.Count) comma = IsDecimalComma(rows[value].Trim());
            if (!months && year >= 0 && year < rows.Count) months = Period.IsMonth(rows[year]);
            if (area < 0 || area >= rows.Count || rows[area].IsWhiteSpace()) lacks = true;
        }

        return new TableScan(comma ? DecimalSign.Comma : DecimalSign.Point, months, lacks, rows.SawNul, rows.SawCarriageReturn);
    }

    /// <summary>12,5 and 1.234,5 can be read in one way only; 1,234 cannot, and proves nothing.</summary>
    private static bool IsDecimalComma(ReadOnlySpan<char> text)
    {
        var comma = text.LastIndexOf(',');
        if (comma < 0 || text.Count(',') > 1 || text.LastIndexOf('.') > comma || text.ContainsAnyInRange('a', 'z')) return false;
        return text.Contains('.') || !Figure.AreThousands(text, ',', '.');
    }
}
