using SdgTechSite.Model;

namespace SdgTechSite.Content.Yaml;

/// <summary>Reads a text in several languages, and says which of the site's languages it lacks.</summary>
internal static class LocalizedReader
{
    public static LocalizedText Read(YamlMapping texts, string key, ReadContext context)
    {
        var byLanguage = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (language, value) in texts.Entries)
        {
            if (Locale.Find(language.Value) is null)
            {
                context.Bag.Add(Rules.UnknownLanguage.At(language.Span, $"'{language.Value}' is not a language tag.", Nearest.Hint(language.Value, context.Languages, "languages")));
            }
            else if (value is not YamlScalar scalar) context.Bag.Add(Rules.WrongType.At(value.Span, $"'{key}' wants text for '{language.Value}'."));
            else if (!scalar.IsNull && scalar.Value.Trim().Length > 0) byLanguage[language.Value] = scalar.Value;
        }

        ReportMissing(byLanguage, texts.Span, key, context);
        context.Tally.Add(texts.Span.Path, byLanguage.Keys);
        return LocalizedText.Of(byLanguage.Select(t => new LocalText(t.Key, t.Value)), texts.Span);
    }

    private static void ReportMissing(Dictionary<string, string> texts, SourceSpan span, string key, ReadContext context)
    {
        var missing = context.Languages.Where(l => !texts.ContainsKey(l)).ToList();
        if (missing.Count == 0) return;
        var standard = context.Languages[0];
        if (missing.Remove(standard))
        {
            context.Bag.Add(Rules.MissingDefaultTitle.At(span, $"'{key}' has no text in the default language '{standard}'.", $"Add '{standard}: ...'."));
        }

        if (missing.Count > 0)
        {
            context.Bag.Add(Rules.MissingTranslation.At(span, $"'{key}' has no text in: {string.Join(", ", missing)}.", $"Add '{missing[0]}: ...'. Until then readers see the text of '{standard}'."));
        }
    }
}
