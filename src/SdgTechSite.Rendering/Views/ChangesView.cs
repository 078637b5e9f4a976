using System.Collections.Immutable;
using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>What changed in the figures: by day, the newest first, by indicator with its largest changes; the others are counted.</summary>
internal static class ChangesView
{
    private const int Shown = 10;

    public static ScriptObject Build(ViewContext view)
    {
        var changes = view.Content.Changes;
        var since = changes.IsEmpty
            ? view.Text("changes.none", ("date", view.Locale.Date(view.Content.Site.AsOf)))
            : view.Text("changes.since", ("date", view.Locale.Date(changes.Min(c => c.Date))));
        return Script.Object(
            ("since", since),
            ("days", Script.List(changes.GroupBy(c => c.Date).OrderByDescending(d => d.Key).Select(d => (object)Day(view, d.Key, d)))));
    }

    private static ScriptObject Day(ViewContext view, DateOnly date, IEnumerable<FigureChange> changes) => Script.Object(
        ("id", Keys.ChangesDay(date)),
        ("date", view.Locale.Date(date)),
        ("indicators", Script.List(changes.GroupBy(c => c.IndicatorCode, StringComparer.Ordinal)
            .OrderBy(g => Order(view, g.Key)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (object)Entry(view, g.Key, date, [.. g])))));

    /// <summary>The place of an indicator in the site; those that are gone come last.</summary>
    private static int Order(ViewContext view, string code) =>
        view.Content.FindIndicator(code) is { } indicator ? view.Content.Indicators.IndexOf(indicator) : int.MaxValue;

    private static ScriptObject Entry(ViewContext view, string code, DateOnly date, ImmutableArray<FigureChange> changes)
    {
        var indicator = view.Content.FindIndicator(code);
        var largest = changes.OrderBy(Rank).ThenByDescending(c => Math.Abs(c.PerCent ?? double.PositiveInfinity)).Take(Shown).ToList();
        var kinds = changes.GroupBy(c => c.Kind).ToDictionary(g => g.Key, g => g.Count());
        return Script.Object(
            ("code", code),
            ("title", indicator is null ? null : view.Mark(indicator.Title)),
            ("href", indicator is null ? string.Empty : view.Link(Keys.Indicator(indicator.Id))),
            ("caption", view.Text("changes.caption", ("code", code), ("date", view.Locale.Date(date)))),
            ("counts", Script.List(Enum.GetValues<ChangeKind>().Where(kinds.ContainsKey).Select(k => (object)view.Text("changes." + Name(k), ("n", view.Locale.Number(kinds[k], 0)))))),
            ("has_reason", largest.Exists(c => c.Reason is not null)),
            ("rows", Script.List(largest.Select(c => (object)Row(view, c)))),
            ("more", changes.Length > Shown ? view.Text("changes.more", ("n", view.Locale.Number(changes.Length - Shown, 0))) : string.Empty));
    }

    /// <summary>Corrections are what a reader has to know first, then what is gone, then what is new.</summary>
    private static int Rank(FigureChange change) => change.Kind switch { ChangeKind.Changed => 0, ChangeKind.Removed => 1, _ => 2 };

    private static ScriptObject Row(ViewContext view, FigureChange change)
    {
        var found = view.Content.FindChanged(change);
        var series = view.Content.FindIndicator(change.IndicatorCode)?.FindSeries(change.SeriesId);
        var (old, now) = (Figure(view, series, change.Old), Figure(view, series, change.New));
        // A change that rounding would hide is shown in full.
        if (old == now) (old, now) = (Figure(view, null, change.Old), Figure(view, null, change.New));
        return Script.Object(
            ("name", NameOf(view, change, series)),
            ("href", found is { } at ? view.Link(at.Indicator, at.Series, at.Row) : string.Empty),
            ("old", old),
            ("new", now),
            ("change", change.PerCent is { } share ? Signed(view, share) : view.Text("changes.kind." + Name(change.Kind))),
            ("reason", change.Reason is { } reason ? view.Mark(new Phrase(reason, view.Fallback)) : Html.Empty));
    }

    /// <summary>Series, area, members and year; a name that is gone stands as its code.</summary>
    private static Html NameOf(ViewContext view, FigureChange change, Series? series)
    {
        var parts = new List<string>
        {
            series is null ? Code(change.SeriesId) : view.Mark(series.Title).Value,
            view.Areas.Find(change.AreaId) is { } area ? view.Mark(area.Name).Value : Code(change.AreaId),
        };
        foreach (var (dimension, member) in change.Members)
        {
            var known = view.Content.Vocabulary.Dimensions.GetValueOrDefault(dimension) is { } d && d.Find(member) is > 0 and var place ? d.Members[place - 1] : null;
            parts.Add(known is null ? Code(member) : view.Mark(known.Name).Value);
        }

        parts.Add(ViewContext.Year(change.Year));
        return new Html(string.Join(" · ", parts));
    }

    private static string Code(string id) => $"<span translate=\"no\">{Html.Escape(id)}</span>";

    /// <summary>A figure as tables show it; exact where its unit is gone.</summary>
    private static string Figure(ViewContext view, Series? series, double? value) => value is not { } number
        ? "–"
        : series is null ? ExactNumber.Write(number) : FigureText.WithUnit(view.Locale, view.Fallback, series.Unit, number, Bound.None);

    private static string Signed(ViewContext view, double share)
    {
        // Without the mark, text from right to left would move the plus behind the number.
        var sign = share <= 0 ? string.Empty : view.Locale.Direction == "rtl" ? "\u200E+" : "+";
        return sign + view.Locale.Percent(share, Math.Abs(share) < 0.1 ? 3 : 1);
    }

    private static string Name(ChangeKind kind) => kind switch { ChangeKind.Added => "added", ChangeKind.Changed => "changed", _ => "removed" };
}
