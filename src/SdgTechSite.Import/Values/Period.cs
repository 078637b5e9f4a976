using System.Globalization;

namespace SdgTechSite.Import.Values;

/// <summary>
/// A period read as a year: <paramref name="Part"/> is the quarter, half or month (<c>q1</c>, <c>s2</c>, <c>m07</c>), <paramref name="Kind"/> says what was
/// changed, null when nothing was, <paramref name="Noted"/> that the period as written belongs into the note.
/// </summary>
internal readonly record struct Period(int Year, string? Part, ImportKind? Kind, bool Noted)
{
    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("*†‡§#¹²³⁴⁵⁺ᵖʳᵉ");

    /// <summary>
    /// Reads what is written for a year; false when no year from 1900 to 2100 begins it. 2011-12 is the year 2011 to 2012 unless
    /// <paramref name="months"/> says that the file writes months so.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, bool months, out Period period)
    {
        period = default;
        var rest = text.Trim();
        if (IsDays(rest, out period)) return true;
        if (rest.Length < 4 || !int.TryParse(rest[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 2100) return false;
        rest = rest[4..];
        if (rest.Length == 0)
        {
            period = new Period(year, null, text.Length == 4 ? null : ImportKinds.YearForm, Noted: false);
            return true;
        }

        if (IsZeroFraction(rest)) period = new Period(year, null, ImportKinds.YearForm, Noted: false);
        else if (PartOf(rest, months ? -1 : (year + 1) % 100) is { } part) period = part == "a1" ? new Period(year, null, ImportKinds.YearForm, Noted: false) : new Period(year, part, ImportKinds.PartOfYear, Noted: false);
        else if (IsFirstOfJanuary(rest)) period = new Period(year, null, ImportKinds.YearForm, Noted: false);
        else if (IsRange(rest)) period = new Period(year, null, ImportKinds.Period, Noted: true);
        else if (IsMark(rest)) period = new Period(year, null, ImportKinds.MarkedYear, Noted: true);
        else return false;
        return true;
    }

    /// <summary>17 May to 11 June 2023, May 2023: words of days and months with one year, at the end.</summary>
    private static bool IsDays(ReadOnlySpan<char> text, out Period period)
    {
        period = default;
        if (text.Length is < 8 or > 40 || !int.TryParse(text[^4..], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 2100 || text[^5] != ' ') return false;
        var months = 0;
        foreach (var part in text[..^5].SplitAny(" -–.,"))
        {
            var word = text[part];
            if (word.Length >= 3 && IsMonthName(word)) months++;
            else if (word.Length > 0 && word is not "to" && !(word.Length <= 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _))) return false;
        }

        period = new Period(year, null, ImportKinds.Period, Noted: true);
        return months > 0;
    }

    private static bool IsMonthName(ReadOnlySpan<char> word)
    {
        foreach (var month in CultureInfo.InvariantCulture.DateTimeFormat.MonthNames)
        {
            if (month.Length > 0 && month.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>2021.0, as spreadsheets write years.</summary>
    private static bool IsZeroFraction(ReadOnlySpan<char> rest) => rest[0] is '.' or ',' && rest.Length > 1 && !rest[1..].ContainsAnyExcept('0');

    /// <summary>True for 2024-07, which no financial year can be: the file writes months.</summary>
    public static bool IsMonth(ReadOnlySpan<char> text) => TryRead(text.Trim(), months: false, out var period) && period.Part is ['m', ..];

    private static bool IsFirstOfJanuary(ReadOnlySpan<char> rest) => rest.StartsWith("-01-01") && (rest.Length == 6 || rest[6] is 'T' or ' ');

    /// <summary>Q1, -Q1, S2, H2, -07, -M07, A1 (the whole year), with or without a space or hyphen before.</summary>
    private static string? PartOf(ReadOnlySpan<char> rest, int nextYear)
    {
        var hyphen = rest[0] == '-';
        rest = rest.TrimStart("- /_:");
        if (rest.IsEmpty) return null;
        var letter = char.ToLowerInvariant(rest[0]);
        if (letter is 'q' or 's' or 'h' or 'm' or 'a' && int.TryParse(rest[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return (letter, number) switch
            {
                ('q', >= 1 and <= 4) => $"q{number}",
                ('s' or 'h', 1 or 2) => $"s{number}",
                ('m', >= 1 and <= 12) => $"m{number:00}",
                ('a', 1) => "a1",
                _ => null,
            };
        }

        // 2024-07 is July, but 2011-12 a financial year: a second number that goes on from the first is a range.
        return hyphen && rest.Length == 2 && int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 && month != nextYear ? $"m{month:00}" : null;
    }

    /// <summary>/13, -2015, –2015, to 2015, and several of these, with marks behind.</summary>
    private static bool IsRange(ReadOnlySpan<char> rest)
    {
        var numbers = 0;
        while (true)
        {
            var trimmed = rest.TrimStart();
            var before = trimmed.Length;
            trimmed = trimmed.TrimStart("-–—/−");
            if (trimmed.Length == before && trimmed.StartsWith("to ", StringComparison.OrdinalIgnoreCase)) trimmed = trimmed[3..];
            else if (trimmed.Length == before && (trimmed.StartsWith("and ", StringComparison.OrdinalIgnoreCase) || trimmed.StartsWith(", "))) trimmed = trimmed[(trimmed[0] == ',' ? 2 : 4)..];
            if (trimmed.Length == before) return numbers > 0 && (trimmed.IsEmpty || IsMark(trimmed));
            trimmed = trimmed.TrimStart();
            var digits = 0;
            while (digits < trimmed.Length && char.IsAsciiDigit(trimmed[digits])) digits++;
            if (digits is not (2 or 4)) return false;
            numbers++;
            rest = trimmed[digits..];
        }
    }

    /// <summary>*, †, (p), p, r, e, [1]: at most a few characters, none of which could be another year.</summary>
    private static bool IsMark(ReadOnlySpan<char> rest)
    {
        rest = rest.Trim();
        if (rest.IsEmpty || rest.Length > 24) return false;
        if (rest[0] is '(' or '[') return rest[^1] is ')' or ']';
        if (!rest.ContainsAnyExcept(Marks)) return true;
        return rest.Length <= 2 && !rest.ContainsAnyExceptInRange('a', 'z');
    }
}
