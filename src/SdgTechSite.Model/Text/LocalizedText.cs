using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>One text in several languages. The default language's text is there unless a diagnostic says otherwise.</summary>
public sealed record LocalizedText(ImmutableSortedDictionary<string, string> ByLanguage, SourceSpan Span)
{
    public static LocalizedText Empty { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal), SourceSpan.OfFile(string.Empty));

    /// <summary>The words in <paramref name="language"/>, else in <paramref name="fallback"/>, with the language they are in.</summary>
    public Phrase In(string language, string fallback)
    {
        if (ByLanguage.TryGetValue(language, out var text)) return new Phrase(text, language);
        if (ByLanguage.TryGetValue(fallback, out text)) return new Phrase(text, fallback);
        return ByLanguage.Count == 0 ? new Phrase(string.Empty, language) : new Phrase(ByLanguage.First().Value, ByLanguage.First().Key);
    }
}

/// <summary>Words and the language they are in, so that a page can mark words that are not in its own.</summary>
public readonly record struct Phrase(string Text, string Language)
{
    public override string ToString() => Text;
}
