using System.Globalization;

namespace SdgTechSite.Diff;

/// <summary>The figures of an indicator that differ, as a table; columns that would be empty are left out.</summary>
internal sealed class FigureTable(HtmlText html, DiffSide side)
{
    public void Write(IndicatorDiff indicator, int most)
    {
        var figures = indicator.Figures;
        var severalSeries = figures.Select(f => f.Series.Id).Distinct(StringComparer.Ordinal).Count() > 1;
        var members = figures.Any(f => !f.Members.IsEmpty);
        var marks = figures.Any(f => FigureWords.Marks(f).Length > 0);
        var units = figures.Any(f => FigureWords.UnitOf(side, f.Series.Unit).Length > 0);
        html.Raw("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"").Words($"Figures of {indicator.Code}").Raw("\"><table>\n<thead><tr>");
        if (severalSeries) Head("Series");
        Head("Area");
        if (members) Head("Members");
        foreach (var number in new[] { "Year", "Before", "After", "Relative change" }) Head(number, " class=\"number\"");
        if (units) Head("Unit");
        if (marks) Head("Marks");
        html.Raw("</tr></thead>\n<tbody>\n");
        foreach (var figure in figures.Take(most))
        {
            html.Raw("<tr>");
            if (severalSeries) html.Element("td", figure.Series.Id);
            html.Raw("<th scope=\"row\">").Named(side, figure.Area.Name).Raw("</th>");
            if (members) html.Element("td", string.Join(", ", figure.Members.Select(m => side.In(m.Member.Name))));
            Number(figure.Year.ToString(CultureInfo.InvariantCulture));
            Number(FigureWords.Value(figure.Old, figure.Series.Unit));
            Number(FigureWords.Value(figure.New, figure.Series.Unit));
            Number(FigureWords.Change(figure));
            if (units) html.Element("td", FigureWords.UnitOf(side, figure.Series.Unit));
            if (marks) html.Element("td", FigureWords.Marks(figure));
            html.Raw("</tr>\n");
        }

        html.Raw("</tbody></table></div>\n");
        if (figures.Length > most) html.Element("p", $"and {FigureWords.Count(figures.Length - most)} more; --all shows them.", " class=\"soft\"").Raw("\n");
    }

    private void Head(string word, string attributes = "") => html.Element("th", word, " scope=\"col\"" + attributes);

    private void Number(string text) => html.Element("td", text, " class=\"number\"");
}
