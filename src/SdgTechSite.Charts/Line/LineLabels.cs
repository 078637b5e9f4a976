using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Charts.Line;

/// <summary>A label at the end of a line: its text in lines, where it wants to be, and where it was put.</summary>
internal sealed record LineLabel(ChartSeries Series, ImmutableArray<string> Lines, double Wanted, double Top)
{
    public double Height => Lines.Length * ChartFrame.LineHeight;
}

/// <summary>Places labels beside the ends of their lines, from top to bottom, none over another and none outside the frame.</summary>
internal static class LineLabels
{
    private const int MostLines = 3;
    private const double Gap = 2;

    public static ImmutableArray<LineLabel> Place(LineChart chart, LineScale scale, ChartFrame frame)
    {
        var labels = chart.Series
            .Where(s => s.Points.Any(p => !double.IsNaN(p.Value)))
            .Select(s => Wanted(s, scale, frame))
            .OrderBy(l => l.Wanted).ThenBy(l => l.Lines[0], StringComparer.Ordinal)
            .ToArray();
        Spread(labels, frame.PlotTop - ChartFrame.LineHeight, frame.Height - 4);
        return [.. labels];
    }

    /// <summary>
    /// Moves labels as little as possible: those that would overlap form a group, which centres itself on where its members want to be, and groups that
    /// meet become one.
    /// </summary>
    private static void Spread(LineLabel[] labels, double top, double bottom)
    {
        var groups = new List<(int First, int Count, double Top, double Height)>();
        for (var i = 0; i < labels.Length; i++)
        {
            groups.Add(Group(labels, i, 1, top, bottom));
            while (groups.Count > 1 && groups[^2].Top + groups[^2].Height > groups[^1].Top)
            {
                var merged = Group(labels, groups[^2].First, groups[^2].Count + groups[^1].Count, top, bottom);
                groups.RemoveRange(groups.Count - 2, 2);
                groups.Add(merged);
            }
        }

        foreach (var group in groups)
        {
            var at = group.Top;
            for (var i = group.First; i < group.First + group.Count; i++)
            {
                labels[i] = labels[i] with { Top = at };
                at += labels[i].Height + Gap;
            }
        }
    }

    private static (int First, int Count, double Top, double Height) Group(LineLabel[] labels, int first, int count, double top, double bottom)
    {
        var (height, sum) = (0.0, 0.0);
        for (var i = first; i < first + count; i++)
        {
            sum += labels[i].Wanted - (labels[i].Height / 2) - height;
            height += labels[i].Height + Gap;
        }

        return (first, count, Math.Max(top, Math.Min(sum / count, bottom - height)), height);
    }

    private static LineLabel Wanted(ChartSeries series, LineScale scale, ChartFrame frame)
    {
        var last = series.Points.Last(p => !double.IsNaN(p.Value));
        var lines = Wrap(series.Label.Text, frame.LabelWidth);
        if (series.Subject) lines = lines.AddRange(Wrap(last.Text, frame.LabelWidth));
        return new LineLabel(series, lines, scale.Y(last.Value), 0);
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
