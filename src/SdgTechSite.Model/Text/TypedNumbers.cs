namespace SdgTechSite.Model;

/// <summary>
/// Finds numbers that somebody typed into prose where a figure reference belongs. Years, indicator codes, symbols of documents and numbers that are
/// part of a name (CO2, 5G, COVID-19) are none of them.
/// </summary>
public static class TypedNumbers
{
    private const int FirstYear = 1700;
    private const int LastYear = 2199;

    /// <summary>Where each of them stands in the text.</summary>
    public static IEnumerable<(int Start, int Length)> In(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsDigit(text[i])) continue;
            var start = i;
            while (start > 0 && BelongsToToken(text[start - 1])) start--;
            var end = i + 1;
            while (end < text.Length && BelongsToToken(text[end])) end++;
            while (!char.IsLetterOrDigit(text[end - 1])) end--;
            if (!IsAllowed(text.AsSpan(start, end - start)) && !IsDate(text.AsSpan(start, end - start), text.AsSpan(end))) yield return (start, end - start);
            i = end;
        }
    }

    /// <summary>What one number, code or symbol is written with. Letters of other scripts than Latin end it: 12 and the Chinese word behind it are two things.</summary>
    private static bool BelongsToToken(char c) => char.IsDigit(c) || char.IsAsciiLetter(c) || c is '.' or ',' or '/' or '-';

    private static bool IsAllowed(ReadOnlySpan<char> token)
    {
        if (HasLetter(token) || IsSymbol(token) || IsCode(token)) return true;
        foreach (var part in token.SplitAny(",-"))
        {
            if (!IsYear(token[part])) return false;
        }

        return true;
    }

    private static bool IsYear(ReadOnlySpan<char> text) => text.Length == 4 && int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear;

    /// <summary>The month or day of a Chinese date: 4 月, 25 日.</summary>
    private static bool IsDate(ReadOnlySpan<char> token, ReadOnlySpan<char> rest) => token.Length <= 2 && rest.TrimStart() is ['月' or '日', ..];

    private static bool HasLetter(ReadOnlySpan<char> token)
    {
        foreach (var c in token)
        {
            if (char.IsAsciiLetter(c)) return true;
        }

        return false;
    }

    /// <summary>E/2018/66, 72/242, 2012/13.</summary>
    private static bool IsSymbol(ReadOnlySpan<char> token) => token.Contains('/');

    /// <summary>Three parts between points: 7.1.1.</summary>
    private static bool IsCode(ReadOnlySpan<char> token) => token.Count('.') == 2 && !token.ContainsAny(',', '-');
}
