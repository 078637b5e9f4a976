using SdgTechSite.Model;

namespace SdgTechSite.Diff;

/// <summary>One thing that metadata says: a value, or words in several languages. Both null where it says nothing.</summary>
internal sealed record Fact(string Key, string? Value, LocalizedText? Words)
{
    public static Fact Of(string key, string? value) => new(key, value, null);

    public static Fact Of(string key, double? value) => new(key, value is { } number ? ExactNumber.Write(number) : null, null);

    public static Fact Of(string key, LocalizedText? words) => new(key, null, words);

    public static Fact Of(string key, IEnumerable<string> list) => new(key, string.Join(", ", list) is { Length: > 0 } text ? text : null, null);
}

/// <summary>
/// A thing with an id that metadata speaks of: an indicator, a series, a source, a unit. <paramref name="Key"/> leads to it in its file and is empty where the
/// file is about nothing else; <paramref name="Label"/> names it when it is told as a whole.
/// </summary>
internal sealed record FactGroup(string Path, string Key, string Label, params Fact[] Facts);
