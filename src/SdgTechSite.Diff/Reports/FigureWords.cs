using System.Globalization;
using SdgTechSite.Model;

namespace SdgTechSite.Diff;

/// <summary>How reports write figures: all digits that the content has (who reviews a change wants to see it), grouped, with the unit; English, as the program speaks.</summary>
internal static class FigureWords
{
    private const string None = "–";
    private static readonly Locale English = Locale.Find("en")!;

    /// <summary>The value with its bound and, for per cent, its sign; a dash where there is no observation.</summary>
    public static string Value(FigureState? state, Unit unit) => state switch
    {
        null => None,
        { Value: null } => "missing",
        { Value: { } value } s => FigureDigits.Sign(s.Bound) + Number(value, unit),
    };

    /// <summary>A number with all of its decimals.</summary>
    public static string Number(double value, Unit unit)
    {
        if (unit.Format == UnitFormat.Year) return value.ToString("F0", CultureInfo.InvariantCulture);
        var exact = ExactNumber.Write(value);
        var point = exact.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : exact.Length - point - 1;
        return unit.Format == UnitFormat.Percent ? English.Percent(value, decimals) : English.Number(value, decimals);
    }

    /// <summary>A value of an axis with so many decimals.</summary>
    public static string Tick(double value, int decimals, Unit unit) => unit.Format == UnitFormat.Percent ? English.Percent(value, decimals) : English.Number(value, decimals);

    public static string Count(int count) => English.Number(count, 0);

    /// <summary>The relative change with its sign; a word where there is none to compute.</summary>
    public static string Change(FigureDiff figure) => figure.Kind switch
    {
        FigureKind.Added => "added",
        FigureKind.Removed => "removed",
        FigureKind.Marked => figure.Old is null ? "added" : figure.New is null ? "removed" : "marks",
        _ => figure.PerCent is { } share ? Signed(share) : "from zero",
    };

    private static string Signed(double share)
    {
        var size = Math.Abs(share);
        if (size < 0.001) return share < 0 ? "-<0.001%" : "+<0.001%";
        if (size >= 1e9) return share < 0 ? "->1e9%" : "+>1e9%";
        return (share > 0 ? "+" : "-") + English.Percent(size, size < 0.1 ? 3 : 1);
    }

    /// <summary>The unit as it stands behind a number, or its name; nothing where the number carries it.</summary>
    public static string UnitOf(DiffSide side, Unit unit) => unit.Format != UnitFormat.Number ? string.Empty : side.In(unit.Short ?? unit.Name);

    /// <summary>What changed beside the value: status, bound, note and source, old to new.</summary>
    public static string Marks(FigureDiff figure) => string.Join("; ", MarksOf(figure));

    private static IEnumerable<string> MarksOf(FigureDiff figure)
    {
        var (old, now) = (figure.Old, figure.New);
        // Of a figure that is new or gone all marks are said, and the usual ones are not worth a word.
        if (Mark("status", Status(old), Status(now)) is { } status) yield return status;
        if (Mark("bound", Sign(old), Sign(now)) is { } bound) yield return bound;
        if (Mark("note", Quoted(old?.Note), Quoted(now?.Note)) is { } note) yield return note;
        if (Mark("source", old?.SourceId, now?.SourceId) is { } source) yield return source;

        string? Mark(string name, string? was, string? stands)
        {
            if (string.Equals(was, stands, StringComparison.Ordinal)) return null;
            if (old is null) return $"{name} {stands}";
            return now is null ? $"{name} {was}" : $"{name} {was ?? None} → {stands ?? None}";
        }

        string? Status(FigureState? state) => state is null || (state.Value.Status == 'A' && (old is null || now is null)) ? null : state.Value.Status.ToString();
    }

    private static string? Sign(FigureState? state) => state is { Bound: not Bound.None } s ? FigureDigits.Sign(s.Bound) : null;

    private static string? Quoted(string? note) => note is null ? null : $"“{note}”";
}
