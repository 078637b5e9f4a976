using SdgTechSite.Model;

namespace SdgTechSite.Content.Indicators;

/// <summary>The order of codes as people read them: 2.1.1, 9.b.1, 10.1.1.</summary>
internal sealed class IndicatorOrder : IComparer<Indicator>
{
    public static IndicatorOrder Instance { get; } = new();

    public int Compare(Indicator? x, Indicator? y)
    {
        var (a, b) = (x!.Code.Split('.'), y!.Code.Split('.'));
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            var order = Part(a[i], b[i]);
            if (order != 0) return order;
        }

        return a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(x.Id, y.Id);
    }

    /// <summary>Numbers by value, then letters.</summary>
    private static int Part(string a, string b)
    {
        var (isA, isB) = (int.TryParse(a, out var numberA), int.TryParse(b, out var numberB));
        if (isA && isB) return numberA.CompareTo(numberB);
        return isA != isB ? (isA ? -1 : 1) : string.CompareOrdinal(a, b);
    }
}
