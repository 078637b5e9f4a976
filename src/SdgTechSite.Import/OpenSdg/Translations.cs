using SdgTechSite.Import.Names;
using SdgTechSite.Import.Reading;
using SdgTechSite.Model;

namespace SdgTechSite.Import.OpenSdg;

/// <summary>The translations of a repository: language, group and key to text.</summary>
internal sealed class Translations
{
    private readonly Dictionary<string, Dictionary<string, string>> _byLanguage = new(StringComparer.Ordinal);

    /// <summary>The languages that any text is in.</summary>
    public IEnumerable<string> Languages => _byLanguage.Keys;

    /// <summary>Adds a file: <c>translations/fr/data.yml</c> with texts, or <c>translations/data.yml</c> with texts by language.</summary>
    public void Add(RepositoryFile file, YamlTree root, ImportReport report)
    {
        foreach (var (key, line) in root.Twice) report.Add(ImportKinds.FieldTwice, "translations", new ImportPlace(file.Shown, line, 1, key));
        var fileLanguage = file.Language ?? (file.Stem.Length == 2 && Locale.Find(file.Stem) is not null ? file.Stem : null);
        foreach (var (key, value) in root.Entries)
        {
            if (fileLanguage is not null && file.Language is null) AddGroup(fileLanguage, key, value);
            else if (value.Scalar is { } text && fileLanguage is not null) Add(fileLanguage, file.Stem, key, text);
            else if (value.Entries.Count > 0) AddNested(fileLanguage, file.Stem, key, value);
            else if (value.IsOpaque || value.Items.Count > 0) report.Add(ImportKinds.FieldDeep, "translations", new ImportPlace(file.Shown, value.Line, 1, key));
        }
    }

    /// <summary>The text of a key such as <c>global_indicators.1-1-1-title</c> in a language, or null.</summary>
    public string? Key(string language, string key) => _byLanguage.GetValueOrDefault(language)?.GetValueOrDefault(key);

    /// <summary>The names of a word that stands in data: in the group named as its column, in the group of data, or by a key of its own.</summary>
    public Localized Name(string word, string? group)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in _byLanguage.Keys)
        {
            var text = (IsKey(word) ? Key(language, word) : null)
                ?? (group is null ? null : Key(language, $"{group}.{word}"))
                ?? Key(language, $"data.{word}")
                ?? (group is null ? Key(language, $"{word}.{word}") : null);
            if (text is { Length: > 0 }) texts[language] = text;
        }

        return new Localized(texts);
    }

    /// <summary>True for two or more names with points between and no space: a key, not a sentence.</summary>
    public static bool IsKey(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point > 0 && point < text.Length - 1 && text.Length < 200 && !char.IsAsciiDigit(text[0]) && text.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_');
    }

    private void AddNested(string? language, string stem, string key, YamlTree value)
    {
        if (language is not null)
        {
            foreach (var (inner, text) in value.Entries)
            {
                if (text.Scalar is { } words) Add(language, stem, $"{key}.{inner}", words);
            }

            return;
        }

        foreach (var (tag, text) in value.Entries)
        {
            if (text.Scalar is { } words && Locale.Find(tag) is not null) Add(tag, stem, key, words);
        }
    }

    private void AddGroup(string language, string group, YamlTree value)
    {
        foreach (var (key, text) in value.Entries)
        {
            if (text.Scalar is { } words) Add(language, group, key, words);
        }
    }

    private void Add(string language, string group, string key, string text)
    {
        if (!_byLanguage.TryGetValue(language, out var texts)) _byLanguage[language] = texts = new Dictionary<string, string>(StringComparer.Ordinal);
        texts.TryAdd($"{group}.{key}", text.Trim());
    }
}
