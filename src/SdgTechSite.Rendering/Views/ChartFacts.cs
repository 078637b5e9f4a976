using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>What a reader should know of a chart before believing it: sources with licence and release, coverage, and where its series misleads.</summary>
internal static class ChartFacts
{
    public static ScriptObject Build(ViewContext view, Indicator indicator)
    {
        var series = indicator.Chart.Series;
        var coverage = Coverage.Of([series]);
        return Script.Object(
            ("sources", Script.List(series.SourceIds.Select(indicator.FindSource).OfType<Source>().Select(s => (object)Script.Object(
                ("publisher", s.Publisher),
                ("licence", s.Licence),
                ("vintage", s.Vintage is { } vintage ? view.Mark(new Phrase(vintage, view.Fallback)) : null),
                ("retrieved", view.Locale.Date(s.Retrieved)))))),
            ("years", coverage.Years(view)),
            ("areas", view.Locale.Number(coverage.Areas.Count, 0)),
            ("note", series.Note is { } note ? view.Mark(note) : null));
    }
}
