namespace SdgTechSite.Model;

/// <summary>Between which numbers figures lie, so that what is computed from them is a number as well.</summary>
public static class FigureBounds
{
    /// <summary>No figure is larger; no figure but zero is closer to zero than one part of it.</summary>
    private const double Largest = 1e30;

    /// <summary>True for a number that was read from <paramref name="text"/> and is what stands there: a text such as 1e-400 reads as zero.</summary>
    public static bool Hold(double value, ReadOnlySpan<char> text) => value == 0 ? !HasOtherDigits(text) : Math.Abs(value) is <= Largest and >= 1 / Largest;

    /// <summary>The same of a text in UTF-8.</summary>
    public static bool Hold(double value, ReadOnlySpan<byte> text) => value == 0 ? !HasOtherDigits(text) : Math.Abs(value) is <= Largest and >= 1 / Largest;

    private static bool HasOtherDigits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('e', 'E');
        return (end < 0 ? text : text[..end]).ContainsAnyInRange('1', '9');
    }

    private static bool HasOtherDigits(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny((byte)'e', (byte)'E');
        return (end < 0 ? text : text[..end]).ContainsAnyInRange((byte)'1', (byte)'9');
    }
}
