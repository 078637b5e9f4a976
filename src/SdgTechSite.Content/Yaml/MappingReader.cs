using System.Collections.Immutable;
using System.Globalization;
using SdgTechSite.Model;

namespace SdgTechSite.Content.Yaml;

/// <summary>
/// Reads known keys from a mapping by hand, each with its type. Whoever reads a mapping ends with <see cref="Done"/>,
/// which reports the keys that nobody asked for.
/// </summary>
internal sealed class MappingReader(YamlMapping mapping, ReadContext context)
{
    /// <summary>Years that a file in a zip can be dated by.</summary>
    private const int FirstYear = 1980;
    private const int LastYear = 2100;

    private readonly Dictionary<string, (YamlScalar Key, YamlNode Value)> _entries =
        mapping.Entries.ToDictionary(e => e.Key.Value, StringComparer.Ordinal);

    private readonly List<string> _known = [];

    public SourceSpan Span => mapping.Span;

    public ReadContext Context => context;

    /// <summary>The node of a key, or null when it is not there or has no value.</summary>
    public YamlNode? Find(string key)
    {
        _known.Add(key);
        return _entries.TryGetValue(key, out var entry) && entry.Value is not YamlScalar { IsNull: true } ? entry.Value : null;
    }

    /// <summary>The node of a key that must be there.</summary>
    public YamlNode? Require(string key)
    {
        var node = Find(key);
        if (node is not null) return node;
        var span = _entries.TryGetValue(key, out var entry) ? entry.Key.Span : mapping.Span;
        // A key that is only misspelt is reported once, as unknown, with this one as its nearest.
        if (_entries.Keys.Any(k => !_known.Contains(k) && string.Equals(Nearest.Match(k, [key]), key, StringComparison.Ordinal)) && !_entries.ContainsKey(key)) return null;
        context.Bag.Add(_entries.ContainsKey(key)
            ? Rules.MissingKey.At(span, $"The key '{key}' has no value.", "Write one behind the colon; a value that starts with # must be in quotes.")
            : Rules.MissingKey.At(span, $"The key '{key}' is missing.", $"Add '{key}:' here."));
        return null;
    }

    public Located<string>? Text(string key) => AsText(Find(key), key);

    public Located<string>? RequireText(string key)
    {
        var text = AsText(Require(key), key);
        if (text is { } blank && string.IsNullOrWhiteSpace(blank.Value)) context.Bag.Add(Rules.MissingKey.At(blank.Span, $"The key '{key}' has no text.", "Write it between the quotes."));
        return text;
    }

    public LocalizedText? Localized(string key) => AsLocalized(Find(key), key);

    public LocalizedText RequireLocalized(string key) => AsLocalized(Require(key), key) ?? LocalizedText.Empty;

    /// <summary>A text in several languages that readers read as prose, so that typed numbers in it are reported.</summary>
    public LocalizedText? Prose(string key)
    {
        var node = Find(key);
        foreach (var (_, value) in (node as YamlMapping)?.Entries ?? []) TypedNumberCheck.Run(value, context);
        return AsLocalized(node, key);
    }

    public LocalizedText RequireProse(string key) => Require(key) is null ? LocalizedText.Empty : Prose(key) ?? LocalizedText.Empty;

    public Located<int>? Int(string key) => AsInt(Find(key), key);

    public Located<int>? RequireInt(string key) => AsInt(Require(key), key);

    public Located<double>? Number(string key)
    {
        if (AsScalar(Find(key), key, "a number") is not { } scalar) return null;
        if (Numbers.TryParse(scalar.Value, out var value) && !scalar.Quoted) return new Located<double>(value, scalar.Span);
        Wrong(scalar, key, "a number, such as 12.5");
        return null;
    }

    public bool Flag(string key)
    {
        if (AsScalar(Find(key), key, "true or false") is not { } scalar) return false;
        if (scalar.Value is "true" or "false" && !scalar.Quoted) return scalar.Value == "true";
        Wrong(scalar, key, "true or false");
        return false;
    }

    public Located<DateOnly>? RequireDate(string key)
    {
        if (AsScalar(Require(key), key, "a date") is not { } scalar) return null;
        if (!DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            Wrong(scalar, key, "a day of the calendar, written as 2026-11-24");
            return null;
        }

        if (date.Year is >= FirstYear and <= LastYear) return new Located<DateOnly>(date, scalar.Span);
        context.Bag.Add(Rules.BadValue.At(scalar.Span, $"'{key}' lies in the year {date.Year.ToString(CultureInfo.InvariantCulture)}.", $"Days from {FirstYear.ToString(CultureInfo.InvariantCulture)} to {LastYear.ToString(CultureInfo.InvariantCulture)} can be used."));
        return null;
    }

    /// <summary>One of a few words; anything else is reported with the words that are allowed.</summary>
    public T? Choice<T>(string key, bool required, params (string Word, T Value)[] choices)
        where T : struct
    {
        if (AsScalar(required ? Require(key) : Find(key), key, "a word") is not { } scalar) return null;
        foreach (var (word, value) in choices)
        {
            if (word == scalar.Value) return value;
        }

        context.Bag.Add(Rules.BadValue.At(scalar.Span, $"'{scalar.Value}' is not a possible value of '{key}'.", Nearest.Hint(scalar.Value, choices.Select(c => c.Word), "values")));
        return null;
    }

    /// <summary>The items of a list; empty when the key is not there.</summary>
    public ImmutableArray<YamlNode> List(string key, bool required = false)
    {
        var node = required ? Require(key) : Find(key);
        if (node is null) return [];
        if (node is YamlList list) return list.Items;
        Wrong(node, key, "a list");
        return [];
    }

    public ImmutableArray<Located<string>> Texts(string key, bool required = false) =>
        [.. List(key, required).Select(item => AsText(item, key)).OfType<Located<string>>()];

    /// <summary>Readers for the items of a list that must be mappings.</summary>
    public IEnumerable<MappingReader> Mappings(string key, bool required = false)
    {
        foreach (var item in List(key, required))
        {
            if (item is YamlMapping entry) yield return new MappingReader(entry, context);
            else Wrong(item, key, "a list of mappings");
        }
    }

    public MappingReader? Mapping(string key, bool required = false)
    {
        var node = required ? Require(key) : Find(key);
        if (node is null) return null;
        if (node is YamlMapping entry) return new MappingReader(entry, context);
        Wrong(node, key, "a mapping");
        return null;
    }

    /// <summary>All entries, for mappings whose keys are not fixed (years, languages).</summary>
    public IEnumerable<(YamlScalar Key, YamlNode Value)> Entries()
    {
        _known.AddRange(_entries.Keys);
        return mapping.Entries;
    }

    /// <summary>Keys that have not been asked for so far.</summary>
    public IEnumerable<(YamlScalar Key, YamlNode Value)> Rest() => mapping.Entries.Where(e => !_known.Contains(e.Key.Value));

    /// <summary>Reports every key that nobody asked for.</summary>
    public void Done()
    {
        foreach (var (key, _) in Rest())
        {
            context.Bag.Add(Rules.UnknownKey.At(key.Span, $"The key '{key.Value}' is not known here.", Nearest.Hint(key.Value, _known.Distinct(StringComparer.Ordinal), "keys")));
        }
    }

    public YamlScalar? AsScalar(YamlNode? node, string key, string wanted)
    {
        if (node is YamlScalar scalar) return scalar;
        if (node is not null) Wrong(node, key, wanted);
        return null;
    }

    private Located<string>? AsText(YamlNode? node, string key)
    {
        if (AsScalar(node, key, "text") is not { } scalar) return null;
        if (!scalar.Quoted && LooksLikeANumber(scalar.Value))
        {
            context.Bag.Add(Rules.WrongType.At(scalar.Span, $"'{key}' wants text, and {scalar.Value} reads as a number.", $"Put it in quotes: \"{scalar.Value}\". Without them 9.10 would become 9.1, and 001 would become 1."));
        }

        return new Located<string>(scalar.Value, scalar.Span);
    }

    private static bool LooksLikeANumber(string value) => value.Length > 0 && (char.IsAsciiDigit(value[0]) || value[0] is '-' or '+' or '.') && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private LocalizedText? AsLocalized(YamlNode? node, string key)
    {
        if (node is null) return null;
        if (node is not YamlMapping texts)
        {
            Wrong(node, key, $"a text for each language, such as {{ {context.Languages.FirstOrDefault("en")}: ... }}");
            return null;
        }

        return LocalizedReader.Read(texts, key, context);
    }

    private Located<int>? AsInt(YamlNode? node, string key)
    {
        if (AsScalar(node, key, "a whole number") is not { } scalar) return null;
        if (!scalar.Quoted && int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)) return new Located<int>(value, scalar.Span);
        Wrong(scalar, key, "a whole number");
        return null;
    }

    private void Wrong(YamlNode node, string key, string wanted) =>
        context.Bag.Add(Rules.WrongType.At(node.Span, $"'{key}' has the wrong type.", $"It wants {wanted}."));
}
