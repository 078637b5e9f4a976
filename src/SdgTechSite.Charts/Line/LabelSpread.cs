using System.Collections.Immutable;

namespace SdgTechSite.Charts.Line;

/// <summary>
/// Puts labels one below the other without overlap, moving them as little as possible: those that would overlap form a group, which centres itself on where
/// its members want to be, and groups that meet become one.
/// </summary>
internal static class LabelSpread
{
    /// <summary>Between two labels.</summary>
    public const double Gap = 2;

    /// <summary>The upper edges of labels that want their middles at given places, in ascending order, each of its height.</summary>
    public static ImmutableArray<double> Tops(ImmutableArray<(double Wanted, double Height)> labels, double top, double bottom)
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

        var tops = ImmutableArray.CreateBuilder<double>(labels.Length);
        foreach (var group in groups)
        {
            var at = group.Top;
            for (var i = group.First; i < group.First + group.Count; i++)
            {
                tops.Add(at);
                at += labels[i].Height + Gap;
            }
        }

        return tops.MoveToImmutable();
    }

    private static (int First, int Count, double Top, double Height) Group(ImmutableArray<(double Wanted, double Height)> labels, int first, int count, double top, double bottom)
    {
        var (height, sum) = (0.0, 0.0);
        for (var i = first; i < first + count; i++)
        {
            sum += labels[i].Wanted - (labels[i].Height / 2) - height;
            height += labels[i].Height + Gap;
        }

        return (first, count, Math.Max(top, Math.Min(sum / count, bottom - height)), height);
    }
}
