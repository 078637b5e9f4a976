using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Charts.Line;

/// <summary>A label at the end of a line: its text in lines, where it wants to be, and where it was put.</summary>
internal sealed record LineLabel(DrawnSeries Line, ImmutableArray<string> Lines, double Wanted, double Top)
{
    public ChartSeries Series => Line.Series;

    public double Height => Lines.Length * ChartFrame.LineHeight;
}

/// <summary>Places labels beside the ends of their lines, from top to bottom, none over another and none outside the frame.</summary>
internal static class LineLabels
{
    private const int MostLines = 3;

    public static ImmutableArray<LineLabel> Place(ImmutableArray<DrawnSeries> series, LineScale scale, ChartFrame frame)
    {
        var labels = series
            .Select(s => Wanted(s, scale, frame))
            .OrderBy(l => l.Wanted).ThenBy(l => l.Series.Label.Text, StringComparer.Ordinal)
            .ToArray();
        // Labels stay above the years of the axis while there is room.
        var (top, years) = (frame.PlotTop - ChartFrame.LineHeight, frame.PlotBottom + 6);
        var bottom = labels.Sum(l => l.Height + LabelSpread.Gap) <= years - top ? years : frame.Height - 4;
        var tops = LabelSpread.Tops([.. labels.Select(l => (l.Wanted, l.Height))], top, bottom);
        return [.. labels.Select((l, i) => l with { Top = tops[i] })];
    }

    private static LineLabel Wanted(DrawnSeries line, LineScale scale, ChartFrame frame)
    {
        var (series, last) = (line.Series, line.Last);
        // A line that stands alone in its panel needs no name.
        var lines = series.Label.Text.Length == 0 ? [] : Wrap(series.Label.Text, frame.LabelWidth);
        if (series.Subject) lines = lines.AddRange(Wrap(last.Text, frame.LabelWidth));
        return new LineLabel(line, lines, scale.Y(last.Value), 0);
    }

    /// <summary>Breaks a label at blanks, or anywhere between Chinese characters; what does not fit into three lines is cut with an ellipsis.</summary>
    public static ImmutableArray<string> Wrap(string text, double width)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = string.Empty;
        foreach (var word in Words(text))
        {
            if (line.Length > 0 && ChartFrame.TextWidth((line + word).TrimEnd()) > width)
            {
                lines.Add(line.TrimEnd());
                line = string.Empty;
            }

            line += word;
        }

        lines.Add(line.TrimEnd());
        if (lines.Count <= MostLines) return lines.ToImmutable();
        return [.. lines.Take(MostLines - 1), lines[MostLines - 1].TrimEnd() + "…"];
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && text[i - 1] != ' ' && text[i - 1] < '\u2E80') continue;
            yield return text[start..i];
            start = i;
        }
    }
}
