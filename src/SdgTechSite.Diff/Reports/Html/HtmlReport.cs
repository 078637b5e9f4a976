using System.Text;
using SdgTechSite.Model;

namespace SdgTechSite.Diff;

/// <summary>What differs, as one page that needs nothing else: no script, no other host, its style in itself.</summary>
public sealed class HtmlReport
{
    private const int ChartsEachSeries = 6;
    private const int RowsEachIndicator = 200;

    private static readonly string Style = ReadStyle();

    private readonly HtmlText _html = new();
    private readonly TreeDiff _diff;
    private readonly SeriesCharts _charts;
    private readonly bool _all;

    private HtmlReport(TreeDiff diff, IChartRenderer charts, bool all) => (_diff, _charts, _all) = (diff, new SeriesCharts(diff, charts), all);

    /// <summary>The page. Unless <paramref name="all"/> is set, each series shows its six most changed rows as charts, each indicator its 200 largest changes.</summary>
    public static string Write(TreeDiff diff, IChartRenderer charts, bool all)
    {
        var report = new HtmlReport(diff, charts, all);
        report.Head();
        foreach (var indicator in diff.Indicators) report.Indicator(indicator);
        report.Lists();
        return report._html.Raw("</main>\n</body>\n</html>\n").ToString();
    }

    private void Head()
    {
        var title = $"Changes: {_diff.Before.Name} → {_diff.After.Name}";
        _html.Raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        // The page is opened from disks and mailed about: nothing in it may run or load, whatever the content says.
        _html.Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        _html.Element("title", title).Raw("\n<style>\n").Raw(Style).Raw("</style>\n</head>\n<body>\n<main>\n<h1>What changed</h1>\n<dl class=\"sides\">");
        Side("Before", _diff.Before);
        Side("After", _diff.After);
        _html.Raw("</dl>\n");
        foreach (var doubt in Wording.Doubts(_diff)) _html.Element("p", doubt, " class=\"doubt\"").Raw("\n");
        Counts();
        if (_diff.Indicators.IsEmpty) return;
        _html.Raw("<nav aria-label=\"Indicators\"><ul class=\"contents\">\n");
        foreach (var indicator in _diff.Indicators)
        {
            _html.Raw($"<li><a href=\"#{Id(indicator)}\"><b>").Words(indicator.Code).Raw("</b> ").Named(_diff.After, indicator.Title).Raw("</a> ").Element("span", Wording.Counts(indicator)).Raw("</li>\n");
        }

        _html.Raw("</ul></nav>\n");
    }

    private void Side(string word, DiffSide side)
    {
        _html.Raw("<div>").Element("dt", word).Raw("<dd>").Words(side.Name);
        if (Wording.Findings(side) is { } findings) _html.Raw(" ").Element("span", $"({findings})");
        _html.Raw("</dd></div>");
    }

    private void Counts()
    {
        if (_diff.IsEmpty) _html.Raw("<p>No differences.</p>\n");
        else _html.Raw("<dl class=\"counts\">");
        foreach (var (name, counts) in new[] { ("Figures", Wording.Figures(_diff)), ("Pages", Wording.Pages(_diff)), ("Translations", Wording.Translations(_diff)), ("Metadata", Wording.Metadata(_diff)) })
        {
            if (counts is not null) _html.Raw("<div>").Element("dt", name).Element("dd", counts).Raw("</div>");
        }

        if (!_diff.IsEmpty) _html.Raw("</dl>\n");
    }

    private void Indicator(IndicatorDiff indicator)
    {
        _html.Raw($"<section aria-labelledby=\"{Id(indicator)}\">\n<h2 id=\"{Id(indicator)}\"><span class=\"code\">").Words(indicator.Code).Raw("</span> ").Named(_diff.After, indicator.Title).Raw("</h2>\n");
        _html.Element("p", Wording.Counts(indicator), " class=\"soft\"").Raw("\n");
        foreach (var series in indicator.Figures.GroupBy(f => f.Series.Id, StringComparer.Ordinal)) Charts(indicator, [.. series]);
        if (!indicator.Figures.IsEmpty) new FigureTable(_html, _diff.After).Write(indicator, _all ? int.MaxValue : RowsEachIndicator);
        _html.Raw("</section>\n");
    }

    private void Charts(IndicatorDiff indicator, List<FigureDiff> figures)
    {
        var rows = SeriesCharts.Rows(figures).ToList();
        if (rows.Count == 0) return;
        var shown = _all ? rows.Count : Math.Min(rows.Count, ChartsEachSeries);
        var series = figures[0].Series;
        _html.Raw("<h3>").Named(_diff.After, series.Title).Raw(" <span class=\"soft\">").Named(_diff.After, series.Unit.Name).Raw("</span></h3>\n");
        if (shown < rows.Count) _html.Element("p", $"{shown} of {FigureWords.Count(rows.Count)} rows, those that changed most; the others are in the table.", " class=\"soft\"").Raw("\n");
        _html.Raw("<div class=\"charts\">\n");
        foreach (var row in rows.Take(shown))
            _html.Raw("<figure>").Element("figcaption", SeriesCharts.Name(_diff.After, row)).Raw(_charts.Draw(indicator, row)).Raw("</figure>\n");
        _html.Raw("</div>\n");
    }

    private void Lists()
    {
        var lists = new ListTables(_html);
        lists.Write("Pages", ["Change", "File", "Parts"], [.. _diff.Pages.Select(p => new[] { Wording.Name(p.Presence), p.Path, string.Join(", ", p.Parts) })]);
        lists.Write("Translations", ["Change", "Language", "File", "Text"], [.. _diff.Translations.Select(t => new[] { t.Gained ? "gained" : "lost", t.Language, t.Path, t.Key })]);
        lists.Write("Metadata", ["File", "Key", "Before", "After"], [.. _diff.Metadata.Select(f => new[] { f.Path, f.Key, f.Old ?? "–", f.New ?? "–" })]);
    }

    private static string Id(IndicatorDiff indicator) => "i-" + string.Concat(indicator.Code.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));

    private static string ReadStyle()
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("diff.css") ?? throw new InvalidOperationException("No resource diff.css.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
