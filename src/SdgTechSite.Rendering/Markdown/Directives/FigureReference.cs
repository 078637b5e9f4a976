using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Markdown.Directives;

/// <summary>Finds the observation that a <c>:figure</c> or <c>:year</c> directive names.</summary>
internal sealed record FigureReference(Indicator Indicator, Series Series, ObservationRow Row, int Index)
{
    private static readonly string[] Known = ["area", "series", "year"];

    /// <summary>
    /// The observation; null and a finding when there is none; null without a finding (<paramref name="silent"/>) when the indicator itself
    /// has errors, which its own findings tell of.
    /// </summary>
    public static FigureReference? Find(DirectiveInline directive, MarkdownRun run, out bool silent)
    {
        silent = run.Site.Content.BrokenIndicators.Contains(directive.Content);
        if (DirectiveAttributes.Parse(directive, run) is not { } given) return null;
        var report = silent ? static (_, _, _) => { } : (Action<DiagnosticRule, string, string?>)((rule, message, hint) => run.Report(rule, run.Place(directive.Span), message, hint));
        var content = run.Site.Content;
        if (content.FindIndicator(directive.Content) is not { } indicator)
        {
            report(Rules.UnknownIndicator, $"The site has no indicator {directive.Content}.", Nearest.Hint(directive.Content, content.Indicators.Select(i => i.Code), "indicators"));
            return null;
        }

        var series = given.TryGetValue("series", out var seriesId) ? indicator.FindSeries(seriesId) : indicator.Series[0];
        if (series is null)
        {
            report(Rules.UnknownFigure, $"{indicator.Code} has no series '{seriesId}'.", Nearest.Hint(seriesId!, indicator.Series.Select(s => s.Id), "series"));
            return null;
        }

        return FindRow(given, indicator, series, content, report) is { } row ? FindYear(given, indicator, series, row, report) : null;
    }

    private static ObservationRow? FindRow(Dictionary<string, string> given, Indicator indicator, Series series, ContentModel content, Action<DiagnosticRule, string, string?> report)
    {
        var areaId = given.GetValueOrDefault("area", "001");
        if (content.Vocabulary.Areas.Find(areaId) is not { } area)
        {
            report(Rules.UnknownArea, $"There is no area '{areaId}'.", Nearest.Hint(areaId, content.Vocabulary.Areas.All.Select(a => a.Id), "areas"));
            return null;
        }

        var dimensions = series.Observations.Dimensions;
        foreach (var name in given.Keys.Where(k => !Known.Contains(k, StringComparer.Ordinal) && !dimensions.Any(d => d.Id == k)))
        {
            report(Rules.UnknownFigure, $"The series '{series.Id}' is not broken down by '{name}'.", Nearest.Hint(name, dimensions.Select(d => d.Id).Concat(Known), "attributes"));
            return null;
        }

        var members = new int[dimensions.Length];
        for (var i = 0; i < members.Length; i++)
        {
            if (!given.TryGetValue(dimensions[i].Id, out var member)) continue;
            members[i] = dimensions[i].Find(member);
            if (members[i] > 0) continue;
            report(Rules.UnknownMember, $"The dimension '{dimensions[i].Id}' has no member '{member}'.", Nearest.Hint(member, dimensions[i].Members.Select(m => m.Id), "members"));
            return null;
        }

        if (series.Observations.FindRow(area, members) is { } row) return row;
        report(Rules.UnknownFigure, $"The series '{series.Id}' of {indicator.Code} has no figures for the area '{areaId}' broken down like this.", OtherBreakdowns(series, area, dimensions));
        return null;
    }

    private static string? OtherBreakdowns(Series series, Area area, System.Collections.Immutable.ImmutableArray<Dimension> dimensions)
    {
        var row = series.Observations.Rows.FirstOrDefault(r => r.Area == area.Ordinal);
        if (row is null) return "Name an area that the series has figures for.";
        var members = dimensions.Select((d, i) => row.Members[i] == 0 ? null : $"{d.Id}={d.Members[row.Members[i] - 1].Id}").OfType<string>();
        return $"There is, for example: area={area.Id} {string.Join(' ', members)}".TrimEnd() + ".";
    }

    private static FigureReference? FindYear(Dictionary<string, string> given, Indicator indicator, Series series, ObservationRow row, Action<DiagnosticRule, string, string?> report)
    {
        var observations = series.Observations;
        var year = given.GetValueOrDefault("year", "latest");
        var index = year switch
        {
            "latest" => Enumerable.Range(row.Start, row.Length).Reverse().FirstOrDefault(i => observations.Status(i) != 'M', -1),
            "first" => Enumerable.Range(row.Start, row.Length).FirstOrDefault(i => observations.Status(i) != 'M', -1),
            _ => int.TryParse(year, System.Globalization.CultureInfo.InvariantCulture, out var number) ? observations.Find(row, number) : -1,
        };
        if (index >= 0 && observations.Status(index) != 'M') return new FigureReference(indicator, series, row, index);
        report(Rules.UnknownFigure, $"The series '{series.Id}' of {indicator.Code} has no figure for '{year}' here.", $"It has figures from {observations.Year(row.Start)} to {observations.Year(row.End - 1)}.");
        return null;
    }
}
