namespace SdgTechSite.Model;

/// <summary>Lists in words, from four patterns: two items, and the start, middle and end of longer ones.</summary>
internal sealed class ListFormat(string tag, LocaleRow row)
{
    private readonly string[] _patterns = row[LocaleColumn.List].Split('|');
    private readonly bool _isSpanish = tag.AsSpan(0, Math.Min(3, tag.Length)) is "es" or "es-";

    public string Write(IReadOnlyList<string> items)
    {
        if (items.Count < 2) return items.Count == 0 ? string.Empty : items[0];
        if (items.Count == 2) return Join(Before(items[1], _patterns[0]), items[0], items[1]);
        var text = Join(_patterns[1], items[0], items[1]);
        for (var i = 2; i < items.Count - 1; i++) text = Join(_patterns[2], text, items[i]);
        return Join(Before(items[^1], _patterns[3]), text, items[^1]);
    }

    private static string Join(string pattern, string first, string second)
    {
        var one = pattern.IndexOf("{0}", StringComparison.Ordinal);
        var two = pattern.IndexOf("{1}", StringComparison.Ordinal);
        return string.Concat(string.Concat(pattern.AsSpan(0, one), first), string.Concat(pattern.AsSpan(one + 3, two - one - 3), second), pattern.AsSpan(two + 3));
    }

    /// <summary>Spanish says <c>e</c> for <c>y</c> before the sound of i: Francia e Italia, but carbón y hierro.</summary>
    private string Before(string next, string pattern)
    {
        if (!_isSpanish) return pattern;
        var word = next.StartsWith('h') || next.StartsWith('H') ? next.AsSpan(1) : next.AsSpan();
        var soundsAsI = word.Length > 0 && word[0] is 'i' or 'I' or 'í' or 'Í'
            && !(word.Length < next.Length && word.Length > 1 && word[1] is 'e' or 'a' or 'o');
        return soundsAsI ? pattern.Replace(" y ", " e ", StringComparison.Ordinal) : pattern;
    }
}
