using System.Buffers;
using SdgTechSite.Import.Reading;
using SdgTechSite.Import.Values;

namespace SdgTechSite.Import.Tables;

/// <summary>
/// Finds how the values of a table write decimals. 12,5 and 0.5 tell it; 1,234 does not, and is thousands in files parted by commas and decimals in files
/// parted by semicolons, which come from where the comma is the decimal sign. That is a guess, and stays one.
/// </summary>
internal sealed class DecimalEvidence(TableLayout layout)
{
    private static readonly SearchValues<char> Number = SearchValues.Create("0123456789,. '\u00a0\u202f\u2009");
    private bool _comma = layout.DecimalSign == ',', _point;
    private ImportPlace? _open;

    public DecimalSign Sign => _comma || (layout.DecimalSign is null && !_point && _open is not null && layout.Delimiter == ';') ? DecimalSign.Comma : DecimalSign.Point;

    /// <summary>The first value that can be read in two ways, where nothing says which is meant.</summary>
    public ImportPlace? Guess => layout.DecimalSign is null && !_comma && !_point ? _open : null;

    public void Look(CsvRows rows, int cell, string path)
    {
        if (layout.DecimalSign is not null || _comma) return;
        var text = rows[cell].Trim().TrimStart("<>≤≥= +-−").TrimEnd("%*†‡§# ");
        if (text.IsEmpty || text.ContainsAnyExcept(Number)) return;
        var (comma, point) = (text.LastIndexOf(','), text.LastIndexOf('.'));
        if (comma < 0) _point |= point >= 0 && text.Count('.') == 1 && !Figure.AreThousands(text, '.', ',');
        else if (point > comma) _point = true;
        else if (text.Count(',') == 1 && (point >= 0 || !Figure.AreThousands(text, ',', '.'))) _comma = true;
        else if (text.Count(',') > 1) _point = true;
        else if (_open is null)
        {
            var (line, column) = rows.PlaceOf(cell);
            _open = new ImportPlace(path, line, column, PendingCells.Shorten(rows[cell]));
        }
    }
}
