using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SdgTechSite.Model;

namespace SdgTechSite.Diff;

/// <summary>
/// Writes <c>changes.csv</c>. Lines are put behind those that stand, in the columns of the file; where a line has to give way, it alone is written anew. Only where
/// a column is missing, or a line cannot be told from its neighbours, the whole file is written anew from its own lines.
/// </summary>
public static class ChangeFile
{
    private static readonly string[] Columns = ["date", "indicator", "series", "area", "year", "members", "old", "new", "kind", "reason"];

    /// <summary>The file with what is to be recorded; <paramref name="text"/> is null when there is no file yet.</summary>
    public static string Write(string? text, ImmutableArray<FigureChange> standing, ChangeRecord record)
    {
        var header = (text?.TrimStart('\uFEFF').Split('\n')[0] ?? string.Empty).TrimEnd('\r').Split(',').Select(c => c.Trim('"')).ToArray();
        var end = text is not null && text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var csv = new StringBuilder();
        var fits = record.Added.Concat(record.Replaced.Select(r => r.By).OfType<FigureChange>()).All(c => !Needed(c).Except(header, StringComparer.Ordinal).Any());
        var lines = text?.TrimEnd('\r', '\n').Split('\n') ?? [];
        if (text is null || !fits || (!record.Replaced.IsEmpty && lines.Length != standing.Length + 1))
        {
            header = Columns;
            csv.AppendJoin(',', header).Append(end);
            var replaced = record.Replaced.ToDictionary(r => r.Line.Span, r => r.By);
            foreach (var line in standing.Select(c => replaced.GetValueOrDefault(c.Span, c)).OfType<FigureChange>()) Append(csv, line, header, end);
        }
        else
        {
            var replaced = record.Replaced.ToDictionary(r => r.Line.Span.Line, r => r.By);
            for (var i = 0; i < lines.Length; i++)
            {
                if (!replaced.TryGetValue(i + 1, out var by)) csv.Append(lines[i].TrimEnd('\r')).Append(end);
                else if (by is not null) Append(csv, by, header, end);
            }
        }

        foreach (var change in record.Added) Append(csv, change, header, end);
        return csv.ToString();
    }

    /// <summary>The columns that a line cannot do without.</summary>
    private static IEnumerable<string> Needed(FigureChange change) => Columns.Where(c => c switch
    {
        "members" => !change.Members.IsEmpty,
        "reason" => change.Reason is not null,
        _ => true,
    });

    private static void Append(StringBuilder csv, FigureChange change, string[] header, string end) => csv.AppendJoin(',', header.Select(c => Cell(change, c))).Append(end);

    private static string Cell(FigureChange change, string column) => column switch
    {
        "date" => change.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "indicator" => change.IndicatorCode,
        "series" => change.SeriesId,
        "area" => change.AreaId,
        "year" => change.Year.ToString(CultureInfo.InvariantCulture),
        "members" => string.Join(';', change.Members.Select(m => $"{m.Dimension}={m.Member}")),
        "old" => Number(change.Old),
        "new" => Number(change.New),
        "kind" => change.Kind.ToString().ToLowerInvariant(),
        "reason" => CsvText.Cell(change.Reason ?? string.Empty),
        _ => string.Empty,
    };

    private static string Number(double? value) => value is { } number ? ExactNumber.Write(number) : string.Empty;
}
