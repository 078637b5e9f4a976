using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Content.Indicators;

/// <summary>The order of codes as people read them: 2.1.1, 9.b.1, 10.1.1.</summary>
internal static class IndicatorOrder
{
    /// <summary>The indicators in that order, whatever order they come in. Each code is taken apart once.</summary>
    public static ImmutableArray<Indicator> Of(IEnumerable<Indicator> indicators)
    {
        (Indicator Indicator, CodePart[] Parts)[] all = [.. indicators.Select(i => (i, i.Code.Split('.').Select(CodePart.Of).ToArray()))];
        Array.Sort(all, static (a, b) => Compare(a.Parts, b.Parts) is not 0 and var order ? order : string.CompareOrdinal(a.Indicator.Id, b.Indicator.Id));
        return [.. all.Select(a => a.Indicator)];
    }

    private static int Compare(ReadOnlySpan<CodePart> a, ReadOnlySpan<CodePart> b)
    {
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            if (CodePart.Compare(a[i], b[i]) is not 0 and var order) return order;
        }

        return a.Length.CompareTo(b.Length);
    }

    /// <summary>Numbers by value, then letters.</summary>
    private readonly record struct CodePart(int? Number, string Text)
    {
        public static CodePart Of(string text) => new(int.TryParse(text, out var number) ? number : null, text);

        public static int Compare(CodePart a, CodePart b) => (a.Number, b.Number) switch
        {
            ({ } one, { } two) => one.CompareTo(two),
            ({ }, null) => -1,
            (null, { }) => 1,
            _ => string.CompareOrdinal(a.Text, b.Text),
        };
    }
}
