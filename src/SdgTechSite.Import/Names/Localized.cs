namespace SdgTechSite.Import.Names;

/// <summary>A text by language.</summary>
internal sealed record Localized(IReadOnlyDictionary<string, string> Texts)
{
    public static Localized Of(string language, string text) => new(new Dictionary<string, string>(StringComparer.Ordinal) { [language] = text });

    public bool IsEmpty => Texts.Count == 0;

    public string? this[string language] => Texts.GetValueOrDefault(language);

    /// <summary>The text with one in the default language, borrowed from another where there is none.</summary>
    public Localized WithDefault(string language, string fallback)
    {
        if (Texts.ContainsKey(language)) return this;
        var text = Texts.Count > 0 ? Texts.OrderBy(t => t.Key, StringComparer.Ordinal).First().Value : fallback;
        return new Localized(new Dictionary<string, string>(Texts, StringComparer.Ordinal) { [language] = text });
    }

    /// <summary>The text with these words in a language that it lacks.</summary>
    public Localized Or(string language, string words) =>
        Texts.ContainsKey(language) ? this : new Localized(new Dictionary<string, string>(Texts, StringComparer.Ordinal) { [language] = words });

    /// <summary>Every text with something done to it.</summary>
    public Localized Map(Func<string, string> change) => new(Texts.ToDictionary(t => t.Key, t => change(t.Value), StringComparer.Ordinal));
}
