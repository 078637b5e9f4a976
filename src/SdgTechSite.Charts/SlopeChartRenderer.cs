using System.Collections.Immutable;
using System.Globalization;
using SdgTechSite.Charts.Line;
using SdgTechSite.Model;

namespace SdgTechSite.Charts;

/// <summary>Draws figures of two years as lines between them, with the figures at both ends and the names at the last.</summary>
public static class SlopeChartRenderer
{
    private const double Top = 34;

    /// <summary>The chart, once for a desk and once for a phone, or nothing when there is no line.</summary>
    public static Html Render(SlopeChart chart)
    {
        if (chart.Lines.IsEmpty) return Html.Empty;
        return new Html(Draw(chart, new Frame("wide", 720, 400, 120, 250)).Value + Draw(chart, new Frame("narrow", 360, 440, 64, 150)).Value);
    }

    private static Html Draw(SlopeChart chart, Frame frame)
    {
        var range = ValueRange.Of([.. chart.Lines.SelectMany(l => new[] { l.First.Value, l.Last.Value })], chart.Axis.Floor, chart.Axis.Ceiling);
        double Y(double value) => range.At(value, frame.Height - 14, Top + 8);
        var svg = new Svg().Open(chart.Words, $"chart chart-{frame.Name}", frame.Name, frame.Width, frame.Height);
        foreach (var (x, year) in new[] { (frame.Left, chart.Lines[0].First.Year), (frame.Right, chart.Lines[0].Last.Year) })
        {
            svg.Line("chart-grid", x, Top, x, frame.Height - 4);
            svg.Text("chart-tick", x, 18, "middle", year.ToString(CultureInfo.InvariantCulture));
        }

        foreach (var line in chart.Lines.OrderBy(l => l.Subject)) DrawLine(svg, line, frame, Y);
        Labels(svg, chart, frame, [.. chart.Lines.Select(l => new Label(l, [.. LineLabels.Wrap(l.First.Text, frame.LabelsLeft - 20)], Y(l.First.Value)))], atEnd: false);
        Labels(svg, chart, frame, [.. chart.Lines.Select(l => new Label(l, [.. LineLabels.Wrap($"{l.Last.Text}  {l.Label.Text}", frame.LabelsRight - 24)], Y(l.Last.Value)))], atEnd: true);
        return svg.Raw("</svg>").ToHtml();
    }

    private static void DrawLine(Svg svg, SlopeLine line, Frame frame, Func<double, double> y)
    {
        var kind = line.Subject ? "chart-subject" : "chart-context";
        var estimate = line.First.Status is 'E' or 'F' || line.Last.Status is 'E' or 'F';
        svg.Raw($"<path class=\"chart-line {kind}\" stroke=\"currentColor\"").Raw(estimate ? " stroke-dasharray=\"2 3\"" : string.Empty);
        svg.Raw(" d=\"M").Number(frame.Left).Raw(" ").Number(y(line.First.Value)).Raw("L").Number(frame.Right).Raw(" ").Number(y(line.Last.Value)).Raw($"\"/><g class=\"chart-points {kind}\">");
        LineDrawing.Dot(svg, line.First, frame.Left, y(line.First.Value));
        LineDrawing.Dot(svg, line.Last, frame.Right, y(line.Last.Value));
        svg.Raw("</g>");
    }

    private static void Labels(Svg svg, SlopeChart chart, Frame frame, ImmutableArray<Label> labels, bool atEnd)
    {
        var ordered = labels.OrderBy(l => l.Wanted).ThenBy(l => l.Line.Label.Text, StringComparer.Ordinal).ToImmutableArray();
        var tops = LabelSpread.Tops([.. ordered.Select(l => (l.Wanted, l.Lines.Length * ChartFrame.LineHeight))], Top - 8, frame.Height);
        for (var i = 0; i < ordered.Length; i++)
        {
            var (label, top) = (ordered[i], tops[i]);
            var middle = top + (label.Lines.Length * ChartFrame.LineHeight / 2);
            var (x, near) = atEnd ? (frame.Right + 24, frame.Right + 5) : (frame.Left - 20, frame.Left - 5);
            if (Math.Abs(middle - label.Wanted) > 3) svg.Line("chart-leader", near, label.Wanted, atEnd ? x - 2 : x + 2, middle);
            svg.Lines(label.Line.Subject ? "chart-label chart-subject" : "chart-label chart-context", x, top + 11, atEnd ? "start" : "end", label.Lines, label.Line.Label.Language, chart.Words);
        }
    }

    private sealed record Label(SlopeLine Line, ImmutableArray<string> Lines, double Wanted);

    private sealed record Frame(string Name, double Width, double Height, double LabelsLeft, double LabelsRight)
    {
        public double Left => LabelsLeft;

        public double Right => Width - LabelsRight;
    }
}
