using System.Collections.Immutable;
using System.Globalization;
using SdgTechSite.Content.Csv;
using SdgTechSite.Model;

namespace SdgTechSite.Content.Changes;

/// <summary>
/// Reads <c>changes.csv</c>, the record of what changed in the figures. Its lines are history: only the form of each is checked here, since what an old
/// line names may be gone; <see cref="ChangeCheck"/> holds the newest line of each figure against the figure that stands.
/// </summary>
internal sealed class ChangeReader
{
    private const string Path = "changes.csv";
    private static readonly string[] Required = ["date", "indicator", "series", "area", "year", "old", "new", "kind"];

    private readonly CsvFile _file;
    private readonly CsvHeader _header;
    private readonly DiagnosticBag _bag;
    private readonly DateOnly _asOf;

    private ChangeReader(CsvFile file, CsvHeader header, DiagnosticBag bag, DateOnly asOf) => (_file, _header, _bag, _asOf) = (file, header, bag, asOf);

    /// <summary>The lines in the order of the file; none when there is no file. Lines that cannot be read are reported and left out.</summary>
    public static ImmutableArray<FigureChange> Read(SourceTree tree, DateOnly asOf, DiagnosticBag bag)
    {
        // Read as text first, which reports what is not UTF-8.
        if (!tree.Contains(Path) || tree.ReadText(Path) is null || tree.Read(Path) is not { } bytes) return [];
        var file = new CsvFile(bytes, tree.Show(Path), bag);
        if (CsvHeader.Read(file, tree.Show(Path), [.. Required, "members", "reason"], Required, bag) is not { } header) return [];
        var reader = new ChangeReader(file, header, bag, asOf);
        var changes = ImmutableArray.CreateBuilder<FigureChange>();
        while (file.Read())
        {
            if (header.Fits(file, bag) && reader.Row() is { } change) changes.Add(change);
        }

        return changes.ToImmutable();
    }

    private FigureChange? Row()
    {
        var (date, year, kind) = (Date(), Year(), Kind());
        var (old, now) = (Number("old"), Number("new"));
        var members = Members();
        if (date is null || year == 0 || kind is null || old.Bad || now.Bad || members is null) return null;
        var change = new FigureChange(
            date.Value, Text("indicator"), Text("series"), Text("area"), year, members.Value, old.Value, now.Value, kind.Value, Text("reason") is { Length: > 0 } reason ? reason : null, _file.RowSpan());
        return Fits(change) ? change : null;
    }

    private DateOnly? Date()
    {
        var span = _file.Span(_header.Find("date"));
        if (!DateOnly.TryParseExact(Text("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            _bag.Add(Rules.ChangeDate.At(span, $"'{Text("date")}' is not a date.", "Write it as 2026-11-24."));
        else if (_asOf != DateOnly.MinValue && date > _asOf)
            _bag.Add(Rules.ChangeDate.At(span, $"{Text("date")} lies after the day of the content.", "Set as_of in site.yaml to the day of the newest change, or correct the date."));
        else return date;
        return null;
    }

    private int Year()
    {
        if (Numbers.TryParseYear(Text("year"), out var year)) return year;
        _bag.Add(Rules.NotAYear.At(_file.Span(_header.Find("year")), $"'{Text("year")}' is not a year.", "A year has four digits, 1900 to 2100."));
        return 0;
    }

    private ChangeKind? Kind()
    {
        switch (Text("kind"))
        {
            case "added": return ChangeKind.Added;
            case "changed": return ChangeKind.Changed;
            case "removed": return ChangeKind.Removed;
        }

        _bag.Add(Rules.ChangeKindMismatch.At(_file.Span(_header.Find("kind")), $"'{Text("kind")}' is not a kind of change.", "Write added, changed or removed."));
        return null;
    }

    private (double? Value, bool Bad) Number(string column)
    {
        var text = Text(column);
        if (text.Length == 0) return (null, false);
        if (Numbers.TryParse(text, out var value)) return (value, false);
        var (message, hint) = Numbers.Problem(text);
        _bag.Add(Rules.NotANumber.At(_file.Span(_header.Find(column)), message, hint));
        return (null, true);
    }

    /// <summary>Members as <c>sex=female;age=15-24</c>; null, with a finding, when one has another form.</summary>
    private ImmutableArray<(string Dimension, string Member)>? Members()
    {
        var members = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var part in Text("members").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at > 0 && at < part.Length - 1 && Ids.IsWellFormed(part[..at]) && Ids.IsWellFormed(part[(at + 1)..]))
            {
                members.Add((part[..at], part[(at + 1)..]));
                continue;
            }

            _bag.Add(Rules.UnknownMember.At(_file.Span(_header.Find("members")), $"'{part}' names no member.", "Write members as sex=female;age=15-24."));
            return null;
        }

        return members.ToImmutable();
    }

    /// <summary>An old figure where there was one, a new one where there is one, and not the same twice.</summary>
    private bool Fits(FigureChange change)
    {
        var fits = change.Kind switch
        {
            ChangeKind.Added => change is { Old: null, New: not null },
            ChangeKind.Removed => change is { Old: not null, New: null },
            _ => change is { Old: { } old, New: { } now } && !old.Equals(now),
        };
        if (!fits) _bag.Add(Rules.ChangeKindMismatch.At(_file.Span(_header.Find("kind")), $"'{Text("kind")}' does not fit the old and the new figure.", "added has only a new figure, removed only an old one, changed two that differ."));
        return fits;
    }

    private string Text(string column) => _header.Find(column) is >= 0 and var index ? _file.Text(index) : string.Empty;
}
