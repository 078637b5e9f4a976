using System.Globalization;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// The second sheet of a workbook: title, series, sources, licence and address, one fact a line. Labels are in the site's first language, titles and notes
/// in all of its languages.
/// </summary>
internal sealed class XlsxReadMe
{
    private readonly XlsxSheet _sheet;
    private readonly SiteConfig _site;
    private readonly UiWords _words;

    private XlsxReadMe(XlsxSheet sheet, SiteModel site) =>
        (_sheet, _site, _words) = (sheet, site.Content.Site, site.Content.Words[site.Content.Site.DefaultLanguage]);

    public static void Write(XlsxSheet sheet, Indicator indicator, SiteModel site) => new XlsxReadMe(sheet, site).Write(indicator, site.Content);

    private void Write(Indicator indicator, ContentModel content)
    {
        Line("data.indicator", indicator.Code, XlsxStyle.Bold);
        Texts("data.title", indicator.Title);
        Line("data.goal", string.Create(CultureInfo.InvariantCulture, $"{indicator.Goal}"));
        if (content.FindGoal(indicator.Goal) is { } goal) Texts("data.goal", goal.Name);
        foreach (var series in indicator.Series) Write(series);
        foreach (var source in indicator.Sources) Write(source);
        Break();
        Line("data.words_licence", _site.Licence);
        Line("data.as_of", Day(_site.AsOf));
        if (_site.BaseUrl is { } address) Line("data.address", $"{address}{_site.DefaultLanguage}/{Keys.Indicator(indicator.Id)}");
    }

    private void Write(Series series)
    {
        Break();
        Line("data.series", series.Id, XlsxStyle.Bold);
        Texts("data.title", series.Title);
        Texts("data.unit", series.Unit.Name);
        Line("data.direction", _words.Text("data.direction_" + series.Direction.ToString().ToLowerInvariant()));
        if (series.Target is { } target) Line("data.target", _words.Text("chart.target", ("value", ExactNumber.Write(target.Value)), ("year", target.Year.ToString(CultureInfo.InvariantCulture))));
        if (series.Note is { } note) Texts("source.note", note);
        Line("data.sources", string.Join(", ", series.SourceIds));
    }

    private void Write(Source source)
    {
        Break();
        Line("data.source", source.Id, XlsxStyle.Bold);
        Line("source.publisher", source.Publisher);
        Line("source.dataset", source.Dataset);
        if (source.Url is { } url) Line("data.address", url);
        Line("source.licence", source.Licence);
        Line("source.retrieved", Day(source.Retrieved));
        if (source.Vintage is { } vintage) Line("source.vintage", vintage);
        if (source.Note is { } note) Texts("source.note", note);
    }

    /// <summary>A text in each of the site's languages that has it.</summary>
    private void Texts(string key, LocalizedText text)
    {
        foreach (var language in _site.Languages)
        {
            if (text.Find(language) is { } words) Row($"{_words.Text(key)} ({language})", words, XlsxStyle.Wrapped);
        }
    }

    private void Line(string key, string text, XlsxStyle style = XlsxStyle.Wrapped) => Row(_words.Text(key), text, style);

    private void Row(string label, string text, XlsxStyle style)
    {
        _sheet.StartRow();
        _sheet.Write(label, XlsxStyle.Bold);
        _sheet.Write(text, style);
        _sheet.EndRow();
    }

    private void Break()
    {
        _sheet.StartRow();
        _sheet.EndRow();
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
