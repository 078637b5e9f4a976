using System.Globalization;
using SdgTechSite.Model;

namespace SdgTechSite.Import.Values;

/// <summary>What a file's numbers look like, found by looking at all of them first.</summary>
internal enum DecimalSign
{
    Point,
    Comma,
}

/// <summary>Why or how a value is not kept as written; <see cref="Text"/> is the number as <c>data.csv</c> writes it.</summary>
internal ref struct Figure
{
    public ReadOnlySpan<char> Text;
    public double Value;
    public ImportKind? Kind;
    public char Bound;
    public string? Mark;

    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
    private const string Marks = "*†‡§#ᵖʳᵉ¹²³";

    private static readonly string[] Missing = ["na", "n/a", "n.a.", "n.a", "nd", "n.d.", "..", "...", ":", "-", "–", "—", "_", "x", "c", "z", "null", "none", "nil", "#n/a", "missing", "not available", "hide_data", "suppressed", "[x]", "[c]", "[z]", "[low]", "*", "**", "."];
    private static readonly string[] Infinite = ["inf", "+inf", "-inf", "infinity", "-infinity", "+infinity", "nan", "∞", "-∞", "#div/0!", "#num!", "#value!", "#ref!", "#name?"];

    /// <summary>
    /// Reads a value. <paramref name="scratch"/> holds the number when it must be written anew. False when it is left out, for the reason in <see cref="Kind"/>.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> written, DecimalSign sign, Span<char> scratch, out Figure figure)
    {
        figure = new Figure { Text = written };
        if (Plain(written, ref figure)) return true;
        var text = written.Trim(" \t\u00a0\u202f\u2009\u200b\ufeff");
        if (text.IsEmpty) return Refuse(ref figure, ImportKinds.EmptyValue);
        if (Is(text, Missing)) return Refuse(ref figure, ImportKinds.MissingValue);
        if (Is(text, Infinite)) return Refuse(ref figure, ImportKinds.NotFinite);
        if (text.Length > 64 || text.Length > scratch.Length) return Refuse(ref figure, ImportKinds.NotANumber);
        if (text.Length < written.Length) figure.Kind = ImportKinds.Spaces;
        var (start, bare) = Signs(text, ref figure);
        text = text.Slice(start, bare);
        var length = Digits(text, sign, scratch, ref figure);
        if (length == 0) return Refuse(ref figure, ImportKinds.NotANumber);
        var kind = figure.Kind;
        if (!Plain(scratch[..length], ref figure)) return Refuse(ref figure, figure.Kind == ImportKinds.OutOfRange ? ImportKinds.OutOfRange : ImportKinds.NotANumber);
        figure.Kind = kind ?? ImportKinds.NumberForm;
        return true;
    }

    /// <summary>A number that <c>data.csv</c> takes as it is.</summary>
    private static bool Plain(ReadOnlySpan<char> text, ref Figure figure)
    {
        if (text.IsEmpty || text.Length > 64 || !(char.IsAsciiDigit(text[0]) || text[0] is '-' or '+' or '.')) return false;
        if (!double.TryParse(text, Style, CultureInfo.InvariantCulture, out var value)) return false;
        // Among them 5e-0500000, which reads as zero, and 1e999, which reads as infinity: neither is what was written.
        if (!FigureBounds.Hold(value, text))
        {
            figure.Kind = ImportKinds.OutOfRange;
            return false;
        }

        figure.Text = text;
        figure.Value = value;
        return true;
    }

    private static (int Start, int Length) Signs(scoped ReadOnlySpan<char> text, scoped ref Figure figure)
    {
        var (whole, start) = (text.Length, 0);
        if (text[0] is '<' or '>' or '≤' or '≥')
        {
            figure.Bound = text[0] is '<' or '≤' ? '<' : '>';
            if (text[0] is '≤' or '≥') figure.Mark = text[..1].ToString();
            figure.Kind = ImportKinds.BoundSign;
            text = text[1..].TrimStart("= ");
            start = whole - text.Length;
        }

        if (text.EndsWith("%"))
        {
            figure.Kind ??= ImportKinds.PercentSign;
            text = text[..^1].TrimEnd();
        }

        var bare = text.TrimEnd(Marks).TrimEnd();
        if (bare.Length == text.Length && text.Length > 2 && text[^1] is 'p' or 'r' or 'e' && char.IsAsciiDigit(text[^2])) bare = text[..^1];
        if (bare.Length == text.Length && text.EndsWith(")") && text.LastIndexOf('(') is > 0 and var open) bare = text[..open].TrimEnd();
        if (bare.Length < text.Length && bare.Length > 0)
        {
            figure.Mark += text[bare.Length..].Trim().ToString();
            figure.Kind = ImportKinds.MarkedValue;
            text = bare;
        }

        return (start, text.Length);
    }

    /// <summary>Writes the number with a point and nothing between thousands; 0 when the marks fit no number.</summary>
    private static int Digits(scoped ReadOnlySpan<char> text, DecimalSign sign, scoped Span<char> to, scoped ref Figure figure)
    {
        var (group, point) = Shape(text, sign, ref figure);
        var length = 0;
        foreach (var c in text)
        {
            if (c == group || (group == ' ' && c is '\u00a0' or '\u202f' or '\u2009' or '\'')) continue;
            to[length++] = c == point ? '.' : c == '−' ? '-' : c;
        }

        return point == '?' ? 0 : length;
    }

    /// <summary>Which mark stands between thousands and which before decimals; '?' when they fit neither way.</summary>
    private static (char Group, char Point) Shape(scoped ReadOnlySpan<char> text, DecimalSign sign, scoped ref Figure figure)
    {
        var (commas, points) = (text.Count(','), text.Count('.'));
        var spaces = text.ContainsAny(" \u00a0\u202f\u2009'");
        if (spaces)
        {
            if (!AreThousands(text, ' ', commas > 0 ? ',' : '.')) return ('?', '?');
            figure.Kind ??= commas > 0 ? ImportKinds.DecimalComma : ImportKinds.Grouping;
            return (' ', commas > 0 ? ',' : '.');
        }

        if (commas > 0 && points > 0)
        {
            var pointLast = text.LastIndexOf('.') > text.LastIndexOf(',');
            var (group, point) = pointLast ? (',', '.') : ('.', ',');
            figure.Kind ??= pointLast ? ImportKinds.Grouping : ImportKinds.DecimalComma;
            return AreThousands(text, group, point) ? (group, point) : ('?', '?');
        }

        if (commas == 1 && (sign == DecimalSign.Comma || !AreThousands(text, ',', '.')))
        {
            figure.Kind ??= ImportKinds.DecimalComma;
            return ('\0', ',');
        }

        if (commas > 0)
        {
            figure.Kind ??= ImportKinds.Grouping;
            return AreThousands(text, ',', '.') ? (',', '.') : ('?', '?');
        }

        if (points > 0 && sign == DecimalSign.Comma && AreThousands(text, '.', ','))
        {
            figure.Kind ??= ImportKinds.Grouping;
            return ('.', ',');
        }

        return points > 1 ? (AreThousands(text, '.', ',') ? '.' : '?', points > 1 && AreThousands(text, '.', ',') ? ',' : '?') : ('\0', '.');
    }

    /// <summary>True for 1,234,567 and 1,234.5: three digits behind every mark.</summary>
    internal static bool AreThousands(ReadOnlySpan<char> text, char group, char point)
    {
        text = text.TrimStart("+-−");
        // Nobody writes a thousand as 0,123.
        if (text.Length > 1 && text[0] == '0' && !char.IsAsciiDigit(text[1])) return false;
        var end = text.IndexOf(point);
        var whole = end < 0 ? text : text[..end];
        var first = true;
        var run = 0;
        foreach (var c in whole)
        {
            if (char.IsAsciiDigit(c)) run++;
            else if (c == group || (group == ' ' && c is '\u00a0' or '\u202f' or '\u2009' or '\''))
            {
                if (first ? run is < 1 or > 3 : run != 3) return false;
                (first, run) = (false, 0);
            }
            else return false;
        }

        return !first && run == 3;
    }

    private static bool Is(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool Refuse(scoped ref Figure figure, ImportKind kind)
    {
        figure.Kind = kind;
        return false;
    }
}
