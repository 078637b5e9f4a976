using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Diff;

/// <summary>
/// The lines that <c>changes.csv</c> wants for the differences of two trees: <paramref name="Added"/> behind those that stand, and, where a figure changed again on
/// one day, <paramref name="Replaced"/> in their place (from the first old figure to the last new one; null where it went back and nothing is left to tell).
/// <paramref name="Problem"/> says why there can be none.
/// </summary>
public sealed record ChangeRecord(ImmutableArray<FigureChange> Added, ImmutableArray<(FigureChange Line, FigureChange? By)> Replaced, string? Problem)
{
    private static readonly ChangeRecord None = new([], [], null);

    /// <summary>How many lines differ from what stands.</summary>
    public int Count => Added.Length + Replaced.Length;

    /// <summary>
    /// Takes the record of the newer tree up to its figures. Each line starts where the record of its figure ended, so that recording twice adds nothing, and a
    /// diff from further back tells no change twice.
    /// </summary>
    public static ChangeRecord Of(TreeDiff diff, DateOnly date, string? reason)
    {
        var day = date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        if (OtherErrors(diff.After) is > 0 and var errors) return None with { Problem = $"Nothing is recorded while the content has errors ({errors}); run sdgtech check." };
        if (date > diff.After.Content.Site.AsOf) return None with { Problem = $"{day} lies after the day of the content; set as_of in site.yaml to it, or give another --date." };
        var broken = diff.Indicators.Where(i => i.Doubtful).Select(i => i.Code).Concat(diff.Unreadable).ToList();
        if (broken.Count > 0) return None with { Problem = $"{string.Join(", ", broken)} cannot be read without errors in {diff.Before.Name}, so that nobody knows what changed there." };
        var (added, replaced) = (ImmutableArray.CreateBuilder<FigureChange>(), ImmutableArray.CreateBuilder<(FigureChange, FigureChange?)>());
        var standing = diff.After.Content.Changes.GroupBy(c => c.Figure).ToDictionary(g => g.Key, g => g.OrderBy(c => c.Date).Last());
        foreach (var wanted in Wanted(diff, standing.Values, date, reason).DistinctBy(c => c.Figure))
        {
            var newest = standing.GetValueOrDefault(wanted.Figure);
            if (newest is not null && Nullable.Equals(newest.New, wanted.New)) continue;
            if (newest is not null && newest.Date > date) return None with { Problem = $"The record has a line of {newest.Date:yyyy-MM-dd} for {wanted.IndicatorCode}, later than {day}; give a later --date." };
            if (newest is null) added.Add(wanted);
            else if (newest.Date < date) added.AddRange(Line(wanted, newest.New));
            else replaced.Add((newest, Line(wanted with { Reason = reason ?? newest.Reason }, newest.Old).Cast<FigureChange?>().FirstOrDefault()));
        }

        return new ChangeRecord(added.ToImmutable(), replaced.ToImmutable(), null);
    }

    /// <summary>The lines that were added since the older tree and give no reason.</summary>
    public static ImmutableArray<FigureChange> WithoutReason(TreeDiff diff)
    {
        var before = diff.Before.Content.Changes.Select(c => (c.Figure, c.Date, c.Old, c.New)).ToHashSet();
        return [.. diff.After.Content.Changes.Where(c => c.Reason is null && !before.Contains((c.Figure, c.Date, c.Old, c.New)))];
    }

    /// <summary>The record that also gives a reason to lines that stand, none of which it replaces anyway.</summary>
    public ChangeRecord Giving(string reason, IEnumerable<FigureChange> lines) =>
        this with { Replaced = [.. Replaced, .. lines.Select(l => (l, (FigureChange?)(l with { Reason = reason })))] };

    /// <summary>
    /// What the diff says; figures at which the record does not end any more, so that the check passes; and, of what the record says of renamed series, that it
    /// goes on under another name.
    /// </summary>
    private static IEnumerable<FigureChange> Wanted(TreeDiff diff, IReadOnlyCollection<FigureChange> newest, DateOnly date, string? reason)
    {
        var content = diff.After.Content;
        foreach (var figure in diff.Figures.Where(f => f.Kind != FigureKind.Marked))
        {
            if (Line(Blank(figure, date, reason), figure.Old?.Value) is [var line]) yield return line;
        }

        foreach (var line in newest.Select(n => n with { Date = date, Reason = reason, New = Standing(content, n) })) yield return line;
        foreach (var renamed in diff.Indicators.SelectMany(i => i.Renamed.Select(r => (i.Code, r.OldId, r.NewId))))
        {
            foreach (var last in newest.Where(c => c.IndicatorCode == renamed.Code && c.SeriesId == renamed.OldId && c.Kind != ChangeKind.Removed))
            {
                var goesOn = last with { SeriesId = renamed.NewId, Date = date, Reason = reason };
                foreach (var line in Line(goesOn with { New = Standing(content, goesOn) }, null)) yield return line;
            }
        }
    }

    /// <summary>Errors other than that the record does not end at the figures, which is what recording puts right.</summary>
    private static int OtherErrors(DiffSide side) => side.Findings.Count(f => f.Severity == Severity.Error
        && !(f.Span.Path.EndsWith("/changes.csv", StringComparison.Ordinal) && (f.Rule == Rules.ChangeOutdated || f.Rule == Rules.UnknownIndicator || f.Rule == Rules.UnknownSeries || f.Rule == Rules.UnknownArea)));

    private static FigureChange Blank(FigureDiff figure, DateOnly date, string? reason) => new(
        date,
        figure.IndicatorCode,
        figure.Series.Id,
        figure.Area.Id,
        figure.Year,
        [.. figure.Members.Select(m => (m.Dimension.Id, m.Member.Id))],
        null,
        figure.New?.Value,
        ChangeKind.Added,
        reason,
        SourceSpan.OfFile(string.Empty));

    /// <summary>The line with another old figure; none when nothing is left to tell.</summary>
    private static ImmutableArray<FigureChange> Line(FigureChange line, double? old) => (old, line.New) switch
    {
        (null, null) => [],
        (null, _) => [line with { Old = null, Kind = ChangeKind.Added }],
        ({ }, null) => [line with { Old = old, Kind = ChangeKind.Removed }],
        ({ } was, { } now) => was.Equals(now) ? [] : [line with { Old = old, Kind = ChangeKind.Changed }],
    };

    private static double? Standing(ContentModel content, FigureChange figure)
    {
        if (content.FindChanged(figure) is not { } found) return null;
        var table = found.Series.Observations;
        var index = table.Find(found.Row, figure.Year);
        return index < 0 || double.IsNaN(table.Value(index)) ? null : table.Value(index);
    }
}
