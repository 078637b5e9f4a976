using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>
/// One text in several languages: <paramref name="Texts"/> has one for each, in the order of their tags, which <see cref="Of"/> puts them in. They are few, so that looking through them is quickest.
/// The default language's text is there unless a diagnostic says otherwise.
/// </summary>
public sealed record LocalizedText(ImmutableArray<LocalText> Texts, SourceSpan Span)
{
    public static LocalizedText Empty { get; } = new([], SourceSpan.OfFile(string.Empty));

    /// <summary>Texts in any order, of different languages.</summary>
    public static LocalizedText Of(IEnumerable<LocalText> texts, SourceSpan span) => new([.. texts.OrderBy(t => t.Language, StringComparer.Ordinal)], span);

    /// <summary>The words in one language, or null.</summary>
    public string? Find(string language)
    {
        foreach (var own in Texts)
        {
            if (own.Language == language) return own.Text;
        }

        return null;
    }

    /// <summary>The words in <paramref name="language"/>, else in <paramref name="fallback"/>, else in any, with the language they are in.</summary>
    public Phrase In(string language, string fallback)
    {
        if (Find(language) is { } text) return new Phrase(text, language);
        if (Find(fallback) is { } other) return new Phrase(other, fallback);
        return Texts.IsEmpty ? new Phrase(string.Empty, language) : new Phrase(Texts[0].Text, Texts[0].Language);
    }
}

/// <summary>A text in one of the languages it has.</summary>
public readonly record struct LocalText(string Language, string Text);

/// <summary>Words and the language they are in, so that a page can mark words that are not in its own.</summary>
public readonly record struct Phrase(string Text, string Language)
{
    public override string ToString() => Text;
}
