using System.Globalization;
using SdgTechSite.Model;

namespace SdgTechSite.Diff;

/// <summary>What <c>site.yaml</c> and the words of the interface say.</summary>
internal static class SiteFacts
{
    private const string Path = "site.yaml";

    public static IEnumerable<FactGroup> Of(SiteConfig site)
    {
        yield return new FactGroup(
            Path,
            string.Empty,
            "site",
            Fact.Of("title", site.Title),
            Fact.Of("description", site.Description),
            Fact.Of("languages", site.Languages),
            Fact.Of("publisher.name", site.Publisher.Name),
            Fact.Of("publisher.url", site.Publisher.Url),
            Fact.Of("licence", site.Licence),
            Fact.Of("as_of", Day(site.AsOf)),
            Fact.Of("base_url", site.BaseUrl),
            Fact.Of("repository.source", site.Repository.Source),
            Fact.Of("repository.report", site.Repository.Report),
            Fact.Of("max_source_age_days", site.MaxSourceAgeDays),
            Fact.Of("navigation", site.Navigation.Select(n => n.Value)),
            Fact.Of("budgets", Limits(site.Budgets)),
            Fact.Of("rules", site.RuleSeverities.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => $"{r.Key} {r.Value.ToString().ToLowerInvariant()}")));
        foreach (var story in site.Story)
        {
            var figure = $"{story.Figure.IndicatorCode} {story.Figure.SeriesId} {story.Figure.AreaId}";
            yield return new FactGroup(
                Path,
                $"key_figures[{figure}]",
                figure,
                Fact.Of("against", story.Against.Select(a => a.Value)),
                Fact.Of("says", story.Says),
                Fact.Of("paragraph", story.Paragraph?.Value));
        }
    }

    private static IEnumerable<string> Limits(Budgets budgets)
    {
        (string Name, double? Limit)[] limits =
            [("page_weight", budgets.PageWeight?.Value), ("requests", budgets.Requests?.Value), ("build_seconds", budgets.BuildSeconds?.Value), ("stale_after", budgets.StaleAfter?.Value)];
        return budgets.Translations.Select(b => $"{b.Language} {ExactNumber.Write(b.Share)}")
            .Concat(limits.Where(l => l.Limit is not null).Select(l => $"{l.Name} {ExactNumber.Write(l.Limit!.Value)}"));
    }

    public static FactGroup Of(UiWords words) => new(
        $"ui/{words.Language}.yaml",
        string.Empty,
        words.Language,
        [.. words.Messages.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => Fact.Of(m.Key, Text(m.Value)))]);

    public static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(UiMessage message) => message.Plurals is { } plurals
        ? string.Join("; ", plurals.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}: {p.Value}"))
        : message.Text;
}
