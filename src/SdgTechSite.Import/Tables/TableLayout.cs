using SdgTechSite.Import.Names;

namespace SdgTechSite.Import.Tables;

/// <summary>What a column of a foreign table holds.</summary>
internal enum ColumnRole
{
    Year,
    Value,
    Series,
    SeriesTitle,
    Unit,
    Multiplier,
    Area,
    AreaWord,
    Status,
    Nature,
    Bound,
    Note,
    Attribute,
    Source,
    Indicator,
    Dimension,
    Action,
    Nameless,
    Twice,
    Unused,
}

/// <summary>A column: its name, what it holds, and words of it that mean others.</summary>
internal sealed record TableColumn(string Name, ColumnRole Role, DimensionEntry? Dimension = null, IReadOnlyDictionary<string, string>? Words = null);

/// <summary>
/// How a table is read: its columns, and what holds for every row of it. <see cref="Labelled"/> says that cells hold a code, a colon and a name;
/// <see cref="Totals"/> that the codes of totals (<c>_T</c>) are empty cells here.
/// </summary>
internal sealed record TableLayout(IReadOnlyList<TableColumn> Columns, char Delimiter)
{
    public IndicatorDraft? Indicator { get; init; }

    public string Series { get; init; } = string.Empty;

    public string Unit { get; init; } = string.Empty;

    public int Area { get; init; } = -1;

    public char? DecimalSign { get; init; }

    public bool Labelled { get; init; }

    public bool Totals { get; init; }

    public bool Has(ColumnRole role) => Columns.Any(c => c.Role == role);

    public int Find(ColumnRole role)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Role == role) return i;
        }

        return -1;
    }
}
