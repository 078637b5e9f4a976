using SdgTechSite.Import.Reading;
using SdgTechSite.Import.Values;

namespace SdgTechSite.Import.Tables;

/// <summary>
/// What only a look at the whole table can tell: how its decimals are written, whether its years hold months, whether the file is
/// text at all, and which columns of places are no names of the areas beside them (<see cref="Breakdowns"/>). <see cref="Guess"/> is the first value that
/// leaves open how decimals are written, where no other value tells it either.
/// </summary>
internal sealed record TableScan(DecimalSign Decimals, bool Months, bool SawNul, bool SawCarriageReturn, IReadOnlySet<int> Breakdowns, ImportPlace? Guess)
{
    public static TableScan Of(TextFile file, TableLayout layout)
    {
        using var rows = new CsvRows(file.Reader(), layout.Delimiter);
        var (year, value, area) = (layout.Find(ColumnRole.Year), layout.Find(ColumnRole.Value), layout.Find(ColumnRole.Area));
        var (decimals, months) = (new DecimalEvidence(layout), false);
        var words = layout.Columns.Select((c, i) => (c, i)).Where(c => area >= 0 && c.c.Role == ColumnRole.AreaWord).Select(c => new AreaNames(c.i)).ToList();
        rows.Read();
        while (rows.Read())
        {
            if (value >= 0 && value < rows.Count) decimals.Look(rows, value, file.Shown);
            if (!months && year >= 0 && year < rows.Count) months = Period.IsMonth(rows[year]);
            if (area >= 0 && area < rows.Count && !rows[area].IsWhiteSpace()) words.ForEach(w => w.Look(rows, area));
        }

        return new TableScan(decimals.Sign, months, rows.SawNul, rows.SawCarriageReturn, words.Where(w => !w.AreNames).Select(w => w.Column).ToHashSet(), decimals.Guess);
    }

    /// <summary>Whether a column has one word for each code: then it names the area, else it breaks the area's figures down.</summary>
    private sealed class AreaNames(int column)
    {
        private readonly Dictionary<string, string> _byCode = new(StringComparer.OrdinalIgnoreCase);

        public int Column => column;

        public bool AreNames { get; private set; } = true;

        public void Look(CsvRows rows, int area)
        {
            if (!AreNames) return;
            var word = column < rows.Count ? rows[column].Trim() : default;
            var lookup = _byCode.GetAlternateLookup<ReadOnlySpan<char>>();
            if (lookup.TryGetValue(rows[area], out var known)) AreNames = word.SequenceEqual(known);
            else _byCode.Add(rows[area].ToString(), word.ToString());
        }
    }
}
