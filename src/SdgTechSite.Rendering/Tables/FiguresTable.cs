using System.Globalization;
using System.Text;
using SdgTechSite.Model;
using SdgTechSite.Rendering.Views;

namespace SdgTechSite.Rendering.Tables;

/// <summary>
/// A table of figures, areas by years, written in one go: cells are by far the most that a page consists of. Each row has the anchor that
/// figures in the text link to; each cell whose text is rounded carries the exact value.
/// </summary>
internal sealed class FiguresTable
{
    /// <summary>From so many rows on, readers may filter them.</summary>
    private const int ManyRows = 12;

    /// <summary>So many years stand beside each other on a sheet.</summary>
    private const int YearsOnPaper = 14;

    private readonly ViewContext _view;
    private readonly Series _series;
    private readonly ObservationTable _data;
    private readonly StringBuilder _html = new(4096);
    private readonly SortedSet<char> _statuses = [];
    private readonly List<string> _notes = [];

    private FiguresTable(ViewContext view, Series series) => (_view, _series, _data) = (view, series, series.Observations);

    /// <summary>The table of a block with its caption and the explanation of its marks.</summary>
    public static Html Render(ViewContext view, TableBlock block)
    {
        var table = new FiguresTable(view, block.Series);
        var rows = block.Rows.Select(i => block.Series.Observations.Rows[i]).ToList();
        table.Write(rows);
        return new Html(table._html.ToString());
    }

    private void Write(List<ObservationRow> rows)
    {
        var years = Years(rows);
        var caption = $"{_view.Mark(_series.Title)} · {_view.Mark(_series.Unit.Name)}";
        if (rows.Count >= ManyRows) _html.Append($"<div class=\"table-tools\" data-filter=\"{Html.Escape(_view.Text("explore.filter"))}\" data-shown=\"{Html.Escape(_view.Text("explore.shown"))}\"></div>\n");
        _html.Append($"<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{Html.Escape(_view.Text("table.scroll"))}: {Html.Escape(_view.In(_series.Title).Text)}\">\n");
        _html.Append($"<table class=\"figures\"><caption>{caption}</caption>\n{Columns(years)}<thead><tr><th scope=\"col\">{Html.Escape(_view.Text("table.area"))}</th>");
        foreach (var year in years) _html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{year}</th>");
        _html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows) WriteRow(row, years);
        _html.Append("</tbody></table></div>\n");
        WriteMarks();
    }

    /// <summary>Marks the years for which a sheet of paper has no room: as many between the last one and the first as it takes.</summary>
    private static string Columns(List<short> years)
    {
        if (years.Count <= YearsOnPaper) return string.Empty;
        var step = (years.Count + YearsOnPaper - 1) / YearsOnPaper;
        var columns = years.Select((_, i) => (years.Count - 1 - i) % step == 0 ? "<col>" : "<col class=\"other-year\">");
        return $"<colgroup><col>{string.Concat(columns)}</colgroup>\n";
    }

    private List<short> Years(List<ObservationRow> rows)
    {
        var years = new SortedSet<short>();
        foreach (var row in rows)
        {
            for (var i = row.Start; i < row.End; i++) years.Add(_data.Year(i));
        }

        return [.. years];
    }

    private void WriteRow(ObservationRow row, List<short> years)
    {
        var area = _view.Areas[row.Area];
        _html.Append("<tr id=\"").Append(_view.Site.RowAnchor(_series, row)).Append(area.Type == AreaType.Country ? "\"><th scope=\"row\">" : "\" class=\"group\"><th scope=\"row\">");
        var name = _view.Mark(area.Name).Value;
        if (_view.Site.Find(_view.Page.Language, Keys.Area(area.Id)) is { } page) _html.Append("<a href=\"").Append(_view.Href(page.Route)).Append("\">").Append(name).Append("</a>");
        else _html.Append(name);
        for (var d = 0; d < row.Members.Length; d++)
        {
            if (row.Members[d] > 0) _html.Append(" · ").Append(_view.Mark(_data.Dimensions[d].Members[row.Members[d] - 1].Name).Value);
        }

        _html.Append("</th>");
        var index = row.Start;
        foreach (var year in years)
        {
            if (index < row.End && _data.Year(index) == year) WriteCell(index++);
            else _html.Append("<td></td>");
        }

        _html.Append("</tr>\n");
    }

    private void WriteCell(int index)
    {
        var value = _data.Value(index);
        if (_data.Status(index) == ObservationTable.Unreadable)
        {
            _html.Append("<td></td>");
            return;
        }

        if (double.IsNaN(value))
        {
            _statuses.Add('M');
            _html.Append("<td>…");
        }
        else WriteValue(index, value);

        if (_data.Status(index) is not ('A' or 'M') and var status)
        {
            _statuses.Add(status);
            _html.Append("<sup>").Append(char.ToLowerInvariant(status)).Append("</sup>");
        }

        if (_data.Note(index) is { } note)
        {
            var number = _notes.IndexOf(note);
            if (number < 0)
            {
                _notes.Add(note);
                number = _notes.Count - 1;
            }

            _html.Append(CultureInfo.InvariantCulture, $"<sup>{number + 1}</sup>");
        }

        _html.Append("</td>");
    }

    private void WriteValue(int index, double value)
    {
        var shown = FigureText.Number(_view.Locale, _series.Unit, value, Bound.None);
        var exact = ExactNumber.Write(value);
        if (shown == exact) _html.Append("<td>");
        else _html.Append("<td data-value=\"").Append(exact).Append("\">");
        _html.Append(_data.Bound(index) switch { Bound.Below => "&lt;", Bound.Above => "&gt;", _ => string.Empty }).Append(shown);
    }

    /// <summary>What the small letters and numbers in this table mean.</summary>
    private void WriteMarks()
    {
        var marks = _statuses.Select(s => $"<li>{(s == 'M' ? "…" : $"<sup>{char.ToLowerInvariant(s)}</sup>")} {Html.Escape(_view.Text("status." + s))}</li>")
            .Concat(_notes.Select((n, i) => string.Create(CultureInfo.InvariantCulture, $"<li><sup>{i + 1}</sup> {_view.Mark(new Phrase(n, _view.Fallback))}</li>")))
            .ToList();
        if (marks.Count > 0) _html.Append("<ul class=\"marks\">").AppendJoin(string.Empty, marks).Append("</ul>\n");
    }
}
