using System.Globalization;
using System.Text;

namespace SdgTechSite.Import;

/// <summary>The report for people: what became of each file, then what happened by kind with the first places, then sums and the diff.</summary>
public static class TextReport
{
    private const int MostPlaces = 3;
    private const int MostChanges = 40;

    public static string Write(ImportResult result)
    {
        var text = new StringBuilder();
        Files(text, result.Report);
        Groups(text, result.Report);
        Sums(text, result.Report);
        Diff(text, result);
        return text.ToString();
    }

    private static void Files(StringBuilder text, ImportReport report)
    {
        text.Append("Files\n");
        foreach (var file in report.Files)
        {
            Line(text, $"  {Word(file.Outcome),-8} {file.Role,-13} {file.Path}");
            if (file.Rows > 0) Line(text, $": {Of(file.Rows, "row")}, {file.RowsKept} kept, {file.RowsLeftOut} left out; {Of(file.Cells, "cell")}, {file.CellsKept} kept, {file.CellsChanged} changed, {file.CellsLeftOut} left out");
            text.Append('\n');
        }
    }

    private static void Groups(StringBuilder text, ImportReport report)
    {
        foreach (var of in Enum.GetValues<Counted>())
        {
            foreach (var outcome in new[] { Outcome.LeftOut, Outcome.Changed, Outcome.Kept })
            {
                var groups = report.Groups.Where(g => g.Kind.Of == of && g.Kind.Outcome == outcome).ToList();
                if (groups.Count == 0) continue;
                Line(text, $"\n{Noun(of)} {Word(outcome)}: {groups.Sum(g => g.Count)}\n");
                foreach (var kind in groups.GroupBy(g => g.Kind)) Kind(text, kind.Key, [.. kind.OrderByDescending(g => g.Count).ThenBy(g => g.Subject, StringComparer.Ordinal)]);
            }
        }
    }

    private static void Kind(StringBuilder text, ImportKind kind, List<ImportGroup> groups)
    {
        Line(text, $"  {kind.Id}: {groups.Sum(g => g.Count)}. {kind.Says}\n");
        if (kind.Outcome == Outcome.Kept) return;
        foreach (var group in groups.Take(8))
        {
            var places = string.Join(", ", group.Places.Take(MostPlaces).Select(p => p.Detail is { Length: > 0 } detail && detail != group.Subject ? $"{p} ({detail})" : p.ToString()));
            Line(text, $"    {(group.Subject.Length > 0 ? $"'{group.Subject}' " : string.Empty)}{(group.Count == 1 ? "once" : $"{group.Count} times")}: {places}{(group.Count > MostPlaces ? ", ..." : string.Empty)}\n");
        }

        if (groups.Count > 8) Line(text, $"    and {groups.Skip(8).Sum(g => g.Count)} more of {Of(groups.Count - 8, "other word")}; the JSON report has them.\n");
    }

    private static void Sums(StringBuilder text, ImportReport report)
    {
        Line(text, $"\nFiles: {report.Files.Count} read = {report.Files.Count(f => f.Outcome == Outcome.Kept)} kept + {report.Files.Count(f => f.Outcome == Outcome.Changed)} changed + {report.Files.Count(f => f.Outcome == Outcome.LeftOut)} left out\n");
        Line(text, $"Rows:  {report.Sum(f => f.Rows)} read = {report.Sum(f => f.RowsKept)} kept + {report.Sum(f => f.RowsLeftOut)} left out (blank lines: {report.Sum(f => f.BlankLines)})\n");
        Line(text, $"Cells: {report.Sum(f => f.Cells)} read = {report.Sum(f => f.CellsKept)} kept + {report.Sum(f => f.CellsChanged)} changed + {report.Sum(f => f.CellsLeftOut)} left out ({report.Sum(f => f.CellsInRowsLeftOut)} of them with their rows)\n");
        Line(text, $"Metadata fields: {report.Count(Counted.Field, Outcome.Kept)} kept, {report.Count(Counted.Field, Outcome.Changed)} changed, {report.Count(Counted.Field, Outcome.LeftOut)} left out\n");
    }

    private static void Diff(StringBuilder text, ImportResult result)
    {
        var changes = result.Changes;
        if (changes.IsEmpty)
        {
            Line(text, $"{(result.Request.DryRun ? "Nothing would change" : "Nothing changed")}: every file of the site stays as it is\n");
            return;
        }

        Line(text, $"{(result.Request.DryRun ? "Would change" : "Changed")}, with {Of(result.Indicators, "indicator")} brought in: {Of(changes.Count(c => c.Kind == "added"), "file")} added, {changes.Count(c => c.Kind == "changed")} changed, {changes.Count(c => c.Kind == "removed")} removed; {Of(changes.Sum(c => c.Added), "figure")} added, {changes.Sum(c => c.Changed)} changed, {changes.Sum(c => c.Removed)} removed\n");
        foreach (var change in changes.Where(c => c.Kind != "added").Take(MostChanges))
        {
            Line(text, $"  {change.Kind} {change.Path}{(change.Added + change.Changed + change.Removed > 0 ? $": {Of(change.Added, "figure")} added, {change.Changed} changed, {change.Removed} removed" : string.Empty)}\n");
        }
    }

    private static string Word(Outcome outcome) => outcome switch
    {
        Outcome.Kept => "kept",
        Outcome.Changed => "changed",
        _ => "left out",
    };

    private static string Noun(Counted of) => of switch
    {
        Counted.File => "Files",
        Counted.Row => "Rows",
        Counted.Cell => "Cells",
        Counted.Field => "Metadata fields",
        _ => "Texts",
    };

    private static string Of(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? string.Empty : "s")}");

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture));
}
