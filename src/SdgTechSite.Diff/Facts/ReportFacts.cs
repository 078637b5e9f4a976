using System.Globalization;
using SdgTechSite.Model;

namespace SdgTechSite.Diff;

/// <summary>What <c>report.yaml</c> says.</summary>
internal static class ReportFacts
{
    private const string Path = "report/report.yaml";

    public static IEnumerable<FactGroup> Of(Report report, string language)
    {
        yield return new FactGroup(Path, string.Empty, report.Symbol, Fact.Of("symbol", report.Symbol), Fact.Of("url", report.Url), Fact.Of("title", report.Title));
        foreach (var section in report.Sections)
        {
            yield return new FactGroup(
                Path,
                "sections." + section.Id,
                section.Title.In(language, language).Text,
                [
                    Fact.Of("title", section.Title),
                    Fact.Of("paragraphs", Range(section.First, section.Last)),
                    .. section.Parts.Select((p, i) => Fact.Of(string.Create(CultureInfo.InvariantCulture, $"parts.{i + 1}.title"), p.Title)),
                    .. section.Parts.Select((p, i) => Fact.Of(string.Create(CultureInfo.InvariantCulture, $"parts.{i + 1}.paragraphs"), Range(p.First, p.Last))),
                ]);
        }

        foreach (var paragraph in report.Paragraphs) yield return Of(paragraph, language);
        foreach (var missing in report.Unmeasured)
            yield return new FactGroup(Path, "unmeasured." + missing.Code, missing.Title.In(language, language).Text, Fact.Of("title", missing.Title), Fact.Of("reason", missing.Reason));
    }

    private static FactGroup Of(ReportParagraph paragraph, string language) => new(
        Path,
        string.Create(CultureInfo.InvariantCulture, $"paragraphs.{paragraph.Number}"),
        paragraph.Theme.In(language, language).Text,
        [
            Fact.Of("theme", paragraph.Theme),
            Fact.Of("summary", paragraph.Summary),
            Fact.Of("kind", paragraph.Kind),
            Fact.Of("goals", paragraph.Goals.Select(g => g.ToString(CultureInfo.InvariantCulture))),
            Fact.Of("indicators", paragraph.IndicatorCodes),
            Fact.Of("proxies", paragraph.Proxies),
            Fact.Of("technologies", paragraph.Technologies),
            Fact.Of("platforms", paragraph.Platforms),
            Fact.Of("areas", paragraph.Areas),
            Fact.Of("why_unmeasured", paragraph.WhyUnmeasured),
            .. paragraph.Claims.SelectMany((c, i) => Of(c, i + 1)),
        ]);

    private static IEnumerable<Fact> Of(ReportClaim claim, int number)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"claims.{number}");
        yield return Fact.Of(key + ".says", claim.Says);
        yield return Fact.Of(key + ".figures", claim.Figures.Select(f => $"{f.IndicatorCode} {f.SeriesId} {f.AreaId}"));
        yield return Fact.Of(key + ".difference", claim.Difference);
    }

    private static string Range(int first, int last) => string.Create(CultureInfo.InvariantCulture, $"{first}-{last}");
}
